"""Shows how far a translation is: one live line on a terminal, plain lines elsewhere."""
import sys
import time
from typing import Callable, Optional, TextIO

HEARTBEAT = 60  # seconds between plain lines while a phase lasts


class Progress:
    """Elapsed time and the current phase, on ``stream``."""

    def __init__(
        self, stream: Optional[TextIO] = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.stream = stream or sys.stderr
        self.live = self.stream.isatty()
        self.clock = clock
        self.begin = clock()
        self.last_line = self.begin
        self.width = 0

    def phase(self, name: str) -> None:
        """Begin a phase."""
        self._line(name)

    def tick(self, phase: str, detail: str) -> None:
        """Redraw the live line, or show a sign of life; call this now and then."""
        text = "%s  %s" % (phase, detail) if detail else phase
        if self.live:
            self._draw(self._stamped(text))
        elif self.clock() - self.last_line >= HEARTBEAT:
            self._line(text)

    def say(self, text: str) -> None:
        """Write one line that stays."""
        self._clear()
        self.stream.write(text + "\n")
        self.stream.flush()

    def finish(self) -> None:
        """Leave the terminal without a live line."""
        self._clear()

    def elapsed(self) -> float:
        """Return the seconds since the start."""
        return self.clock() - self.begin

    def _stamped(self, text: str) -> str:
        return "[%4d s] %s" % (self.elapsed(), text)

    def _line(self, text: str) -> None:
        self.say(self._stamped(text))
        self.last_line = self.clock()

    def _draw(self, text: str) -> None:
        self.stream.write("\r" + text.ljust(self.width))
        self.stream.flush()
        self.width = len(text)

    def _clear(self) -> None:
        if self.live and self.width:
            self.stream.write("\r" + " " * self.width + "\r")
            self.stream.flush()
            self.width = 0
