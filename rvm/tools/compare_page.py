"""The page of a comparison: one HTML file that needs nothing else.

It contains the tables and plots as they are; its script draws the listings from data.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from rvm.tools import compare_plots as plots
from rvm.tools.compare_cells import percent_text, ratio_text
from rvm.tools.compare_figures import COUNTS, SIZES, Figures, mean
from rvm.tools.compare_html import as_script_data, table_html
from rvm.tools.compare_program_page import listings, program_part
from rvm.tools.compare_published import PUBLISHED
from rvm.tools.compare_results import Failure, write
from rvm.tools.compare_settings import REGISTER, TITLES
from rvm.tools.compare_tables import Table

TITLE = "Register machine against stack machine"
PARTS = Path(__file__).resolve().parent


def write_page(path: Path, figures: Figures, tables: Sequence[Table], heading: str) -> None:
    """Write the page.  Raise FileError."""
    write(path, page(figures, tables, heading))


def page(figures: Figures, tables: Sequence[Table], heading: str) -> str:
    """Return the text of the page."""
    style, script = ((PARTS / ("compare_page." + kind)).read_text(encoding="utf-8") for kind in ("css", "js"))
    failures = figures.results.failures
    body = [
        "<header><div><h1>%s</h1><p>%s</p></div></header><main>" % (TITLE, escape(verdict(figures))),
        failures_part(failures, figures.results.interrupted),
        cards(figures),
        *parts(figures, tables),
        "<h2>Programs</h2><p class=note>Each opens to its figures, its commonest instructions, and its"
        " functions in both machines' code.</p>",
        *(program_part(figures, each) for each in figures.programs),
        repeat_part(heading, figures.results.facts), "</main>"]
    return PAGE % {"title": TITLE, "style": style, "body": "\n".join(body),
                   "listings": as_script_data(listings(figures)), "script": script}


PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%(title)s</title>
<style>
%(style)s</style>
</head>
<body>
%(body)s
<script type="application/json" id="listings">%(listings)s</script>
<script>
%(script)s</script>
</body>
</html>
"""


def verdict(figures: Figures) -> str:
    """Return the comparison in a sentence or two."""
    parts = []
    executed, size = figures.mean_ratio(COUNTS[0]), figures.mean_ratio(SIZES[0])
    if executed is not None:
        parts.append("executes %.0f%% of the stack machine's instructions" % (100 * executed))
    if size is not None:
        parts.append("has code %.0f%% as large" % (100 * size))
    for mode in figures.modes:
        speedup = figures.mean_speedup(mode, "steady")
        if speedup is not None:
            parts.append("is %.2f times as fast with %s" % (speedup.value, TITLES[mode])
                         if mode != "hosted" else "is %.2f times as fast hosted" % speedup.value)
    if not parts:
        return "Nothing was measured."
    listed = parts[0] if len(parts) == 1 else "%s and %s" % (", ".join(parts[:-1]), parts[-1])
    return "One front end, one object model, one runtime, two machines. Over %d programs the register machine %s." % (
        len(figures.programs), listed)


def cards(figures: Figures) -> str:
    """Return the figures to see first."""
    shown = [(ratio_text(figures.mean_ratio(COUNTS[0])), "instructions executed, register by stack"),
             (ratio_text(figures.mean_ratio(SIZES[0])), "bytes of code, register by stack"),
             (percent_text(mean(list(figures.moves(REGISTER).values()))), "of register instructions are moves")]
    for mode in figures.modes:
        speedup = figures.mean_speedup(mode, "steady")
        if speedup is not None:
            shown.append(("%.2fx" % speedup.value, "speedup at steady state, " + TITLES[mode]))
    return "<div class=cards>%s</div>" % "".join(
        "<div class=card><b>%s</b><span>%s</span></div>" % (escape(figure), escape(text)) for figure, text in shown)


def failures_part(failures: Sequence[Failure], interrupted: bool) -> str:
    notes = [failure.text for failure in failures]
    if interrupted:
        notes.append("The run was interrupted: these are the figures until then.")
    if not notes:
        return ""
    return "<section><h2>What failed</h2><ul class=failures>%s</ul></section>" % "".join(
        "<li>%s" % escape(note) for note in notes)


def parts(figures: Figures, tables: Sequence[Table]) -> Iterator[str]:
    """Yield a section for each table, with the plot that belongs to it."""
    drawn = {}
    if figures.counted():
        drawn["Executed instructions"] = plots.instructions_plot(figures)
        drawn["Traffic"] = plots.ratios_plot(figures)
    native = [mode for mode in figures.modes if figures.speedups(mode, "steady")]
    if native:
        drawn["Times, " + TITLES[native[0]]] = plots.speedups_plot(figures, native)
    if any(each.compiling for each in figures.programs):
        drawn["Compile times"] = plots.compiling_plot(figures)
    for table in tables:
        yield "<section><h2>%s</h2><p class=note>%s</p>%s%s%s</section>" % (
            escape(table.title), escape(table.note), drawn.get(table.title, ""), table_html(table),
            published_part() if table.title == tables[0].title else "")


def published_part() -> str:
    """Return what the short names in the summary stand for."""
    return "<p class=note><br>%s</p>" % "<br>".join(
        "%s: %s (%s)" % tuple(map(escape, (each.short, each.full, each.remark))) for each in PUBLISHED)


def repeat_part(heading: str, facts: dict[str, Any]) -> str:
    """Return the instructions for repeating the comparison."""
    return ("<section><h2>To repeat it</h2><p class=note>What was run, on what; the command is the one"
            " that was given, without folders.</p><pre class=facts>%s</pre><pre class=facts>%s</pre></section>" % (
                escape(heading), escape(" ".join(facts["command"]))))
