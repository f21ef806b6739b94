"""A module whose __all__ names what is not there."""
__all__ = ["missing"]
