"""Figures of a comparison as the text in a table's cell."""
from __future__ import annotations

from collections.abc import Callable, Iterable

from rvm.tools.compare_statistics import Estimate, PairEstimate

NOTHING = "-"


def ratio_text(value: float | None) -> str:
    return NOTHING if value is None else "%.3f" % value if value < 10 else "%.1f" % value


def percent_text(value: float | None) -> str:
    return NOTHING if value is None else "%.1f%%" % (100 * value)


def whole_text(value: float | None) -> str:
    """Return a count, with its thousands separated."""
    return NOTHING if value is None else "{:,}".format(int(value))


def estimate_text(estimate: Estimate | None) -> str:
    """Return a ratio and its interval."""
    if estimate is None:
        return NOTHING
    text = "%.2f" % estimate.value
    return text if estimate.interval is None else text + " [%.2f, %.2f]" % estimate.interval


def speedup_text(pair: PairEstimate | None) -> str:
    """Return how many times as large the second side's figure is."""
    return estimate_text(None if pair is None else pair.ratio)


def pair_texts(pair: PairEstimate | None, text: Callable[[float], str]) -> Iterable[str]:
    """Return the text of both sides' figures."""
    return (NOTHING, NOTHING) if pair is None else (text(pair.first.value), text(pair.second.value))
