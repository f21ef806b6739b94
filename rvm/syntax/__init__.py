"""From source bytes to a syntax tree; see docs/front-end.md."""
