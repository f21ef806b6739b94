"""The tables of the instruction SWITCH: from literals to their numbers.

A table is made of the tuple among the constants when the instruction is first run.  It knows subjects that are
None or of exactly the types that literals may have, since no code of the program compares these.  An int is one
that fits a machine word.
"""
from rvm.objects.text.literals import W_Bytes, W_Int, W_Str, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import elidable

OTHER = -1              # the number of a subject of another type
NO_LITERAL = 0
SPARSEST = 4            # ints are in a list if it has at most so many items for each


class SwitchTable(object):
    """A table: literal i of the tuple has the number i + 1."""
    _immutable_fields_ = ["lowest", "highest", "numbers[*]", "of_ints", "of_texts", "of_bytes"]

    def __init__(self, literals_w):
        self.of_ints = {}
        self.of_texts = {}
        self.of_bytes = {}
        for i in range(len(literals_w)):
            w_literal = literals_w[i]
            if isinstance(w_literal, W_Int):
                self.of_ints[w_literal.value] = i + 1
            elif isinstance(w_literal, W_Str):
                self.of_texts[w_literal.text()] = i + 1
            elif isinstance(w_literal, W_Bytes):
                self.of_bytes[w_literal.data()] = i + 1
        self.lowest, self.highest = bounds_of(self.of_ints)
        self.numbers = numbers_by_int(self.of_ints, self.lowest, self.highest)

    def number_of(self, w_subject):
        """Return the number of the literal that the subject is equal to, NO_LITERAL, or OTHER."""
        if type(w_subject) is W_Int:
            return self.number_of_int(w_subject.value)
        if type(w_subject) is W_Str:
            return self.of_texts.get(w_subject.text(), NO_LITERAL)
        if type(w_subject) is W_Bytes:
            return self.of_bytes.get(w_subject.data(), NO_LITERAL)
        return NO_LITERAL if w_subject is w_None else OTHER

    def number_of_int(self, value):
        if not self.lowest <= value <= self.highest:
            return NO_LITERAL
        numbers = self.numbers
        if numbers is None:
            return self.of_ints.get(value, NO_LITERAL)
        return numbers[value - self.lowest]


def bounds_of(of_ints):
    """Return the lowest and the highest of the ints; of none, bounds that nothing is within."""
    lowest, highest = 0, -1
    for value in of_ints:
        if lowest > highest:
            lowest = highest = value
        lowest = min(lowest, value)
        highest = max(highest, value)
    return lowest, highest


def numbers_by_int(of_ints, lowest, highest):
    """Return the list of the numbers of all ints from the lowest to the highest, None if it would be too long."""
    most = SPARSEST * len(of_ints)
    if lowest > highest or lowest < highest - most:
        return None
    return [of_ints.get(lowest + i, NO_LITERAL) for i in range(highest - lowest + 1)]


@elidable
def table_of(code, constant):
    """Return the SwitchTable of the code's constant with this number."""
    tables = code.switch_tables
    if tables is None:
        tables = code.switch_tables = [None] * len(code.constants)
    table = tables[constant]
    if table is None:
        w_literals = code.constants[constant]
        assert isinstance(w_literals, W_Tuple)
        table = tables[constant] = SwitchTable(w_literals.items_w)
    return table


def are_cases(w_literals, count):
    """Return whether the object is a tuple of so many different int, str and bytes for a table."""
    if not isinstance(w_literals, W_Tuple) or len(w_literals.items_w) != count:
        return False
    for w_literal in w_literals.items_w:
        if not is_case(w_literal):
            return False
    table = SwitchTable(w_literals.items_w)
    return len(table.of_ints) + len(table.of_texts) + len(table.of_bytes) == count


def is_case(w_value):
    """Return whether a table may have the object as one of its literals."""
    return type(w_value) is W_Int or type(w_value) is W_Str or type(w_value) is W_Bytes
