"""The tables of a comparison, as text in cells: for the terminal, the page and the docs alike."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rvm.code.classes import CLASS_NAMES
from rvm.tools.bench_report import bytes_text, geometric_mean, seconds_text
from rvm.tools.compare_cells import (
    NOTHING, estimate_text, pair_texts, percent_text, ratio_text, speedup_text, whole_text)
from rvm.tools.compare_figures import (
    COUNTS, SIZES, TIMES, TRACES, Exact, Figures, allocation_shares, back_end_seconds, mean)
from rvm.tools.compare_published import published_text
from rvm.tools.compare_settings import MACHINES, REGISTER, TITLES
SPEEDUPS = ("steady", "first", "process", "processor")

MEAN = "geometric mean"


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first aligned to the left and the others to the right; ``last`` sums up."""

    title: str
    note: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    last: Sequence[str] = ()


@dataclass(frozen=True)
class Aim:
    """What the register machine should reach, as the summary tells it."""

    text: str
    reached: Callable[[float], bool]


AIMS = {
    "instructions": Aim("at most 0.50", lambda value: value <= 0.50),
    "bytes": Aim("at most 1.15", lambda value: value <= 1.15),
    "moves": Aim("at most 5%", lambda value: value <= 0.05),
    "nojit steady": Aim("at least 1.25", lambda value: value >= 1.25),
}


def all_tables(figures: Figures) -> list[Table]:
    """Return every table for which there are figures, the summary first."""
    tables = [summary(figures)]
    tables += [times(figures, mode) for mode in figures.modes]
    if figures.modes:
        tables.append(memory(figures))
    if figures.counted():
        tables += [executed(figures), classes(figures), traffic(figures)]
    if any(each.traces for each in figures.programs):
        tables.append(traces(figures))
    tables.append(sizes(figures))
    if any(each.compiling for each in figures.programs):
        tables.append(compiling(figures))
    return tables


# The whole in one table.

def summary(figures: Figures) -> Table:
    """Return one row for each figure that matters, over all programs."""
    by_key = {each.key: each for each in (*COUNTS, *SIZES)}
    rows = [_summary_row(key, by_key[key].title + ", register by stack", figures.ratios(by_key[key]), ratio_text)
            for key in ("instructions", "bytes", "bytes read", "reads", "writes")]
    rows.insert(1, _summary_row("moves", "moves among register instructions (mean)",
                                figures.moves(REGISTER), percent_text, mean))
    for mode in figures.modes:
        for key in SPEEDUPS:
            title = next(each.title for each in TIMES if each.key == key)
            speedups = figures.speedups(mode, key)
            rows.append(_summary_row(
                "%s %s" % (mode, key), "speedup, %s, %s" % (TITLES[mode], title),
                {name: each.value for name, each in speedups.items()}, ratio_text,
                over_all=estimate_text(figures.mean_speedup(mode, key))))
    return Table("Register machine against stack machine",
                 "Geometric means, with 95% confidence intervals where times are measured."
                 " Speedup: the stack machine's time by the register machine's.",
                 ["", "all programs", "least", "most", "aim", "published"],
                 [row for row in rows if row[1] != NOTHING])


def _summary_row(key: str, title: str, found: dict[str, float], text: Callable[[float | None], str],
                 middle: Callable[[Sequence[float]], float | None] = geometric_mean,
                 over_all: str = "") -> list[str]:
    if not found:
        return [title, NOTHING, "", "", "", ""]
    value = middle(list(found.values())) or 0.0
    least, most = min(found, key=found.__getitem__), max(found, key=found.__getitem__)
    aim = AIMS.get(key)
    verdict = "" if aim is None else "%s: %s" % (aim.text, "reached" if aim.reached(value) else "missed")
    return [title, over_all or text(value), "%s (%s)" % (text(found[least]), least),
            "%s (%s)" % (text(found[most]), most), verdict, published_text(key)]


# A table for each kind of figure.

def times(figures: Figures, mode: str) -> Table:
    """Return a mode's steady times, and the speedups of everything that is timed."""
    steady = figures.timed[mode, "steady"]
    rows = [[each.name, *pair_texts(steady.get(each.name), seconds_text),
             *(speedup_text(figures.timed[mode, key].get(each.name)) for key in SPEEDUPS)]
            for each in figures.programs]
    means = [estimate_text(figures.mean_speedup(mode, key)) for key in SPEEDUPS]
    return Table(
        "Times, " + TITLES[mode], "The time of an iteration when warm; speedups of that, of the first iteration,"
        " and of the whole process, by the clock and in processor time. Medians of all rounds, 95% confidence"
        " intervals.",
        ["program", "register, steady", "stack, steady", "speedup, steady", "first iteration", "whole process",
         "processor time"],
        rows, [MEAN, "", "", *means])


def memory(figures: Figures) -> Table:
    """Return the peak memory of a process, in each mode."""
    columns, last = ["program"], [MEAN]
    rows = [[each.name] for each in figures.programs]
    for mode in figures.modes:
        columns += [TITLES[mode] + ", register", "stack", "ratio"]
        found = figures.timed[mode, "memory"]
        for row in rows:
            pair = found.get(row[0])
            row += [*pair_texts(pair, bytes_text), ratio_text(1 / pair.ratio.value if pair else None)]
        last += ["", "", ratio_text(geometric_mean([1 / pair.ratio.value for pair in found.values()]))]
    return Table("Peak memory", "The median of all processes.", columns, rows, last)


def executed(figures: Figures) -> Table:
    """Return the instructions that the programs execute, and the moves among them."""
    instructions = COUNTS[0]
    rows = []
    for each in figures.counted():
        moves = [figures.moves(machine).get(each.name) for machine in MACHINES]
        rows.append([each.name, *(whole_text(instructions.figure(each, machine)) for machine in MACHINES),
                     ratio_text(figures.ratios(instructions).get(each.name)),
                     *(percent_text(share) for share in moves)])
    means = [percent_text(mean(list(figures.moves(machine).values()))) for machine in MACHINES]
    return Table(
        "Executed instructions", "A whole process with one iteration; exact. The means of moves and"
        " loads are arithmetic.",
        ["program", "register", "stack", "ratio", "moves, register", "moves, stack"],
        rows, [MEAN, "", "", ratio_text(figures.mean_ratio(instructions)), *means])


def classes(figures: Figures) -> Table:
    """Return the executed instructions by class, on average over the programs."""
    shares = [figures.classes(each) for each in figures.counted()]
    rows = []
    for name in CLASS_NAMES:
        found = [mean([each[machine].get(name, 0.0) for each in shares]) or 0.0 for machine in MACHINES]
        if any(found):
            rows.append([name, *("%.1f" % value for value in found)])
    totals = [mean([sum(each[machine].values()) for each in shares]) or 0.0 for machine in MACHINES]
    return Table("Executed instructions by class", "For each 100 instructions of the stack machine;"
                 " arithmetic mean of the programs.", ["class", *MACHINES], rows,
                 ["all", *("%.1f" % total for total in totals)])


def traffic(figures: Figures) -> Table:
    """Return what the instructions read and write."""
    return _exact_table(
        figures, "Traffic", "Of the same runs, register machine by stack machine. Variables and the slots"
        " of the stack count alike.", [], COUNTS[1:])


def traces(figures: Figures) -> Table:
    """Return what the JIT made of the programs."""
    return _exact_table(
        figures, "Traces of the JIT", "What the JIT recorded while the programs warmed up, and what was left of it"
        " to compile; register machine by stack machine.", TRACES[:2], TRACES[2:])


def sizes(figures: Figures) -> Table:
    """Return the sizes of the code."""
    return _exact_table(
        figures, "Static size", "The code of the program's file, all its functions together.", SIZES[:1], SIZES[1:])


def _exact_table(figures: Figures, title: str, note: str, full: Sequence[Exact], others: Sequence[Exact]) -> Table:
    """Return counts or sizes: both machines' ``full`` ones with their ratios, only the ratios of the others."""
    columns, last = ["program"], [MEAN]
    for kind in full:
        columns += [kind.title + ", register", "stack", "ratio"]
        last += ["", "", ratio_text(figures.mean_ratio(kind))]
    rows = []
    for each in figures.programs:
        row = [each.name]
        for kind in full:
            row += [whole_text(kind.figure(each, machine)) for machine in MACHINES]
            row.append(ratio_text(figures.ratios(kind).get(each.name)))
        rows.append(row + [ratio_text(figures.ratios(kind).get(each.name)) for kind in others])
    return Table(title, note, columns + [kind.title for kind in others], rows,
                 last + [ratio_text(figures.mean_ratio(kind)) for kind in others])


def compiling(figures: Figures) -> Table:
    """Return the times of the compiler, hosted."""
    rows, ratios, all_shares = [], [], []
    for each in figures.programs:
        register, stack = (back_end_seconds(each, machine) for machine in MACHINES)
        shares = allocation_shares(each)
        if shares is None or not register or not stack:
            rows.append([each.name] + [NOTHING] * 6)
            continue
        ratios.append(register / stack)
        all_shares.append(shares)
        rows.append([each.name, seconds_text(register), seconds_text(stack), ratio_text(ratios[-1]),
                     *(percent_text(share) for share in shares)])
    means = [percent_text(mean(column)) for column in zip(*all_shares)] or [NOTHING] * 3
    return Table(
        "Compile times", "The back ends of rvm's compiler, hosted on CPython; the least of all repeats."
        " What register allocation takes of its back end, with liveness analysis, and of all from"
        " the source on; these means are arithmetic.",
        ["program", "register back end", "stack back end", "ratio", "allocation", "with liveness", "of all"],
        rows, [MEAN, "", "", ratio_text(geometric_mean(ratios)), *means])
