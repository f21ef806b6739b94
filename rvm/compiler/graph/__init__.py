"""The control-flow graph between lowering and code, and what both machines do with it."""
