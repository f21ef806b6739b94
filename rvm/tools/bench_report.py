"""What rvm-bench reports of its runs: figures by program and implementation, ratios, JSON.

A ratio is a figure divided by the same figure of the base: below 1 is faster, or smaller.
"""
import json
import math
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from rvm.tools.bench_run import Run

FORMAT = 2

Key = Tuple[str, str]  # program, implementation
Results = Dict[Key, List[Run]]


class FileError(Exception):
    """A file cannot be read or written; the text says why."""


def check_writable(path: Path) -> None:
    """Raise FileError now if the file cannot be written, rather than after all the measuring."""
    folder = path.absolute().parent
    reason = ""
    if path.is_dir():
        reason = "it is a folder"
    elif not folder.is_dir():
        reason = "there is no folder %s" % folder
    elif not os.access(str(path if path.exists() else folder), os.W_OK):
        reason = "it is not allowed"
    if reason:
        raise FileError("%s cannot be written: %s" % (path, reason))


@dataclass(frozen=True)
class Metric:
    """A figure of a program's runs.  If ``same_effort``, only runs that do the same work are compared."""

    title: str
    figure: Callable[[List[Run]], Optional[float]]
    text: Callable[[float], str]
    same_effort: bool = False


def _first(runs: List[Run]) -> Optional[float]:
    return min((run.values[0] for run in runs if run.values), default=None)


def _best(runs: List[Run]) -> Optional[float]:
    return min((value for run in runs for value in run.values), default=None)


def _process(runs: List[Run]) -> Optional[float]:
    return min((run.process for run in runs), default=None)


def _peak(runs: List[Run]) -> Optional[float]:
    return max((float(run.peak) for run in runs), default=None)


def seconds_text(seconds: float) -> str:
    """Return the time with three digits, in a suitable unit."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return "%.3g %s" % (seconds / size, unit)
    return "%.3g us" % (seconds / 1e-6)


def bytes_text(size: float) -> str:
    """Return the size in megabytes of a million bytes."""
    return "%.1f MB" % (size / 1e6)


METRICS = (
    Metric("first iteration", _first, seconds_text),
    Metric("best iteration", _best, seconds_text),
    Metric("whole process", _process, seconds_text, same_effort=True),
    Metric("peak memory", _peak, bytes_text),
)


def good(runs: Sequence[Run]) -> List[Run]:
    """Return the runs that did not fail."""
    return [run for run in runs if not run.failure]


def ratio(metric: Metric, runs: List[Run], base: List[Run]) -> Optional[float]:
    """Return ``runs`` against ``base``, or None if the two cannot be compared."""
    if not runs or not base or (metric.same_effort and _effort(runs) != _effort(base)):
        return None
    figure, base_figure = metric.figure(runs), metric.figure(base)
    if not figure or not base_figure:
        return None
    return figure / base_figure


def _effort(runs: List[Run]) -> Tuple[int, int]:
    return runs[0].loops, len(runs[0].values)


def geometric_mean(numbers: Sequence[float]) -> Optional[float]:
    """Return the geometric mean, or None if there are no numbers."""
    if not numbers:
        return None
    return math.exp(sum(math.log(number) for number in numbers) / len(numbers))


def tables(results: Results, base_of: Callable[[Key], List[Run]]) -> str:
    """Return one table for each metric, with programs down, implementations across, and ratios."""
    programs = list(dict.fromkeys(program for program, _ in results))
    names = list(dict.fromkeys(name for _, name in results))
    return "\n".join(_table(metric, programs, names, results, base_of) for metric in METRICS)


def _table(
    metric: Metric, programs: Sequence[str], names: Sequence[str], results: Results,
    base_of: Callable[[Key], List[Run]],
) -> str:
    rows = [[metric.title] + [cell for name in names for cell in (name, "ratio")]]
    ratios: Dict[str, List[float]] = {name: [] for name in names}
    for program in programs:
        row = [program]
        for name in names:
            runs = good(results.get((program, name), []))
            against = ratio(metric, runs, good(base_of((program, name))))
            if against is not None:
                ratios[name].append(against)
            row += [_figure(metric, results.get((program, name), [])), _ratio_text(against)]
        rows.append(row)
    last = ["geometric mean"]
    for name in names:
        count = len(ratios[name])
        note = "" if count in (0, len(programs)) else "%d of %d" % (count, len(programs))
        last += [note, _ratio_text(geometric_mean(ratios[name]))]
    return aligned(rows + [last])


def _figure(metric: Metric, runs: List[Run]) -> str:
    if runs and not good(runs):
        return "failed"
    figure = metric.figure(good(runs))
    return "-" if figure is None else metric.text(figure)


def _ratio_text(number: Optional[float]) -> str:
    return "" if number is None else "%.3g" % number


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of text as columns: the first is aligned to the left, the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        lines.append("  ".join(cells).rstrip())
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    return "\n".join([lines[0], rule, *lines[1:]]) + "\n"


def failures(results: Results) -> List[str]:
    """Return one line for every program and implementation that failed."""
    lines = []
    for (program, name), runs in results.items():
        reasons = dict.fromkeys(run.failure for run in runs if run.failure)
        lines += ["%s on %s: %s" % (program, name, reason) for reason in reasons]
    return lines


def save(path: Path, results: Results, facts: Mapping[str, Any]) -> None:
    """Write all runs as JSON, with the facts of the session.  Raise FileError."""
    records = [
        {"program": program, "implementation": name, "runs": [_record(run) for run in runs]}
        for (program, name), runs in results.items()]
    text = json.dumps({"format": FORMAT, **facts, "results": records}, indent=1)
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise FileError("%s cannot be written: %s" % (path, error.strerror))


def _record(run: Run) -> Dict[str, Any]:
    return {name: figure for name, figure in asdict(run).items() if name != "output"}


def load(path: Path) -> Results:
    """Return the results that ``save`` wrote.  Raise FileError for anything else."""
    return load_with_facts(path)[0]


def load_with_facts(path: Path) -> Tuple[Results, Dict[str, Any]]:
    """Return the results and the facts that ``save`` wrote.  Raise FileError for anything else."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            raise FileError("%s has format %s, not %d" % (path, data["format"], FORMAT))
        results = {(record["program"], record["implementation"]):
                   [Run(**run) for run in record["runs"]] for record in data["results"]}
        return results, {name: fact for name, fact in data.items() if name not in ("format", "results")}
    except OSError as error:
        raise FileError("%s cannot be read: %s" % (path, error.strerror))
    except (ValueError, KeyError, TypeError):
        raise FileError("%s is not a file of results of rvm-bench" % path)
