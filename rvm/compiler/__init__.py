"""From a syntax tree to code; see docs/compiler.md."""
