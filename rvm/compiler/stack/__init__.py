"""Lowering to the stack machine, and its passes: the mirror image, file by file, of rvm.compiler.register."""
