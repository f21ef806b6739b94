"""The one package that knows which world it is in.

Each module takes RPython's own implementation if `rpython` can be imported (untranslated and
native), and else defines a stand-in with the same names and the same behaviour for CPython 3
(hosted).  The rest of rvm imports from here, never from rpython, and never asks for the version
of Python.
"""
