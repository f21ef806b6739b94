"""Published figures of others, for comparison."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Publication:
    """A publication.  ``figures`` has, by the keys of compare_figures, register over stack; of speedups stack over
    register.
    """

    short: str
    full: str
    figures: dict[str, float]
    remark: str


PUBLISHED = (
    Publication(
        "Shi et al.",
        "Y. Shi, K. Casey, M. A. Ertl, D. Gregg: Virtual machine showdown: stack versus registers."
        " ACM TACO 4(4), 2008",
        {"instructions": 0.54, "bytes": 1.26, "nojit steady": 1.48},
        "Java; switch dispatch, AMD64; no JIT"),
    Publication(
        "RegCPython",
        "Q. Zhang, L. Xu, B. Xu: RegCPython: a register-based Python interpreter for better"
        " performance. ACM TACO 20(1), 2022",
        {"nojit steady": 1.12},
        "CPython 3.10; x86-64; no JIT"),
)


def published_text(key: str) -> str:
    """Return in a few words what has been published about a figure, or nothing."""
    return ", ".join("%s %.2f" % (each.short, each.figures[key])
                     for each in PUBLISHED if key in each.figures)
