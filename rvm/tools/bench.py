"""rvm-bench: run programs on several implementations in turn, and compare.

See docs/measuring.md.
"""
import argparse
import sys
from pathlib import Path
from typing import Any, Dict, List, Optional

from rvm.tools import bench_report as report
from rvm.tools.arguments import name_and_number, name_and_text, positive
from rvm.tools.bench_machine import implementation_facts, machine_text, session_facts
from rvm.tools.bench_measure import Session
from rvm.tools.bench_programs import SETS, UsageError, find_implementations, find_programs
from rvm.tools.checkout import NoCheckout, find_checkout
from rvm.tools.ending import INTERRUPTED, run_tool, say

# Hosted, a program runs some hundred times slower: once has to do.
EFFORTS = {
    "runs": {"": 3, "hosted": 1},
    "values": {"": 10, "hosted": 1},
    "loops": {"hosted": 1},
}

CPYTHON = "cpython"
NAME = "rvm-bench"


def main(argv: Optional[List[str]] = None) -> int:
    """Run the command.  Return the exit status, 1 if something failed."""
    options = argument_parser().parse_args(argv)
    return run_tool(NAME, lambda: _bench(options), (UsageError, NoCheckout, report.FileError))


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="rvm-bench", description="Run programs on several Pythons in turn and compare.")
    parser.add_argument(
        "programs", metavar="PROGRAM", nargs="*",
        help="a path, or pyperformance:NAME, either with @LOOPS behind it for the loops of one timed"
             " value; pyperformance:all, which no PROGRAM means too, is the %d that rvm is measured"
             " by, pyperformance:seven the first of them, pyperformance:every all that need no C extension,"
             " rvm:parts those of parts of the language, rvm:mechanisms those of single mechanisms" % len(SETS["all"]))
    parser.add_argument(
        "--command", metavar="NAME=COMMAND", type=name_and_text, action="append", default=[],
        help="add an implementation, or replace one; COMMAND may begin with the name of another,"
             " as in stack=\"rvm -X isa=stack\"")
    parser.add_argument("--only", metavar="NAME,...", default="",
                        help="run these implementations only, in this order")
    parser.add_argument("--baseline", metavar="NAME", default=CPYTHON,
                        help="the implementation that ratios are to (default: %s)" % CPYTHON)
    for kind, meaning in (("runs", "processes for each program"),
                          ("values", "timed iterations in each process"),
                          ("loops", "loops in each timed iteration")):
        parser.add_argument(
            "--" + kind, metavar="[NAME=]N", type=name_and_number, action="append",
            default=[], help="%s, for all but hosted or for one (default: %s)" % (
                meaning, _default_text(kind)))
    parser.add_argument("--seconds", metavar="S", type=positive,
                        help="time iterations for S seconds in each process, instead of --values")
    parser.add_argument("--timeout", metavar="S", type=positive, default=600,
                        help="the longest a process may take (default: 600 seconds)")
    parser.add_argument("--no-check", action="store_true",
                        help="do not compare what programs print")
    parser.add_argument("--json", metavar="FILE", type=Path, help="save all figures")
    parser.add_argument("--against", metavar="FILE", type=Path,
                        help="compare with figures saved earlier as well")
    return parser


def _default_text(kind: str) -> str:
    return ", ".join("%s %d" % (name, number) if name else str(number)
                     for name, number in EFFORTS[kind].items()) + (
        ", else the program's" if kind == "loops" else "")


def _bench(options: argparse.Namespace) -> int:
    earlier = report.load(options.against) if options.against else None
    if options.json:
        report.check_writable(options.json)
    checkout = find_checkout()
    session = _session(options, checkout)
    facts = session_facts(checkout)
    facts["implementations"] = {each.name: implementation_facts(each)
                                for each in session.implementations}
    facts["options"] = {"baseline": options.baseline, "seconds": options.seconds,
                        "timeout": options.timeout, "checked": session.compares}
    session.measure()
    print(_heading(facts))
    results = session.results
    print("Ratios are to %s; below 1 is faster, or smaller.\n" % options.baseline)
    print(report.tables(results, lambda key: results.get((key[0], options.baseline), [])))
    if earlier is not None:
        print("Ratios are to the same implementation in %s.\n" % options.against)
        print(report.tables(results, lambda key: earlier.get(key, [])))
    if options.json:
        report.save(options.json, results, facts)
    failures = report.failures(results)
    for line in failures:
        print("failed: " + line)
    sys.stdout.flush()
    if session.interrupted:
        say(NAME, "interrupted; these are the figures so far")
        return INTERRUPTED
    return 1 if failures else 0


def _session(options: argparse.Namespace, checkout: Path) -> Session:
    """Return the Session that the command line asks for."""
    programs = find_programs(options.programs, checkout / "tests" / "benchmarks")
    implementations = find_implementations(
        checkout, dict(options.command), [name for name in options.only.split(",") if name],
        _efforts(options))
    names = [each.name for each in implementations]
    if len(set(names)) < len(names):
        raise UsageError("--only names an implementation twice")
    if options.baseline not in names:
        raise UsageError("the baseline %s is not among the implementations (%s)" % (
            options.baseline, ", ".join(names)))
    return Session(programs, implementations, CPYTHON if CPYTHON in names else options.baseline,
                   options.timeout, options.seconds, not options.no_check)


def _efforts(options: argparse.Namespace) -> Dict[str, Dict[str, int]]:
    """Return what the command line says about each effort; hosted keeps its own unless named."""
    return {kind: {**default, **dict(getattr(options, kind))}
            for kind, default in EFFORTS.items()}


def _heading(facts: Dict[str, Any]) -> str:
    lines = [machine_text(facts["machine"])]
    for name, about in facts["implementations"].items():
        lines.append("%-12s %-28s %s" % (name, about["version"], " ".join(about["command"])))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
