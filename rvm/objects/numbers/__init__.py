"""Numbers beyond what everything names: arithmetic, complex."""
