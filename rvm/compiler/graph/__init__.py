"""The control-flow graph between lowering and code, and the passes over it that both machines have."""
