"""rvm: Python 3.11 on a register machine.  docs/architecture.md leads through it."""
