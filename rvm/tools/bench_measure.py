"""Runs every program on every implementation in turn, and compares what they print.

The runs are interleaved, so that a machine that slows down for a while slows all of
them down.  The reference, which is CPython if it takes part, goes first: the output
of the others is compared with its output.
"""
from dataclasses import dataclass, replace
from typing import Dict, List, Optional, Sequence

from rvm.tools.bench_programs import Implementation, Program, UsageError
from rvm.tools.bench_report import Key, Results
from rvm.tools.bench_run import Ended, Run, execute, run_once
from rvm.tools.progress import shown


@dataclass(frozen=True)
class Step:
    """One thing to do: check a program's results on an implementation, or time it."""

    program: Program
    implementation: Implementation
    checks: bool = False

    @property
    def key(self) -> Key:
        return self.program.name, self.implementation.name

    @property
    def text(self) -> str:
        what = "results of " if self.checks else ""
        return "%s%s on %s" % (what, self.program.name, self.implementation.name)


@dataclass
class Session:
    """What is measured, and what is done so far; ``interrupted`` says that it was stopped."""

    programs: Sequence[Program]
    implementations: Sequence[Implementation]
    reference: str
    timeout: float
    seconds: Optional[float] = None
    compares: bool = True
    interrupted: bool = False

    def __post_init__(self) -> None:
        self.results: Results = {(program.name, each.name): [] for program in self.programs
                                 for each in self.implementations}
        self.outputs: Dict[str, str] = {}  # of the reference, by program
        if len(self.results) < len(self.programs) * len(self.implementations):
            raise UsageError("two programs have the same name")

    def steps(self) -> List[Step]:
        """Return all steps, in their order."""
        first = sorted(self.implementations, key=lambda each: each.name != self.reference)
        checks = [Step(program, each, checks=True) for program in self.programs
                  if (program.check or program.has_results) and self.compares for each in first]
        rounds = range(max(each.runs for each in first))
        return checks + [Step(program, each) for number in rounds for program in self.programs
                         for each in first if number < each.runs]

    def measure(self) -> None:
        """Take all steps, or those before an interrupt.  What failed is not tried again."""
        try:
            for step in shown(self.steps()):
                runs = self.results[step.key]
                if runs and runs[-1].failure:
                    continue
                if step.checks:
                    self.check(step, runs)
                else:
                    self.time(step, runs)
        except KeyboardInterrupt:
            self.interrupted = True

    def check(self, step: Step, runs: List[Run]) -> None:
        """Compare the printed results.  Only a failure is noted."""
        ended = run_check(step, self.timeout)
        failure = ended.failure or self.difference(step, "results of " + step.program.name, ended.output)
        if failure:
            runs.append(Run(step.implementation.loops_of(step.program), failure=failure))

    def time(self, step: Step, runs: List[Run]) -> None:
        run = run_once(step.implementation, step.program, self.timeout, self.seconds)
        if self.compares and not run.failure:
            run = replace(run, failure=self.difference(step, step.program.name, run.output))
        runs.append(run)

    def difference(self, step: Step, what: str, output: str) -> str:
        """Return how the output differs from that of the reference, or nothing."""
        if step.implementation.name == self.reference:
            self.outputs[what] = output
            return ""
        return first_difference(output, self.outputs.get(what, output), self.reference)


def run_check(step: Step, timeout: float) -> Ended:
    """Run the program that checks the results of another, on small input, or have that print its own."""
    program, implementation = step.program, step.implementation
    words = [str(program.check)] if program.check else [str(program.path), *program.arguments, "--results"]
    return execute([*implementation.command, *words],
                   [str(program.path.parent), *implementation.python_path, *program.python_path], timeout)


def first_difference(output: str, wanted: str, reference: str) -> str:
    """Return a line about the first line that differs, or nothing."""
    if output == wanted:
        return ""
    got_lines, wanted_lines = output.splitlines(), wanted.splitlines()
    number = 0
    while (number < min(len(got_lines), len(wanted_lines))
           and got_lines[number] == wanted_lines[number]):
        number += 1
    got, other = (repr(lines[number][:60]) if number < len(lines) else "no more"
                  for lines in (got_lines, wanted_lines))
    return "wrong result: line %d is %s, on %s %s" % (number + 1, got, reference, other)
