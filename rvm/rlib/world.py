"""Which world this is: asked once, by whether RPython can be imported.

Under Python 3 RPython is no valid source, should it be on the path.  MAKES_JIT says
whether RPython translates to an executable with a JIT just now.
"""
from __future__ import absolute_import

try:
    import rpython.rlib.objectmodel
except (ImportError, SyntaxError):
    HOSTED = True
else:
    HOSTED = False

if HOSTED:
    MAKES_JIT = False
else:
    from rpython.config.translationoption import get_translation_config

    _config = get_translation_config()      # None in the untranslated world
    MAKES_JIT = _config is not None and _config.translation.jit
