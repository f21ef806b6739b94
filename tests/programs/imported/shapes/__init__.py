"""A package."""
print("package", __name__, __package__)
from .base import Shape
from . import base
from .flat import square

version = 3
__all__ = ["Shape", "version", "solid"]
