"""Relative imports of one, two and three dots."""
from . import depth
from ..base import Shape
from .. import base as base_module
from .circle import Circle


class Square(Shape):
    sides = 4


def package():
    return __package__, __name__, depth, base_module.__name__, Circle().tell()


def too_far():
    from .... import anything
    return anything
