"""The plots of the page, drawn by matplotlib as SVG to be put into HTML.

A plot uses the fonts of the page and refers to nothing outside.
"""
from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from rvm.code.classes import CLASS_NAMES
from rvm.tools.bench_report import geometric_mean, seconds_text
from rvm.tools.compare_code import ALLOCATION, CLEANING, EMISSION, LIVENESS, LOWERING
from rvm.tools.compare_figures import COUNTS, SIZES, Figures
from rvm.tools.compare_published import PUBLISHED
from rvm.tools.compare_results import Measured
from rvm.tools.compare_settings import MACHINES, REGISTER, STACK, TITLES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLOURS = {REGISTER: "#2563a8", STACK: "#d97a1f"}
MODE_COLOURS = {"nojit": "#2563a8", "jit": "#2a9d6f", "hosted": "#8a8f98"}
CLASS_COLOURS = ("#c3c7cf", "#d1495b", "#edae49", "#2563a8", "#2a9d6f", "#7a5195", "#8d6b4f", "#333d47", "#000000")
PASS_COLOURS = {LOWERING: "#c3c7cf", CLEANING: "#edae49", LIVENESS: "#7a5195", ALLOCATION: "#d1495b",
                EMISSION: "#2a9d6f"}
INK, FAINT = "#22262b", "#d9dde3"
WIDTH = 9.6     # inches, of 72 SVG points


def instructions_plot(figures: Figures) -> str:
    """Draw executed instructions by class: a pair of bars a program; the stack machine's bar is 100 long."""
    programs = figures.counted()
    figure, axes = _bars(len(programs) * 2)
    ends = _stacked_pairs(axes, programs, dict(zip(CLASS_NAMES, CLASS_COLOURS)), lambda each, machine, name:
                          figures.classes(each)[machine].get(name, 0.0))
    for y, end in ends:
        axes.text(end + 0.8, y, "%.0f" % end, va="center", color=INK, fontsize=9)
    axes.set_xlabel("instructions for each 100 of the stack machine")
    axes.invert_yaxis()
    _legend_above(axes, 4)
    return _svg(figure, "instructions")


def speedups_plot(figures: Figures, modes: Sequence[str]) -> str:
    """Draw steady-state speedups with their intervals, the means, and published figures."""
    names = [each.name for each in figures.programs] + ["geometric mean"]
    figure, axes = _bars(len(names) * 1.3)
    for number, mode in enumerate(modes):
        found = figures.speedups(mode, "steady")
        mean = figures.mean_speedup(mode, "steady")
        if mean is not None:
            found[names[-1]] = mean
        shift = (number - (len(modes) - 1) / 2) * 0.28
        points = [(i + shift, found[name]) for i, name in enumerate(names) if name in found]
        for y, estimate in points:
            low, high = estimate.interval or (estimate.value, estimate.value)
            axes.plot([low, high], [y, y], color=MODE_COLOURS[mode], linewidth=2, alpha=0.55)
        axes.plot([estimate.value for _, estimate in points], [y for y, _ in points], "o",
                  color=MODE_COLOURS[mode], markersize=7, label=TITLES[mode])
    shown = [each.value for mode in modes for each in figures.speedups(mode, "steady").values()]
    axes.set_xlim(min(0.8, 0.9 * min(shown)), max(1.6, 1.1 * max(shown)))
    axes.axvline(1.0, color=INK, linewidth=1)
    for publication, style in zip(PUBLISHED, ("--", ":")):
        axes.axvline(publication.figures["nojit steady"], color="#8a8f98", linewidth=1.2, linestyle=style,
                     label="%s: %.2f" % (publication.short, publication.figures["nojit steady"]))
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(-0.6, len(names) - 0.4)
    axes.set_xlabel("speedup at steady state: the stack machine's time by the register machine's")
    axes.invert_yaxis()
    _legend_above(axes, 5)
    return _svg(figure, "speedups")


def ratios_plot(figures: Figures) -> str:
    """Draw counts and sizes, register by stack: a dot for each program, a bar for the mean."""
    kinds = [each for each in (*COUNTS, *SIZES) if figures.ratios(each)]
    figure, axes = _bars(len(kinds) * 1.1)
    for y, kind in enumerate(kinds):
        found = figures.ratios(kind)
        axes.plot(list(found.values()), [y] * len(found), "o", color=COLOURS[REGISTER], alpha=0.45, markersize=7,
                  markeredgewidth=0)
        middle = geometric_mean(list(found.values())) or 0.0
        axes.plot([middle, middle], [y - 0.34, y + 0.34], color=COLOURS[STACK], linewidth=3)
        axes.annotate("%.2f" % middle, (1, y), xycoords=("axes fraction", "data"), xytext=(8, 0),
                      textcoords="offset points", va="center", fontsize=9, color=INK)
    axes.axvline(1.0, color=INK, linewidth=1)
    axes.set_xlim(left=0)
    axes.set_yticks(range(len(kinds)), [("code: " if kind in SIZES else "run: ") + kind.title for kind in kinds])
    axes.set_xlabel("register machine by stack machine; a dot is a program, the bar their geometric mean")
    axes.invert_yaxis()
    return _svg(figure, "ratios")


def compiling_plot(figures: Figures) -> str:
    """Draw the times of the stages of both back ends, one pair of bars a program."""
    programs = [each for each in figures.programs if each.compiling]
    figure, axes = _bars(len(programs) * 2)
    _stacked_pairs(axes, programs, PASS_COLOURS, lambda each, machine, stage:
                   1000 * min(each.compiling.get("%s: %s" % (machine, stage), [0.0])))
    axes.set_xlabel("milliseconds, hosted")
    axes.invert_yaxis()
    _legend_above(axes, 5)
    return _svg(figure, "compiling")


def warm_up_plot(measured: Measured, mode: str) -> str:
    """Draw the time of each iteration of each process of a program, which shows how it warms up."""
    from matplotlib.ticker import MaxNLocator

    figure, axes = _axes(3.0)
    for machine in MACHINES:
        for number, timings in enumerate(measured.rounds[mode]):
            values = timings[machine].values
            axes.plot(range(1, len(values) + 1), values, "-o", color=COLOURS[machine], alpha=0.4, linewidth=1.2,
                      markersize=3, label=machine if number == 0 else None)
    axes.set_ylim(bottom=0)
    axes.set_xlim(left=0.5)
    axes.yaxis.set_major_formatter(lambda value, position: seconds_text(value) if value > 0 else "0")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel("iteration, %s; a line is a process" % TITLES[mode])
    axes.grid(axis="y", color=FAINT, linewidth=0.8)
    _legend_above(axes, 2)
    return _svg(figure, "warm-up-%s-%s" % (measured.name, mode))


# Drawing.

def _bars(count: float) -> tuple[Figure, Axes]:
    """Return axes high enough for ``count`` bars, with vertical grid lines."""
    figure, axes = _axes(1.1 + 0.27 * count)
    axes.grid(axis="x", color=FAINT, linewidth=0.8)
    axes.tick_params(axis="y", length=0)
    return figure, axes


def _axes(height: float) -> tuple[Figure, Axes]:
    import matplotlib
    from matplotlib.figure import Figure

    matplotlib.rcParams.update({
        "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 10, "text.color": INK,
        "axes.labelcolor": INK, "xtick.color": INK, "ytick.color": INK, "axes.edgecolor": FAINT})
    figure = Figure(figsize=(WIDTH, height), layout="constrained")
    axes = figure.add_subplot()
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    return figure, axes


def _stacked_pairs(axes: Axes, programs: Sequence[Measured], colours: Mapping[str, str],
                   length: Callable[[Measured, str, str], float]) -> list[tuple[float, float]]:
    """Draw a pair of bars a program, made of the parts that have a colour.

    Return the position and the end of each bar.
    """
    bars = [(each, machine) for each in programs for machine in MACHINES]
    positions = [i + 0.35 * (i // 2) for i in range(len(bars))]
    ends = [0.0] * len(bars)
    for part, colour in colours.items():
        lengths = [length(each, machine, part) for each, machine in bars]
        if any(lengths):
            axes.barh(positions, lengths, left=ends, height=0.86, color=colour, label=part)
            ends = [end + more for end, more in zip(ends, lengths)]
    axes.set_yticks(positions, ["%s  %s" % (each.name, machine) if machine == REGISTER else machine
                             for each, machine in bars])
    return list(zip(positions, ends))


def _legend_above(axes: Axes, columns: int) -> None:
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=columns, frameon=False, fontsize=9,
                borderaxespad=0.2)


def _svg(figure: Figure, name: str) -> str:
    """Return the figure as an svg element, whose ids begin with ``name``."""
    import matplotlib

    text = io.StringIO()
    with matplotlib.rc_context({"svg.hashsalt": name}):
        figure.savefig(text, format="svg", transparent=True, metadata={"Date": None})
    svg = text.getvalue()
    svg = svg[svg.index("<svg"):]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\bid="', 'id="%s-' % name, svg)
    svg = re.sub(r'(href="#|url\(#)', r"\g<1>%s-" % name, svg)
    svg = re.sub(r"font: ([\d.]+)px [^;\"]*", r"font-size: \1px", svg)
    return re.sub(r'<svg ([^>]*?)width="[^"]*"', r"<svg \1", re.sub(r'^<svg ([^>]*?)height="[^"]*"', r"<svg \1", svg))
