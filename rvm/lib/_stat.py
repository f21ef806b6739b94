"""What stat has in C: its own constants and functions in Python, which it has made when it asks for these."""

from stat import *  # noqa: F401,F403
