"""Which world this is: found out once, by whether RPython can be imported.

Under Python 3, RPython is not valid source, even if it is on the path.
"""
from __future__ import absolute_import

try:
    import rpython.rlib.objectmodel
except (ImportError, SyntaxError):
    HOSTED = True
else:
    HOSTED = False
