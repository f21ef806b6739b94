"""Container types besides the builtin ones."""
