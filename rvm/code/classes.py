"""Classes of instructions, for statistics: what an instruction is mostly for.

The same for both machines, so that their counts stand side by side.
"""

MOVES, ARITHMETIC, COMPARISON, CONTROL, CALLS, ACCESS, CONSTRUCTION, EXCEPTIONS, PREFIXES = range(9)
CLASS_NAMES = ["moves and loads", "arithmetic", "comparison", "control", "calls",
               "attributes, items and names", "construction", "exceptions", "prefixes"]
