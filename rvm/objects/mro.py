"""The method resolution order of a class: C3.

Barrett et al., "A monotonic superclass linearization for Dylan", OOPSLA 1996.
"""
from rvm.objects.errors import type_error


def linearize(w_type, bases_w):
    """Return the types in the order in which attributes of `w_type` are looked up.

    Raise TypeError if there is no consistent order.
    """
    for w_base in bases_w:
        if len(w_base.mro_w) == 0:
            raise type_error("Cannot extend an incomplete type '%s'" % w_base.name)
    if len(bases_w) == 1:
        return [w_type] + bases_w[0].mro_w
    sequences = [w_base.mro_w[:] for w_base in bases_w] + [bases_w[:]]
    result = [w_type]
    while True:
        sequences = [sequence for sequence in sequences if len(sequence) > 0]
        if len(sequences) == 0:
            return result[:]        # of fixed length
        w_next = good_head(sequences)
        if w_next is None:
            raise type_error("Cannot create a consistent method resolution\norder (MRO) for bases %s"
                             % ", ".join(names_of_heads(sequences)))
        result.append(w_next)
        for sequence in sequences:
            if sequence[0] is w_next:
                del sequence[0]


def names_of_heads(sequences):
    names = []
    for sequence in sequences:
        if sequence[0].name not in names:
            names.append(sequence[0].name)
    return names


def good_head(sequences):
    """Return the first head that is in no other sequence's tail."""
    for sequence in sequences:
        w_head = sequence[0]
        if not in_a_tail(w_head, sequences):
            return w_head
    return None


def in_a_tail(w_type, sequences):
    for sequence in sequences:
        for i in range(1, len(sequence)):
            if sequence[i] is w_type:
                return True
    return False
