"""The one package that knows which world it is in.

Each module takes RPython's own implementation where `rpython` imports
(untranslated and native) and else defines a stand-in with the same names and
the same behaviour for CPython 3 (hosted).  Everything else in rvm imports from
here and never from rpython, and never asks for the version of Python.
"""
