"""Builtin modules that are written in the core; those written in Python are in rvm/lib."""
