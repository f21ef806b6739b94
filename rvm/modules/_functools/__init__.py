"""_functools: what of the module functools is written in the core."""
