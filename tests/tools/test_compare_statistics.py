"""Medians, ratios and intervals of rvm-compare, on figures made up."""
import random
from statistics import median

import pytest

from rvm.tools.compare_statistics import (
    Estimate, compare_pairs, interval_of, mean_estimate, middles, percentile, steady)


def test_percentiles_lie_between_figures_in_proportion():
    assert percentile([1.0], 0.3) == 1.0
    assert percentile([1.0, 2.0, 4.0], 0.0) == 1.0
    assert percentile([1.0, 2.0, 4.0], 0.5) == 2.0
    assert percentile([1.0, 2.0, 4.0], 0.75) == 3.0
    assert percentile([1.0, 2.0, 4.0], 1.0) == 4.0


def test_an_interval_holds_the_middle_95_percent():
    low, high = interval_of([float(i) for i in range(1001)])
    assert (low, high) == pytest.approx((25.0, 975.0))
    assert interval_of([]) is None


def test_the_middle_is_the_median_of_the_processes_medians():
    first, second, _ = middles([([1.0, 9.0, 2.0], [3.0]), ([4.0], [5.0, 6.0, 7.0]), ([3.0, 5.0], [9.0])])
    assert (first, second) == (4.0, 6.0)


def test_the_ratio_is_taken_in_each_round():
    """Two rounds of three were slow, one on both sides, one on the first side alone."""
    _, _, ratio = middles([([2.0], [3.0]), ([20.0], [30.0]), ([20.0], [3.0])])
    assert ratio == 1.5


def test_steady_is_the_second_half():
    assert steady([9.0, 8.0, 1.0, 2.0]) == [1.0, 2.0]
    assert steady([9.0, 1.0, 2.0]) == [1.0, 2.0]
    assert steady([9.0]) == [9.0]


def rounds(count, speedup, noise, seed=7, drift=0.0):
    """Rounds of two processes with three iterations each; all grows by ``drift`` from round to round."""
    dice = random.Random(seed)
    return [tuple([side * (1 + drift) ** number * dice.uniform(1 - noise, 1 + noise) for _ in range(3)]
                  for side in (1.0, speedup)) for number in range(count)]


def test_figures_without_noise_have_intervals_without_width():
    pair = compare_pairs(rounds(5, 1.5, 0.0), 100, "seed")
    assert (pair.first.value, pair.second.value, pair.ratio.value) == (1.0, 1.5, 1.5)
    assert pair.ratio.interval == (1.5, 1.5)


def test_an_interval_holds_the_figure_and_narrows_with_more_rounds():
    def width(count):
        interval = compare_pairs(rounds(count, 1.3, 0.1), 500, "seed").ratio.interval
        assert interval[0] < 1.3 < interval[1]
        return interval[1] - interval[0]
    assert width(40) < width(6) < 0.3


def test_most_intervals_hold_the_truth():
    held = 0
    for seed in range(60):
        low, high = compare_pairs(rounds(10, 1.25, 0.1, seed), 100, str(seed)).ratio.interval
        held += low <= 1.25 <= high
    assert held >= 52


def test_a_machine_that_slows_down_does_not_widen_the_ratio():
    """The two processes of a round are drawn together."""
    pair = compare_pairs(rounds(9, 1.25, 0.001, drift=0.2), 500, "seed")
    low, high = pair.ratio.interval
    assert 1.24 < low <= high < 1.26
    assert pair.first.interval[1] > 1.5 * pair.first.interval[0]


def test_intervals_repeat_with_their_seed():
    data = rounds(6, 1.2, 0.1)
    assert compare_pairs(data, 50, "1") == compare_pairs(data, 50, "1")
    assert compare_pairs(data, 50, "1").ratio.interval != compare_pairs(data, 50, "2").ratio.interval


def test_two_rounds_tell_no_interval():
    assert compare_pairs(rounds(2, 1.2, 0.1), 50, "1").ratio.interval is None
    assert compare_pairs(rounds(3, 1.2, 0.1), 50, "1").ratio.interval is not None


def test_geometric_means_have_intervals_of_their_own():
    one = Estimate.of(2.0, [1.0, 2.0, 4.0])
    other = Estimate.of(8.0, [16.0, 8.0, 4.0])
    mean = mean_estimate([one, other])
    assert mean.value == pytest.approx(4.0)
    assert list(mean.resampled) == pytest.approx([4.0, 4.0, 4.0])
    assert median(mean.resampled) == pytest.approx(mean.interval[0])
    assert mean_estimate([]) is None
    assert mean_estimate([Estimate(2.0), Estimate(8.0)]).interval is None
