"""Lets the optimiser of RPython 0.2.1's JIT see through integers that are taken apart into bytes; on Python 2.7.

What `struct` packs and what int.to_bytes() writes a trace makes byte by byte, and it reads bytes so too.  Where a trace
does both, each byte is known as bits of the integer that was written; RPython put them together again all the same.
"""
from rpython.jit.metainterp.history import ConstInt
from rpython.jit.metainterp.optimizeopt import rewrite
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method
from rpython.jit.metainterp.resoperation import rop
from rpython.rlib.rarithmetic import LONG_BIT, intmask


class BitField(object):
    """Some bits of an integer: those in `mask` of `source` shifted right by `distance`, or left where that is below 0.

    A shift to the right repeats the sign.
    """
    def __init__(self, source, distance, mask):
        self.source = source
        self.distance = distance
        self.mask = mask


def field_of(self, box):
    """Return the BitField of a box, which without a note is all bits of itself."""
    box = self.get_box_replacement(box)
    field = self.bit_fields.get(box, None)
    return field if field is not None else BitField(box, 0, -1)


def known_number(self, box):
    """Return the value of a constant, or -1 of one that is negative or of a variable."""
    constant = self.get_constant_box(box)
    return max(constant.getint(), -1) if constant is not None else -1


def note_masks():
    optimize = rewrite.OptRewrite.optimize_INT_AND.im_func

    def optimize_and_note(self, op):
        for i in range(2):
            mask = known_number(self, op.getarg(i))
            if mask >= 0:
                field = field_of(self, op.getarg(1 - i))
                self.bit_fields[op] = BitField(field.source, field.distance, field.mask & mask)
        return optimize(self, op)

    rewrite.OptRewrite.optimize_INT_AND = optimize_and_note


def note_shifts():
    optimize_left = rewrite.OptRewrite.optimize_INT_LSHIFT.im_func
    optimize_right = rewrite.OptRewrite.optimize_INT_RSHIFT.im_func

    def optimize_left_and_note(self, op):
        count = known_number(self, op.getarg(1))
        field = field_of(self, op.getarg(0))
        if 0 <= count < LONG_BIT and field.distance - count > -LONG_BIT:
            mask = intmask(field.mask << count)
            self.bit_fields[op] = BitField(field.source, field.distance - count, mask)
        return optimize_left(self, op)

    def optimize_right_and_note(self, op):
        count = known_number(self, op.getarg(1))
        field = field_of(self, op.getarg(0))
        # Bits that were shifted out to the left are lost.
        if 0 <= count < LONG_BIT and field.distance >= 0 and field.distance + count < LONG_BIT:
            self.bit_fields[op] = BitField(field.source, field.distance + count, field.mask >> count)
        return optimize_right(self, op)

    rewrite.OptRewrite.optimize_INT_LSHIFT = optimize_left_and_note
    rewrite.OptRewrite.optimize_INT_RSHIFT = optimize_right_and_note


def put_fields_together():
    """Make of two fields that lie in their source as they lie in the result one, without shifts."""
    optimize = rewrite.OptRewrite.optimize_INT_OR.im_func

    def optimize_fields(self, op):
        x = field_of(self, op.getarg(0))
        y = field_of(self, op.getarg(1))
        if x.source is not y.source or x.distance != y.distance:
            return optimize(self, op)
        mask = x.mask | y.mask
        if x.distance == 0:
            bound = self.getintbound(x.source)
            if mask == -1 or bound.bounded() and bound.lower >= 0 and bound.upper <= mask & ~(mask + 1):
                self.make_equal_to(op, x.source)
                return None
            op = self.replace_op_with(op, rop.INT_AND, args=[x.source, ConstInt(mask)])
        self.bit_fields[op] = BitField(x.source, x.distance, mask)
        return self.emit(op)

    rewrite.OptRewrite.optimize_INT_OR = optimize_fields


def keep_notes():
    initialize = rewrite.OptRewrite.__init__.im_func

    def initialize_with_notes(self):
        initialize(self)
        self.bit_fields = {}        # operation: BitField, of the operations of one trace

    rewrite.OptRewrite.__init__ = initialize_with_notes


def know_floats_of_their_bits():
    """Know the float whose bits were taken, and the bits of which a float was made."""
    def note_float(self, op):
        self.pure_from_args(rop.CONVERT_LONGLONG_BYTES_TO_FLOAT, [op], self.get_box_replacement(op.getarg(0)))

    def note_bits(self, op):
        self.pure_from_args(rop.CONVERT_FLOAT_BYTES_TO_LONGLONG, [op], self.get_box_replacement(op.getarg(0)))

    rewrite.OptRewrite.postprocess_CONVERT_FLOAT_BYTES_TO_LONGLONG = note_float
    rewrite.OptRewrite.postprocess_CONVERT_LONGLONG_BYTES_TO_FLOAT = note_bits


def apply():
    """Apply all of them."""
    keep_notes()
    note_masks()
    note_shifts()
    put_fields_together()
    know_floats_of_their_bits()
    rewrite.dispatch_opt = make_dispatcher_method(
        rewrite.OptRewrite, "optimize_", default=rewrite.OptRewrite.emit)
    rewrite.dispatch_postprocess = make_dispatcher_method(rewrite.OptRewrite, "postprocess_")
