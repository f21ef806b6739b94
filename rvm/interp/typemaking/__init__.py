"""Making a class at run time: what type.__new__ does, once for a class."""
