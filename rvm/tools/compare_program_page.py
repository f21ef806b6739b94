"""The part of the page about one program, which opens below its name."""
from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from rvm.tools import compare_plots as plots
from rvm.tools.bench_report import bytes_text, seconds_text
from rvm.tools.compare_cells import estimate_text, ratio_text, whole_text
from rvm.tools.compare_figures import COUNTS, SIZES, TIMES, TRACES, Exact, Figures
from rvm.tools.compare_html import table_html
from rvm.tools.compare_results import Measured
from rvm.tools.compare_settings import MACHINES, REGISTER, STACK, TITLES
from rvm.tools.compare_tables import Table

COMMONEST = 12      # opcodes shown of a program


def program_part(figures: Figures, measured: Measured) -> str:
    """Return all figures, plots of warming up, opcodes and functions of the program."""
    inside = [table_html(program_table(figures, measured))]
    for mode in figures.modes:
        rounds = measured.rounds.get(mode, [])
        if rounds and len(rounds[0][REGISTER].values) > 1:
            inside.append("<h3>Iterations, %s</h3>%s" % (TITLES[mode], plots.warm_up_plot(measured, mode)))
    if measured in figures.counted():
        inside.append("<div class=columns>%s</div>" % "".join(
            "<div><h3>Commonest instructions, %s machine</h3>%s</div>" % (machine, table_html(
                opcodes_table(measured, machine))) for machine in MACHINES))
    inside.append("<h3>Code</h3><p class=note>An instruction stands beside the line that it comes from; red"
                  " addresses are targets of jumps.</p>"
                  "<div data-program=\"%s\"><noscript>The listings need JavaScript.</noscript></div>"
                  % escape(measured.name, quote=True))
    return "<details class=program><summary>%s<span>%s</span></summary><div>%s</div></details>" % (
        escape(measured.name), escape(program_verdict(figures, measured)), "".join(inside))


def program_verdict(figures: Figures, measured: Measured) -> str:
    """Return a program's figures in a line."""
    texts = [("instructions", figures.ratios(COUNTS[0])), ("bytes", figures.ratios(SIZES[0]))]
    words = ["%s %s" % (what, ratio_text(found[measured.name])) for what, found in texts if measured.name in found]
    for mode in figures.modes:
        speedup = figures.speedups(mode, "steady").get(measured.name)
        if speedup is not None:
            words.append("speedup %s %s" % (TITLES[mode], estimate_text(speedup)))
    return ", ".join(words)


def program_table(figures: Figures, measured: Measured) -> Table:
    """Return all figures of a program, both machines side by side."""
    rows = []
    for mode in figures.modes:
        for timed in TIMES:
            pair = figures.timed[mode, timed.key].get(measured.name)
            if pair is not None:
                text = bytes_text if timed.key == "memory" else seconds_text
                cells = [ranged(estimate.value, estimate.interval, text) for estimate in (pair.first, pair.second)]
                inverse = ratio_text(1 / pair.ratio.value)
                rows.append(["%s, %s" % (timed.title, TITLES[mode]), *cells, inverse])
    for exact in (*COUNTS, *TRACES, *SIZES):
        if measured.name in figures.ratios(exact):
            rows.append([_title(exact), *(whole_text(exact.figure(measured, machine)) for machine in MACHINES),
                         ratio_text(figures.ratios(exact)[measured.name])])
    return Table("", "", ["", *MACHINES, "register by stack"], rows)


def _title(exact: Exact) -> str:
    return ("code: " if exact in SIZES else "JIT: " if exact in TRACES else "run: ") + exact.title


def ranged(value: float, interval: tuple[float, float] | None, text: Callable[[float], str]) -> str:
    return text(value) if interval is None else "%s [%s, %s]" % (text(value), *map(text, interval))


def opcodes_table(measured: Measured, machine: str) -> Table:
    """Return the commonest opcodes, for each 100 instructions of the stack machine."""
    hundredth = measured.counts[STACK]["instructions"] / 100
    common = list(measured.counts[machine]["opcodes"].items())[:COMMONEST]
    return Table("", "", ["", "executed", "per 100 of stack"],
                 [[name, whole_text(count), "%.1f" % (count / hundredth)] for name, count in common])


def listings(figures: Figures) -> dict[str, list[dict[str, Any]]]:
    """Return each program's listings by its name, with what its functions executed, the busiest first."""
    found = {}
    for measured in figures.programs:
        executed = {machine: _executed(measured, machine) for machine in MACHINES}
        entries = []
        for listing in measured.listing:
            entry = dict(listing)
            for machine in MACHINES:
                counts = executed[machine].get((listing["name"], listing["line"]))
                if counts is not None:
                    entry[machine] = dict(
                        listing[machine], executed=counts["instructions"], calls=counts["calls"])
                    if machine == REGISTER:
                        entry["share"] = counts["instructions"] / measured.counts[machine]["instructions"]
            entries.append(entry)
        found[measured.name] = sorted(entries, key=lambda entry: -entry.get("share", 0.0))
    return found


def _executed(measured: Measured, machine: str) -> dict[tuple[str, int], dict[str, Any]]:
    """Return what the functions of the program's own file executed, by name and line."""
    functions = measured.counts.get(machine, {}).get("functions", [])
    return {(each["name"], each["line"]): each for each in functions if each["own"]}
