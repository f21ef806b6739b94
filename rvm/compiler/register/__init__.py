"""Lowering to the register machine, and its passes: the mirror image, file by file, of rvm.compiler.stack."""
