"""sys: the interpreter, as programs see and change it."""
