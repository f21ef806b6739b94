"""Medians, ratios and geometric means with 95% confidence intervals, by the bootstrap.

The data of a program are rounds: in each, both machines ran one process, side by side,
which timed some iterations.  A resample draws as many rounds as there are, with
replacement, and for each of them as many iterations of its processes; this follows the
two levels at which times vary (Kalibera and Jones, Rigorous Benchmarking in Reasonable
Time, ISMM 2013).  The two processes of a round are drawn together, so that what slowed
the whole machine down for a while slows both sides down.  The interval reaches from the
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
FEWEST_ROUNDS = 3  # the fewest rounds that get an interval

# One process's iterations, and those of two processes that ran side by side.
Samples = Sequence[float]
Pair = tuple[Samples, Samples]


@dataclass(frozen=True)
class Estimate:
    """A figure and its confidence interval, which is None if there are too few rounds.

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
    """The figures of two sides, and how many times as large the second one is in the median round."""

    first: Estimate
    second: Estimate
    ratio: Estimate


def interval_of(resampled: Sequence[float]) -> tuple[float, float] | None:
    """Return from which to which figure the middle 95% of them lie, or None if there are none."""
    if not resampled:
        return None
    ordered = sorted(resampled)
    tail = (1 - CONFIDENCE) / 2
    return percentile(ordered, tail), percentile(ordered, 1 - tail)


def percentile(ordered: Sequence[float], share: float) -> float:
    """Return the value at ``share`` (0 to 1) of sorted figures, interpolated between two of them."""
    rank = share * (len(ordered) - 1)
    below = int(rank)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (rank - below)


def middles(pairs: Sequence[Pair]) -> tuple[float, float, float]:
    """Return the median of each side's process medians, and the median of the rounds' ratios.

    The ratio is taken in each round first: what slowed the whole machine down for a while
    is in both sides of a round, but not in all rounds alike.
    """
    one = [median(pair[0]) for pair in pairs]
    other = [median(pair[1]) for pair in pairs]
    return median(one), median(other), median(second / first for first, second in zip(one, other))


def compare_pairs(pairs: Sequence[Pair], resamples: int, seed: str) -> PairEstimate:
    """Return both sides' figures of at least one round and their ratio; equal seeds give equal intervals."""
    dice = random.Random(seed)
    drawn = [middles(_redrawn_rounds(pairs, dice)) for _ in range(resamples)] if len(pairs) >= FEWEST_ROUNDS else []
    values = middles(pairs)
    first, second, ratio = (
        Estimate.of(value, [each[i] for each in drawn]) for i, value in enumerate(values))
    return PairEstimate(first, second, ratio)


def _redrawn_rounds(pairs: Sequence[Pair], dice: random.Random) -> list[Pair]:
    """Return a resample."""
    rounds = dice.choices(pairs, k=len(pairs))
    return [(_redrawn(pair[0], dice), _redrawn(pair[1], dice)) for pair in rounds]


def _redrawn(samples: Samples, dice: random.Random) -> Samples:
    return dice.choices(samples, k=len(samples)) if len(samples) > 1 else samples


def mean_estimate(estimates: Sequence[Estimate]) -> Estimate | None:
    """Return the geometric mean of several programs' ratios, or None if there are none.

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
    """Return the iterations of a process that count as warm: the second half of them."""
    return values[len(values) // 2:]
