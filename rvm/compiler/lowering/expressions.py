"""What the two machines' lowerings of expressions have in common: tables.

This module knows no machine's instructions.
"""

# The operand that says how a formatted value is converted, by `conversion` of the FormattedValue node.
CONVERSIONS = {-1: 0, 115: 1, 114: 2, 97: 3}     # none, !s, !r, !a


def opcodes_by_node(names, by_name, prefix):
    """Return the opcodes of operators: a dict by the operator node's class name.

    `names` has the opcodes' names by class name, `by_name` the opcodes by name, each of which `prefix` begins.
    """
    opcodes = {}
    for class_name, name in names.items():
        opcodes[class_name] = by_name[prefix + name]
    return opcodes
