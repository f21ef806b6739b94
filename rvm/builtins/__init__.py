"""Builtin functions, and the methods of builtin types."""
