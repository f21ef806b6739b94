"""Takes all measurements of a comparison, step by step.

First comes what needs no repetition: sizes, whether the two machines print the same, counts,
what the JIT traces.  Then come compile times, and then rounds: in each, every program runs
once in each mode on each machine, and the machine that goes first takes turns.  So what
changes with time on the computer changes both machines' figures.
"""
from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rvm.tools.bench_measure import first_difference
from rvm.tools.bench_programs import Implementation, Program
from rvm.tools.bench_run import Run, execute, run_once, without_times
from rvm.tools.compare_code import CannotCompile, compile_both, compile_times, size_of
from rvm.tools.compare_listing import listing_of
from rvm.tools.compare_results import Failure, Measured, Results, Timing
from rvm.tools.compare_settings import MACHINES, REGISTER, Mode
from rvm.tools.compare_traces import SECTION, traces_in
from rvm.tools.progress import shown

ALL = ""  # the part without which a program is not measured at all


@dataclass(frozen=True)
class Step:
    """One thing to do for a program.  If it fails, so has its part (mostly a mode)."""

    text: str
    program: Program
    part: str
    take: Callable[[], None]


class Failed(Exception):
    """A program failed; ``where`` is as in Failure."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(reason)
        self.where = where
        self.reason = reason


class Session:
    """What is measured, and the ``results`` so far."""

    def __init__(self, programs: Sequence[Program], modes: Sequence[Mode], counting: Mode,
                 skipped: Sequence[str], repeats: int, timeout: float) -> None:
        self.programs = programs
        self.modes = modes
        self.counting = counting
        self.skipped = skipped
        self.repeats = repeats
        self.timeout = timeout
        self.results = Results({}, [Measured(program.name) for program in programs])
        self.by_name = {each.name: each for each in self.results.programs}
        self.failed: set[tuple[str, str]] = set()
        self.outputs: dict[tuple[str, str], str] = {}   # of the register machine

    def measure(self) -> None:
        """Take all steps, or those before an interrupt."""
        try:
            for step in shown(self.steps()):
                name = step.program.name
                if (name, ALL) not in self.failed and (name, step.part) not in self.failed:
                    self.attempt(step)
        except KeyboardInterrupt:
            self.results.interrupted = True

    def attempt(self, step: Step) -> None:
        try:
            step.take()
        except Failed as failure:
            self.failed.add((step.program.name, step.part))
            self.results.failures.append(Failure(
                step.program.name, step.part, failure.where, failure.reason))

    def steps(self) -> list[Step]:
        """Return all steps, in their order."""
        steps = [Step("size of " + each.name, each, ALL, partial(self.size, each)) for each in self.programs]
        if "checks" not in self.skipped:
            steps += [self.check_step(each, mode, machine) for each in self.programs if each.check
                      for mode in self.modes for machine in MACHINES]
        if "counts" not in self.skipped:
            steps += [self.count_step(each, machine) for each in self.programs for machine in MACHINES]
        if "traces" not in self.skipped:
            steps += [self.trace_step(each, mode, machine) for each in self.programs
                      for mode in self.modes if mode.name == "jit" for machine in MACHINES]
        if "compile" not in self.skipped:
            steps += [Step("compiling " + each.name, each, "compile", partial(self.compile, each))
                      for _ in range(self.repeats) for each in self.programs]
        if "times" not in self.skipped:
            rounds = max((mode.runs for mode in self.modes), default=0)
            steps += [self.round_step(each, mode, number) for number in range(rounds)
                      for mode in self.modes if number < mode.runs for each in self.programs]
        return steps

    # Without running the program.

    def size(self, program: Program) -> None:
        """Take sizes and listings of both machines' code.  A program that does not compile is not run."""
        try:
            source = program.path.read_bytes()
            codes = compile_both(source, program.path.name)
        except OSError as error:
            raise Failed("", "cannot be read: %s" % error.strerror) from error
        except CannotCompile as error:
            raise Failed("", "does not compile: %s" % error) from error
        measured = self.by_name[program.name]
        measured.sizes = {machine: size_of(code) for machine, code in codes.items()}
        measured.listing = listing_of(source, codes)

    def compile(self, program: Program) -> None:
        spent = compile_times(program.path.read_bytes(), program.path.name)
        compiling = self.by_name[program.name].compiling
        for stage, seconds in spent.items():
            compiling.setdefault(stage, []).append(seconds)

    # Running it once.

    def check_step(self, program: Program, mode: Mode, machine: str) -> Step:
        def take() -> None:
            implementation = mode.on(machine)
            ended = execute([*implementation.command, str(program.check)],
                            [str(program.path.parent), *implementation.python_path], self.timeout)
            self.examine(program, "results, " + mode.name, implementation, ended.failure, ended.output)
        return Step("results of %s on %s" % (program.name, mode.on(machine).name), program, mode.name, take)

    def count_step(self, program: Program, machine: str) -> Step:
        def take() -> None:
            implementation = self.counting.on(machine, "-X", "stats=json")
            words = ["--loops=1", "--values=1"] if program.timed else []
            ended = execute([*implementation.command, str(program.path), *program.arguments, *words],
                            [*implementation.python_path, *program.python_path], self.timeout)
            *others, last = ended.errors.splitlines() or [""]
            counts = _as_json(last)
            failure = ended.failure
            if failure and counts is not None:      # the reason stands above the counts
                failure = ": ".join([failure.partition(": ")[0], *others[-1:]])
            self.examine(program, "counts", implementation, failure, without_times(ended.output))
            if counts is None:
                raise Failed(implementation.name, "-X stats=json told nothing")
            self.by_name[program.name].counts[machine] = _without_paths(counts, program)
        where = self.counting.on(machine).name
        return Step("counts of %s on %s" % (program.name, where), program, "counts", take)

    def trace_step(self, program: Program, mode: Mode, machine: str) -> Step:
        def take() -> None:
            implementation = mode.on(machine)
            with tempfile.TemporaryDirectory(prefix="rvm-compare-") as folder:
                log = Path(folder) / "log"
                words = ["--loops=%d" % program.loops, "--values=%d" % mode.values] if program.timed else []
                ended = execute([*implementation.command, str(program.path), *program.arguments, *words],
                                [*implementation.python_path, *program.python_path], self.timeout,
                                PYPYLOG="%s:%s" % (SECTION, log))
                text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
            self.examine(program, "traces", implementation, ended.failure, without_times(ended.output))
            traces = traces_in(text)
            if traces is None:
                raise Failed(implementation.name, "told nothing of its JIT")
            self.by_name[program.name].traces[machine] = traces
        return Step("traces of %s on %s" % (program.name, mode.on(machine).name), program, "traces", take)

    def examine(self, program: Program, what: str, implementation: Implementation, failure: str,
                output: str) -> None:
        """Raise Failed if a run failed, or printed something else than the register machine did before."""
        wanted = self.outputs.setdefault((program.name, what), output)
        reason = failure or first_difference(output, wanted, REGISTER)
        if reason:
            raise Failed(implementation.name, reason)

    # Timing it.

    def round_step(self, program: Program, mode: Mode, number: int) -> Step:
        def take() -> None:
            timings = {}
            for machine in MACHINES if number % 2 == 0 else reversed(MACHINES):
                implementation = mode.on(machine)
                run = run_once(implementation, program, self.timeout)
                self.examine(program, "timed, " + mode.name, implementation, run.failure, run.output)
                timings[machine] = _timing(run)
            self.by_name[program.name].rounds.setdefault(mode.name, []).append(timings)
        text = "%s, %s, round %d of %d" % (program.name, mode.title, number + 1, mode.runs)
        return Step(text, program, mode.name, take)


def _timing(run: Run) -> Timing:
    return Timing(run.values, run.process, run.processor, run.peak)


def _as_json(line: str) -> dict[str, Any] | None:
    """Return the object in a line of JSON, or None."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _without_paths(counts: dict[str, Any], program: Program) -> dict[str, Any]:
    """Return the counts with ``own`` in place of each function's file: whether it is the program's."""
    functions = []
    for function in counts["functions"]:
        file = function.pop("file")
        functions.append({**function, "own": file == str(program.path)})
    return {**counts, "functions": functions}
