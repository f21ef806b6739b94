"""rvm-bench: run programs on several implementations in turn, and compare.

The runs are interleaved, so that a machine that slows down for a while slows all of
them down.  See docs/measuring.md.
"""
import argparse
import sys
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Optional, Sequence, Tuple

from rvm.tools import bench_report as report
from rvm.tools.bench_programs import (
    Implementation, Program, UsageError, find_implementations, find_programs)
from rvm.tools.bench_run import run_once
from rvm.tools.checkout import NoCheckout, find_checkout

# Hosted, a program runs some hundred times slower: once has to do.
EFFORTS = {
    "runs": {"": 3, "hosted": 1},
    "values": {"": 10, "hosted": 1},
    "loops": {"hosted": 1},
}

Step = Tuple[Program, Implementation]


def main(argv: Optional[List[str]] = None) -> int:
    """The command; returns its exit status: 1 where something failed."""
    options = argument_parser().parse_args(argv)
    try:
        return _bench(options)
    except (UsageError, NoCheckout, report.FileError) as error:
        print("rvm-bench: %s" % error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("rvm-bench: interrupted", file=sys.stderr)
        return 130


def argument_parser() -> argparse.ArgumentParser:
    """The command line that ``main`` takes."""
    parser = argparse.ArgumentParser(
        prog="rvm-bench", description="Run programs on several Pythons in turn and compare.")
    parser.add_argument(
        "programs", metavar="PROGRAM", nargs="*",
        help="a path, or pyperformance:NAME, either with @LOOPS behind it for the loops of"
             " one timed value; without any, the seven that rvm is measured by"
             " (pyperformance:all)")
    parser.add_argument(
        "--impl", metavar="NAME=COMMAND", type=_name_and_text, action="append", default=[],
        help="add an implementation, or replace one")
    parser.add_argument("--only", metavar="NAME,...", default="",
                        help="run these implementations only, in this order")
    parser.add_argument("--base", metavar="NAME", default="cpython",
                        help="the implementation that ratios are to (default: cpython)")
    for kind, meaning in (("runs", "processes for each program"),
                          ("values", "timed iterations in each process"),
                          ("loops", "loops in each timed iteration")):
        parser.add_argument(
            "--" + kind, metavar="[NAME=]N", type=_name_and_number, action="append",
            default=[], help="%s, for all but hosted or for one (default: %s)" % (
                meaning, _default_text(kind)))
    parser.add_argument("--timeout", metavar="SECONDS", type=float, default=300,
                        help="the longest a process may take (default: 300)")
    parser.add_argument("--json", metavar="FILE", type=Path, help="save all figures")
    parser.add_argument("--against", metavar="FILE", type=Path,
                        help="compare with figures saved earlier as well")
    return parser


def _default_text(kind: str) -> str:
    return ", ".join("%s %d" % (name, number) if name else str(number)
                     for name, number in EFFORTS[kind].items()) + (
        ", else the program's" if kind == "loops" else "")


def _name_and_text(text: str) -> Tuple[str, str]:
    name, equals, rest = text.partition("=")
    if not name or not rest:
        raise argparse.ArgumentTypeError("%r is not NAME=COMMAND" % text)
    return name, rest


def _name_and_number(text: str) -> Tuple[str, int]:
    name, equals, number = text.rpartition("=")
    if not number.isdigit() or int(number) == 0:
        raise argparse.ArgumentTypeError("%r is not a number, or NAME=NUMBER" % text)
    return name, int(number)


def _bench(options: argparse.Namespace) -> int:
    earlier = report.load(options.against) if options.against else None
    programs = find_programs(options.programs)
    implementations = find_implementations(
        find_checkout(), dict(options.impl), [name for name in options.only.split(",") if name],
        _efforts(options))
    if options.base not in [each.name for each in implementations]:
        raise UsageError("the base %s is not among the implementations (%s)" % (
            options.base, ", ".join(each.name for each in implementations)))
    results = _measure(programs, implementations, options.timeout)
    for each in implementations:
        print("%-12s %s" % (each.name, " ".join(each.command)))
    print("\nRatios are to %s; below 1 is faster, or smaller.\n" % options.base)
    print(report.tables(results, lambda key: results.get((key[0], options.base), [])))
    if earlier is not None:
        print("Ratios are to the same implementation in %s.\n" % options.against)
        print(report.tables(results, lambda key: earlier.get(key, [])))
    if options.json:
        report.save(options.json, results, {each.name: each.command for each in implementations})
    failures = report.failures(results)
    for line in failures:
        print("failed: " + line)
    return 1 if failures else 0


def _efforts(options: argparse.Namespace) -> Dict[str, Dict[str, int]]:
    """What the command line says of each effort; hosted keeps its own unless named."""
    return {kind: {**default, **dict(getattr(options, kind))}
            for kind, default in EFFORTS.items()}


def _measure(
    programs: Sequence[Program], implementations: Sequence[Implementation], timeout: float
) -> report.Results:
    """All runs, interleaved; one that failed is not tried again."""
    results: report.Results = {
        (program.name, each.name): [] for program in programs for each in implementations}
    if len(results) < len(programs) * len(implementations):
        raise UsageError("two programs have the same name")
    steps = [(program, each) for number in range(max(each.runs for each in implementations))
             for program in programs for each in implementations if number < each.runs]
    for program, each in _shown(steps):
        runs = results[program.name, each.name]
        if not (runs and runs[-1].failure):
            runs.append(run_once(each, program, timeout))
    return results


def _shown(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps one by one, with progress on standard error."""
    try:
        from rich.console import Console
        from rich.progress import Progress
    except ImportError:
        return _shown_plainly(steps, lambda text: print(text, file=sys.stderr))
    console = Console(stderr=True)
    if not console.is_terminal:
        return _shown_plainly(steps, lambda text: print(text, file=sys.stderr))
    return _shown_richly(steps, Progress(console=console, transient=True))


def _shown_plainly(steps: Sequence[Step], say: Callable[[str], None]) -> Iterator[Step]:
    for number, (program, each) in enumerate(steps, 1):
        say("[%d/%d] %s on %s" % (number, len(steps), program.name, each.name))
        yield program, each


def _shown_richly(steps: Sequence[Step], progress: "object") -> Iterator[Step]:
    with progress:  # type: ignore[attr-defined]
        task = progress.add_task("", total=len(steps))  # type: ignore[attr-defined]
        for program, each in steps:
            progress.update(  # type: ignore[attr-defined]
                task, description="%s on %s" % (program.name, each.name))
            yield program, each
            progress.advance(task)  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
