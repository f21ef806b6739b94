"""importlib._bootstrap_external, set up: CPython has it frozen under this name."""

import sys

import _frozen_importlib  # noqa: F401
from importlib import _bootstrap_external

sys.modules[__name__] = _bootstrap_external
