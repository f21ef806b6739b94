"""A module with __all__."""
__all__ = ["first", "_under"]
first, second, _under = 1, 2, 3
