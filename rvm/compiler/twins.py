"""Pairs the code of the two machines: what their compilers made of the same functions."""
from rvm.code.code import Code


def note_twins(code, twin):
    """Note in `code`, and in all code inside it, the size of its twin's frame."""
    code.details.twin_slots = twin.registers
    twins = {}
    for inner in codes_in(twin):
        twins.setdefault(key_of(inner), []).append(inner)
    for inner in codes_in(code):
        found = twins.get(key_of(inner), None)
        if found is not None and len(found) > 0:
            note_twins(inner, found.pop(0))


def key_of(code):
    return "%d %s" % (code.first_line, code.name)


def codes_in(code):
    """Return the code among the constants of `code`, in order."""
    found = []
    for w_constant in code.constants:
        if isinstance(w_constant, Code):
            found.append(w_constant)
    return found
