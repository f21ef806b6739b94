"""Lists of items of the stack.

An operation gets several items that its instruction takes as one number, `items`: the number of the first
one's register, shifted by COUNT_BITS, and their count below.  A stack has less than 65,536 items.
"""
from rvm.rlib.jit import elidable
from rvm.rlib.objectmodel import nonneg, try_inline

COUNT_BITS = 16
COUNT_MASK = (1 << COUNT_BITS) - 1


@try_inline
def list_of_items(first, count):
    """Return the list of `count` items from register `first` on."""
    return first << COUNT_BITS | count


@try_inline
def count_of(code, items):
    """Return how many items are in the list."""
    return items & COUNT_MASK


@try_inline
def item(frame, code, items, i):
    """Return item i of the list."""
    index = nonneg((items >> COUNT_BITS) + i)
    return frame.regs[index]


@try_inline
def target(code, items, i):
    """Return the number of the register that takes item i of what is unpacked: the first one comes on top."""
    index = (items >> COUNT_BITS) + (items & COUNT_MASK) - 1 - i
    assert index >= 0
    return index


@elidable
def top_at(code, pc):
    """Return the first free register behind the stack before the instruction at `pc`."""
    tops = code.stack_tops
    assert pc >= 0
    return ord(tops[2 * pc]) << 8 | ord(tops[2 * pc + 1])
