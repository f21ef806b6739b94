"""Lowering to the register machine, and the passes that allocate its registers."""
