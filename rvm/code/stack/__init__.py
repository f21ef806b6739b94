"""The stack machine's instruction set, and what is derived from it alone; it mirrors rvm.code.register."""
