"""Shows on standard error which of many steps is being taken.

On a terminal with rich it is a bar, elsewhere one line a step.
"""
import os
import sys
from typing import Callable, Iterator, Protocol, Sequence, TypeVar


class HasText(Protocol):
    """A step, whose text says what is done."""

    @property
    def text(self) -> str: ...


AnyStep = TypeVar("AnyStep", bound=HasText)


def shown(steps: Sequence[AnyStep]) -> Iterator[AnyStep]:
    """Yield the steps one by one; each is shown before it is taken."""
    try:
        from rich.console import Console
        from rich.progress import Progress
    except ImportError:
        return _shown_plainly(steps, say)
    console = Console(stderr=True)
    if not console.is_terminal:
        return _shown_plainly(steps, say)
    return _shown_richly(steps, Progress(console=console, transient=True))


def say(text: str) -> None:
    """Show a line of progress; on a terminal it replaces the last one."""
    if os.isatty(2):
        sys.stderr.write("\r\x1b[K" + text)
        sys.stderr.flush()
    else:
        print(text, file=sys.stderr)


def _shown_plainly(steps: Sequence[AnyStep], tell: Callable[[str], None]) -> Iterator[AnyStep]:
    for number, step in enumerate(steps, 1):
        tell("[%d/%d] %s" % (number, len(steps), step.text))
        yield step
    if os.isatty(2):
        tell("")


def _shown_richly(steps: Sequence[AnyStep], progress: "object") -> Iterator[AnyStep]:
    with progress:  # type: ignore[attr-defined]
        task = progress.add_task("", total=len(steps))  # type: ignore[attr-defined]
        for step in steps:
            progress.update(task, description=step.text)  # type: ignore[attr-defined]
            yield step
            progress.advance(task)  # type: ignore[attr-defined]
