"""importlib._bootstrap_external, set up: CPython has it frozen under this name."""

import sys

if "importlib" in sys.modules:
    import _frozen_importlib  # noqa: F401
    from importlib import _bootstrap_external
    sys.modules[__name__] = _bootstrap_external
else:
    del sys.modules[__name__]       # importlib imports it, and must not get this beginning of it
    import importlib  # noqa: F401
