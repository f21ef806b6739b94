"""Lowering to the stack machine, and its passes.  Its files mirror those of rvm.compiler.register."""
