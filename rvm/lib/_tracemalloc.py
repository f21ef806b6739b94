"""Tracing of allocations, which rvm has not: its collector does not tell who asked for memory."""

_frames = 1


def start(nframe=1, /):
    """Refuse to trace."""
    if not isinstance(nframe, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(nframe).__name__)
    if not 1 <= nframe <= 65535:
        raise ValueError("the number of frames must be in range [1; 65535]")
    raise NotImplementedError("rvm does not trace allocations of memory")


def stop():
    """Stop tracing: there is nothing to stop."""


def is_tracing():
    """Return whether allocations are traced: never."""
    return False


def clear_traces():
    """Forget what was traced: nothing."""


def reset_peak():
    """Set the peak of traced memory to what there is: 0."""


def get_traceback_limit():
    """Return how many frames a traceback of a trace has."""
    return _frames


def get_traced_memory():
    """Return the size of traced memory, now and at most."""
    return 0, 0


def get_tracemalloc_memory():
    """Return the bytes that tracing takes itself."""
    return 0


def _get_traces():
    return []


def _get_object_traceback(obj, /):
    return None
