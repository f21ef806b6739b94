"""Operator interface: the operators as functions, by two names each."""

import _operator
from _operator import *  # noqa: F403

globals().update((name, function) for name, function in vars(_operator).items() if name not in globals())
__all__ = [name for name in vars(_operator) if not name.startswith("_")]
