"""The builtin functions."""
