"""rvm-compare: run programs on the register machine and on the stack machine, and compare.

See docs/comparing.md.
"""
from __future__ import annotations

import argparse
import importlib.util
import shutil
import sys
from pathlib import Path

from rvm.tools.bench_programs import UsageError
from rvm.tools.bench_report import FileError, check_writable
from rvm.tools.checkout import NoCheckout, find_checkout
from rvm.tools.compare_docs import parts_of, write_docs
from rvm.tools.compare_facts import facts_of, facts_text
from rvm.tools.compare_figures import Figures
from rvm.tools.compare_listing import find_listings, listing_text
from rvm.tools.compare_measure import Session
from rvm.tools.compare_results import Results, load, save
from rvm.tools.compare_settings import (
    RESAMPLES, SEED, argument_parser, find_all_programs, find_modes, hosted_mode)
from rvm.tools.compare_tables import all_tables
from rvm.tools.compare_terminal import print_failures, print_tables
from rvm.tools.ending import INTERRUPTED, run_tool, say

NAME = "rvm-compare"
REFUSALS = (UsageError, NoCheckout, FileError)
PLAIN_WIDTH = 200       # of a listing that goes to no terminal


def main(arguments: list[str] | None = None) -> int:
    """Run the command.  Return the exit status, 1 if something failed."""
    arguments = sys.argv[1:] if arguments is None else arguments
    options = argument_parser().parse_args(arguments)
    if options.listing is not None:
        return run_tool(NAME, lambda: _print_listing(options.listing), REFUSALS)
    return run_tool(NAME, lambda: _compare(options, arguments), REFUSALS)


def _print_listing(text: str) -> int:
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PLAIN_WIDTH
    for listing in find_listings(text):
        print(listing_text(listing, width))
    sys.stdout.flush()
    return 0


def _compare(options: argparse.Namespace, arguments: list[str]) -> int:
    _require("rich")
    if options.html:
        _require("matplotlib")
        check_writable(options.html)
    if options.json:
        check_writable(options.json)
    if options.write_docs:
        parts_of(_in_checkout(options.write_docs))
    results = load(options.saved) if options.saved else _measure(options, arguments)
    facts = results.facts
    facts["resamples"] = options.resamples or facts.get("resamples", RESAMPLES)
    facts["seed"] = options.seed if options.seed is not None else facts.get("seed", SEED)
    figures = Figures(results, facts["resamples"], facts["seed"])
    if options.json:
        save(options.json, results, figures.as_json())
    tables, heading = all_tables(figures), facts_text(facts)
    print_tables(tables, heading)
    if options.html:
        from rvm.tools.compare_page import write_page
        write_page(options.html, figures, tables, heading)
    if options.write_docs:
        write_docs(_in_checkout(options.write_docs), heading, tables)
    print_failures(results)
    if results.interrupted:
        say(NAME, "interrupted; these are the figures so far")
        return INTERRUPTED
    return 1 if results.failures else 0


def _measure(options: argparse.Namespace, arguments: list[str]) -> Results:
    checkout = find_checkout()
    programs, failures = find_all_programs(options.programs, checkout / "tests" / "benchmarks")
    modes = find_modes(options, checkout)
    counting = modes[0] if modes else hosted_mode(options, checkout)
    session = Session(programs, modes, counting, options.skip, options.repeats, options.timeout)
    session.results.failures += failures
    session.results.facts = facts_of(options, arguments, checkout, programs, modes, counting)
    session.measure()
    return session.results


def _require(package: str) -> None:
    if importlib.util.find_spec(package) is None:
        raise UsageError("this needs the package %s: pip install '.[report]'" % package)


def _in_checkout(path: Path) -> Path:
    return path if path.exists() else find_checkout() / path


if __name__ == "__main__":
    sys.exit(main())
