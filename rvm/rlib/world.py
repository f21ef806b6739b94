"""Which world this is: found out once, by whether RPython can be imported.

Under Python 3, RPython is not valid source, even if it is on the path.  MAKES_JIT says
whether RPython is translating to an executable with a JIT just now.
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
