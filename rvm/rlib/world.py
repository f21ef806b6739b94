"""Which world this is: asked once, by whether RPython can be imported.

Under Python 3 RPython is no valid source, should it be on the path.
"""
from __future__ import absolute_import

try:
    import rpython.rlib.objectmodel
except (ImportError, SyntaxError):
    HOSTED = True
else:
    HOSTED = False
