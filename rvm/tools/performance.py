"""Writes docs/performance.md, how fast rvm is beside what it aims at, from figures that rvm-bench has saved.

    rvm-bench --json results.json
    python -m rvm.tools.performance results.json

The reasons why programs miss an aim, and what changes earned, are in performance_notes.txt, which people write.
"""
import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from rvm.tools.bench_report import METRICS, FileError, Results, geometric_mean, good, load_with_facts, ratio, tables

NOTES = Path(__file__).with_name("performance_notes.txt")
PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"

HEAD = """\
# Performance

`rvm-bench --json FILE` measures, all implementations in turn in one run, and `python -m rvm.tools.performance FILE`
makes this page of what it has saved. Ratios below 1 are faster, or smaller; [measuring.md](measuring.md) tells how the
figures come about.

"""


@dataclass(frozen=True)
class Aim:
    """A ratio of one implementation to another: the geometric mean of all programs, and the worst program, at most."""

    metric: str
    name: str
    base: str
    mean: float
    worst: Optional[float] = None

    def text(self) -> str:
        return "%s, %s by %s" % (self.metric, self.name, self.base)


AIMS = (
    Aim("best iteration", "rvm", "pypy", 0.6, 1.2),
    Aim("best iteration", "rvm", "cpython", 0.07),
    Aim("first iteration", "rvm", "pypy", 0.3),
    Aim("first iteration", "rvm", "cpython", 0.5),
    Aim("first iteration", "rvm", "rvm-nojit", 1.0, 1.3),
    Aim("whole process", "rvm", "pypy", 0.4),
    Aim("best iteration", "rvm-nojit", "cpython", 0.4, 0.8),
    Aim("peak memory", "rvm", "pypy", 0.35),
)


def ratios(results: Results, aim: Aim) -> Dict[str, float]:
    """Return the aim's ratio of each program that both implementations have run."""
    metric = next(metric for metric in METRICS if metric.title == aim.metric)
    found = {}
    for program in dict.fromkeys(program for program, _ in results):
        number = ratio(metric, good(results.get((program, aim.name), [])), good(results.get((program, aim.base), [])))
        if number is not None:
            found[program] = number
    return found


def missed(results: Results) -> Dict[str, List[str]]:
    """Return the programs that are over an aim's limit for a single program, with the figures."""
    programs: Dict[str, List[str]] = {}
    for aim in AIMS:
        for program, number in ratios(results, aim).items():
            if aim.worst is not None and number > aim.worst:
                programs.setdefault(program, []).append("%s %.2f" % (aim.text(), number))
    return programs


def aims_table(results: Results) -> str:
    """Return the table of what is aimed at and what was measured."""
    lines = ["| ratio | programs | mean | at most | worst | at most |", "|---|---:|---:|---:|---|---:|"]
    for aim in AIMS:
        found = ratios(results, aim)
        if found:
            worst = max(found, key=lambda program: found[program])
            lines.append("| %s | %d | %.2f | %g | %.2f, %s | %s |" % (
                aim.text(), len(found), geometric_mean(list(found.values())) or 0, aim.mean, found[worst], worst,
                "" if aim.worst is None else "%g" % aim.worst))
    return "\n".join(lines) + "\n"


def read_notes(text: str) -> Tuple[Dict[str, str], str, List[str]]:
    """Return the reasons by program, how what is measured was made, and the lines on what changes earned.

    The second stands below a line `# made`, the third below a line `# earned`.
    """
    rest, _, earned = text.partition("# earned\n")
    reasons, _, made = rest.partition("# made\n")
    pairs = [line.partition(": ") for line in reasons.splitlines() if line and not line.startswith("#")]
    return {name: reason for name, _, reason in pairs}, made, [line for line in earned.splitlines() if line]


def page(results: Results, facts: Dict[str, object], notes: str) -> str:
    """Return the page."""
    reasons, made, earned = read_notes(notes)
    parts = [HEAD, "Measured on %s, revision %s: %s.\n\n" % (
        str(facts["date"])[:10], facts["revision"], machine_text(facts["machine"]))]
    if made:
        parts.append(made + "\n")
    parts += ["## Aims\n\n", aims_table(results), "\n"]
    over = missed(results)
    if over:
        parts.append("## Programs over a limit\n\n| program | figures | why |\n|---|---|---|\n")
        parts += ["| %s | %s | %s |\n" % (program, "; ".join(figures), reasons.get(program, "not known yet"))
                  for program, figures in over.items()]
    parts.append("\n## All figures\n\nRatios are to %s.\n\n```\n%s```\n" % (baseline(facts), all_tables(results, facts)))
    if earned:
        parts.append("\n## What changes earned\n\n" + "".join("- %s\n" % line for line in earned))
    return "".join(parts)


def machine_text(machine: object) -> str:
    assert isinstance(machine, dict)
    return "%s, %d cores, %s" % (machine["processor"], machine["cores"], str(machine["system"]).split("-")[0])


def baseline(facts: Dict[str, object]) -> str:
    options = facts["options"]
    assert isinstance(options, dict)
    return str(options["baseline"])


def all_tables(results: Results, facts: Dict[str, object]) -> str:
    return tables(results, lambda key: results.get((key[0], baseline(facts)), []))


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Write the page; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m rvm.tools.performance", description="Write docs/performance.md.")
    parser.add_argument("results", type=Path, metavar="FILE", help="what rvm-bench --json has saved")
    path = parser.parse_args(arguments).results
    try:
        results, facts = load_with_facts(path)
    except FileError as error:
        print("performance: %s" % error, file=sys.stderr)
        return 2
    PAGE.write_text(page(results, facts, NOTES.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
