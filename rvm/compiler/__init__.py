"""The compiler: makes code of a syntax tree; see docs/compiler.md."""
