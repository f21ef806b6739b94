"""The figures of a comparison: ratios of counts and sizes, speedups with their intervals.

A ratio is the register machine's figure by the stack machine's.  A speedup is the other
way round, times of the stack machine by those of the register machine: above 1 the
register machine is faster.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rvm.tools.bench_report import geometric_mean
from rvm.tools.compare_code import ALLOCATION, ANALYSIS, LIVENESS, PARSING
from rvm.tools.compare_results import Measured, Results, Timing
from rvm.tools.compare_settings import MACHINES, REGISTER, STACK, TITLES
from rvm.tools.compare_statistics import Estimate, PairEstimate, Samples, compare_pairs, mean_estimate, steady


@dataclass(frozen=True)
class Exact:
    """A count or a size, which is the same each time.  ``figure`` is None if it is not known."""

    key: str
    title: str
    figure: Callable[[Measured, str], float | None]


def _entry(group: str, key: str) -> Callable[[Measured, str], float | None]:
    return lambda measured, machine: getattr(measured, group).get(machine, {}).get(key)


COUNTS = (
    Exact("instructions", "instructions executed", _entry("counts", "instructions")),
    Exact("dispatches", "dispatches", _entry("counts", "dispatches")),
    Exact("reads", "registers or stack, read", _entry("counts", "reads")),
    Exact("writes", "registers or stack, written", _entry("counts", "writes")),
    Exact("constants", "constants read", _entry("counts", "constants")),
    Exact("bytes read", "bytes of code loaded", _entry("counts", "bytes_read")),
    Exact("frame slots", "slots of all frames", _entry("counts", "frame_slots")),
)
SIZES = (
    Exact("bytes", "bytes of code", _entry("sizes", "bytes")),
    Exact("static instructions", "instructions in the code", _entry("sizes", "instructions")),
    Exact("static constants", "constants", _entry("sizes", "constants")),
    Exact("slots", "frame slots", _entry("sizes", "slots")),
)
TRACES = (
    Exact("recorded", "operations recorded", _entry("traces", "recorded")),
    Exact("optimised", "operations compiled", _entry("traces", "optimised")),
    Exact("guards", "guards among them", _entry("traces", "guards")),
    Exact("loops", "loops", _entry("traces", "loops")),
    Exact("bridges", "bridges", _entry("traces", "bridges")),
)


@dataclass(frozen=True)
class Timed:
    """A figure that is measured in each process."""

    key: str
    title: str
    samples: Callable[[Timing], Samples]


TIMES = (
    Timed("steady", "steady state", lambda timing: steady(timing.values)),
    Timed("first", "first iteration", lambda timing: timing.values[:1]),
    Timed("process", "whole process", lambda timing: [timing.process]),
    Timed("processor", "processor time", lambda timing: [timing.processor]),
    Timed("memory", "peak memory", lambda timing: [float(timing.peak)]),
)


def ratio(exact: Exact, measured: Measured) -> float | None:
    """Return the ratio of register to stack, or None if either is unknown or 0."""
    register, stack = (exact.figure(measured, machine) for machine in MACHINES)
    return register / stack if register and stack else None


def moves_share(measured: Measured, machine: str) -> float | None:
    """Return the moves and loads divided by the executed instructions."""
    counts = measured.counts.get(machine)
    return counts["moves"] / counts["instructions"] if counts and counts["instructions"] else None


def allocation_shares(measured: Measured) -> tuple[float, float, float] | None:
    """Return three shares of register allocation: of its back end, alone and with liveness; of the compilation."""
    least = {stage: min(seconds) for stage, seconds in measured.compiling.items()}
    back_end = back_end_seconds(measured, REGISTER)
    if not back_end:
        return None
    allocation = least["%s: %s" % (REGISTER, ALLOCATION)]
    liveness = least["%s: %s" % (REGISTER, LIVENESS)]
    whole = least[PARSING] + least[ANALYSIS] + back_end
    return allocation / back_end, (allocation + liveness) / back_end, allocation / whole


def back_end_seconds(measured: Measured, machine: str) -> float | None:
    """Return the time that a machine's back end took, with each stage's least, or None if not measured."""
    stages = [min(seconds) for stage, seconds in measured.compiling.items()
              if stage.startswith(machine + ": ")]
    return sum(stages) if stages else None


class Figures:
    """All figures of some results; the intervals are the same for the same ``seed``."""

    def __init__(self, results: Results, resamples: int, seed: int) -> None:
        self.results = results
        self.programs = results.programs
        self.failed = {(failure.program, failure.part) for failure in results.failures}
        self.modes = [name for name in TITLES if any(name in each.rounds for each in self.programs)]
        self.timed = {
            (mode, timed.key): self._timed(mode, timed, resamples, seed)
            for mode in self.modes for timed in TIMES}

    def _timed(self, mode: str, timed: Timed, resamples: int, seed: int) -> dict[str, PairEstimate]:
        """Return the times of each program that did not fail: the register machine's and the stack machine's."""
        found = {}
        for each in self.programs:
            rounds = each.rounds.get(mode, [])
            pairs = [(timed.samples(one[REGISTER]), timed.samples(one[STACK])) for one in rounds]
            if pairs and all(pairs[0]) and not self.has_failed(each, mode):
                found[each.name] = compare_pairs(
                    pairs, resamples, "%d %s %s %s" % (seed, mode, timed.key, each.name))
        return found

    def has_failed(self, measured: Measured, mode: str) -> bool:
        return bool({(measured.name, mode), (measured.name, "")} & self.failed)

    def speedups(self, mode: str, key: str) -> dict[str, Estimate]:
        """Return the speedups by program; for memory, how many times as much the stack machine takes."""
        return {name: pair.ratio for name, pair in self.timed[mode, key].items()}

    def mean_speedup(self, mode: str, key: str) -> Estimate | None:
        return mean_estimate(list(self.speedups(mode, key).values()))

    def ratios(self, exact: Exact) -> dict[str, float]:
        """Return the ratios by program, where they are known."""
        found = {each.name: ratio(exact, each) for each in self.programs}
        return {name: value for name, value in found.items() if value is not None}

    def mean_ratio(self, exact: Exact) -> float | None:
        return geometric_mean(list(self.ratios(exact).values()))

    def moves(self, machine: str) -> dict[str, float]:
        """Return the shares of moves by program."""
        found = {each.name: moves_share(each, machine) for each in self.programs}
        return {name: value for name, value in found.items() if value is not None}

    def classes(self, measured: Measured) -> dict[str, dict[str, float]]:
        """Return, by machine, the instructions of each class for each 100 that the stack machine executes in all."""
        total = measured.counts[STACK]["instructions"] / 100
        return {machine: {name: count / total for name, count in measured.counts[machine]["classes"].items()}
                for machine in MACHINES}

    def counted(self) -> list[Measured]:
        """Return the programs with counts of both machines."""
        return [each for each in self.programs if len(each.counts) == len(MACHINES)]

    def as_json(self) -> dict[str, Any]:
        """Return the means and the programs' figures, for readers of the saved file."""
        exact = {each.key: {"geometric mean": self.mean_ratio(each), "programs": self.ratios(each)}
                 for each in (*COUNTS, *SIZES, *TRACES)}
        speedups = {
            "%s %s" % (mode, key): {
                "geometric mean": _estimate_json(self.mean_speedup(mode, key)),
                "programs": {name: _estimate_json(pair.ratio) for name, pair in found.items()}}
            for (mode, key), found in self.timed.items()}
        return {"register by stack": exact, "stack by register": speedups,
                "moves": {machine: self.moves(machine) for machine in MACHINES}}


def _estimate_json(estimate: Estimate | None) -> dict[str, Any] | None:
    return None if estimate is None else {"value": estimate.value, "interval": estimate.interval}


def mean(numbers: Sequence[float]) -> float | None:
    return sum(numbers) / len(numbers) if numbers else None
