"""Imports a name of its own before it has it."""
from needs_itself import later
later = 1
