"""Medians, ratios and geometric means with 95% confidence intervals, by the bootstrap.

The data of a program are rounds: in each, both machines ran one process, side by side,
which timed some iterations.  A resample draws as many rounds as there are, with
replacement, and for each of them as many iterations of its processes; this follows the
two levels at which times vary (Kalibera and Jones, Rigorous Benchmarking in Reasonable
Time, ISMM 2013).  The two processes of a round are drawn together, so that what slowed
the whole machine down for a while slows both sides down.  The interval is between the
2.5th and the 97.5th percentile of the figures of all resamples.

Nothing here knows what is timed.
"""
from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from rvm.tools.bench_report import geometric_mean

CONFIDENCE = 0.95
FEWEST_ROUNDS = 3  # of which an interval is told

# One process's iterations, and those of two processes that ran side by side.
Samples = Sequence[float]
Pair = tuple[Samples, Samples]


@dataclass(frozen=True)
class Estimate:
    """A figure and its confidence interval, which is None where there are too few rounds.

    ``resampled`` has the figure of each resample.
    """

    value: float
    interval: tuple[float, float] | None = None
    resampled: Sequence[float] = field(default=(), repr=False)

    @classmethod
    def of(cls, value: float, resampled: Sequence[float]) -> Estimate:
        return cls(value, interval_of(resampled), resampled)


@dataclass(frozen=True)
class PairEstimate:
    """The figures of two sides, and how many times as large the second is."""

    first: Estimate
    second: Estimate
    ratio: Estimate


def interval_of(resampled: Sequence[float]) -> tuple[float, float] | None:
    """The range that holds the middle 95% of the figures; None of none."""
    if not resampled:
        return None
    ordered = sorted(resampled)
    tail = (1 - CONFIDENCE) / 2
    return percentile(ordered, tail), percentile(ordered, 1 - tail)


def percentile(ordered: Sequence[float], share: float) -> float:
    """The figure at ``share`` (0 to 1) of sorted figures, between two of them in proportion."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def middle(processes: Sequence[Samples]) -> float:
    """The median of the processes' medians."""
    return median(median(samples) for samples in processes)


def compare_pairs(pairs: Sequence[Pair], resamples: int, seed: str) -> PairEstimate:
    """Both sides of at least one round and their ratio; equal seeds give equal intervals."""
    first = middle([pair[0] for pair in pairs])
    second = middle([pair[1] for pair in pairs])
    drawn = _resampled(pairs, resamples, random.Random(seed)) if len(pairs) >= FEWEST_ROUNDS else []
    return PairEstimate(
        Estimate.of(first, [one for one, _ in drawn]),
        Estimate.of(second, [other for _, other in drawn]),
        Estimate.of(second / first, [other / one for one, other in drawn]))


def _resampled(pairs: Sequence[Pair], resamples: int, dice: random.Random) -> list[tuple[float, float]]:
    """The middles of both sides in each resample."""
    figures = []
    for _ in range(resamples):
        rounds = dice.choices(pairs, k=len(pairs))
        figures.append((middle([_redrawn(pair[0], dice) for pair in rounds]),
                        middle([_redrawn(pair[1], dice) for pair in rounds])))
    return figures


def _redrawn(samples: Samples, dice: random.Random) -> Samples:
    return dice.choices(samples, k=len(samples)) if len(samples) > 1 else samples


def mean_estimate(estimates: Sequence[Estimate]) -> Estimate | None:
    """The geometric mean of several programs' ratios; None of none.

    The programs are not resampled: the interval tells how well the mean over just these
    programs is known.
    """
    value = geometric_mean([each.value for each in estimates])
    if value is None:
        return None
    columns = zip(*(each.resampled for each in estimates))
    means = [geometric_mean(column) for column in columns]
    return Estimate.of(value, [mean for mean in means if mean is not None])


def steady(values: Samples) -> Samples:
    """The iterations of a process that count as warm: the second half of them."""
    return values[len(values) // 2:]
