"""The order of a module's code objects, by which the pages' data numbers them."""
from __future__ import annotations

from rvm.code.code import Code


def walk_codes(code: Code) -> list[Code]:
    """Return the code and all code inside it: itself, then those among its constants, depth first, in their order."""
    found: list[Code] = []
    waiting = [code]
    while waiting:
        each = waiting.pop()
        found.append(each)
        waiting += [w_constant for w_constant in reversed(each.constants) if isinstance(w_constant, Code)]
    return found
