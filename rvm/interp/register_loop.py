"""The register machine's loop: decode an instruction, run it, find the next one.

The loop has no semantics of its own: each instruction's operation is named in
rvm.interp.register_table, and decoding is made from its declaration in
rvm.code.register_ops.  Natively the pieces become the arms of one switch; hosted they
are called through a table.
"""
from rvm.code.register_ops import OPCODES
from rvm.interp.context import recursion_error
from rvm.interp.frame import Frame, clear_dead
from rvm.interp.pieces import LEFT, Piece, make_piece
from rvm.interp.register_table import FRAME_OPERATIONS, NUMBERED, OPERATIONS
from rvm.objects.errors import PyError, w_MemoryError
from rvm.rlib.jit import JitDriver, hint, unroll_safe, we_are_jitted
from rvm.rlib.objectmodel import unrolling_iterable, we_are_translated
from rvm.rlib.stack import StackOverflow, check_stack_overflow


def _make_pieces():
    pieces = []
    for opcode in OPCODES:
        if opcode.name in ("WIDE", "EXTRA_WIDE"):
            continue
        if opcode.name in FRAME_OPERATIONS:
            operation, wants_frame = FRAME_OPERATIONS[opcode.name], True
        else:
            operation, wants_frame = OPERATIONS[opcode.name], False
        pieces.append(make_piece(opcode, operation, wants_frame, NUMBERED.get(opcode.name, [])))
    return pieces


_pieces = _make_pieces()
unrolled_pieces = unrolling_iterable(_pieces)


def execute_wide(frame, code, bytecode, pc):
    return wide_step(ord(bytecode[pc + 1]), frame, code, bytecode, pc + 1, 2)


def execute_extra_wide(frame, code, bytecode, pc):
    return wide_step(ord(bytecode[pc + 1]), frame, code, bytecode, pc + 1, 4)


def wide_step(opcode, frame, code, bytecode, pc, width):
    """Run the instruction behind a prefix."""
    for piece in unrolled_pieces:
        if opcode == piece.number:
            return piece.wide(frame, code, bytecode, pc, width)
    raise bad_opcode(opcode)


def bad_opcode(opcode):
    return SystemError("unknown opcode %d" % opcode)


all_pieces = unrolling_iterable([Piece(OPCODES[0], execute_wide, None),
                                 Piece(OPCODES[1], execute_extra_wide, None)] + _pieces)
NARROW = {}     # the hosted machine's table: a character of bytecode -> function
for _piece in all_pieces:
    NARROW[chr(_piece.number)] = _piece.narrow


@unroll_safe
def interpret(frame, code, pc):
    """Run instructions up to a backward jump or the end of the frame, under the JIT just one.

    Gives the next pc, or LEFT; frame.pc is that of the last instruction begun.
    """
    bytecode = code.bytecode
    while True:
        frame.pc = pc
        opcode = ord(bytecode[pc])
        for piece in all_pieces:
            if opcode == piece.number:
                next_pc = piece.narrow(frame, code, bytecode, pc)
                break
        else:
            raise bad_opcode(opcode)
        if we_are_jitted() or next_pc <= pc:
            return next_pc
        pc = next_pc


def get_printable_location(pc, code):
    return "%s:%d pc %d opcode %d" % (code.name, code.first_line, pc, ord(code.bytecode[pc]))


driver = JitDriver(greens=["pc", "code"], reds=["frame"], virtualizables=["frame"],
                   get_printable_location=get_printable_location, name="register")


def run(frame, pc):
    """Run the frame from `pc` until it returns or yields, which frame.w_result tells."""
    if not we_are_translated():
        return run_hosted(frame, pc)
    code = frame.code
    frame = hint(frame, access_directly=True)
    while True:
        driver.jit_merge_point(pc=pc, code=code, frame=frame)
        try:
            pc = interpret(frame, code, pc)
        except PyError as e:
            pc = frame.unwind(e, frame.pc)
            continue
        except StackOverflow:
            check_stack_overflow()
            pc = frame.unwind(recursion_error(), frame.pc)
            continue
        except MemoryError:
            pc = frame.unwind(PyError(w_MemoryError, None, None), frame.pc)
            continue
        if pc <= frame.pc:
            if pc == LEFT:
                return
            if we_are_jitted():
                clear_dead(frame, code, pc)
            driver.can_enter_jit(pc=pc, code=code, frame=frame)


def run_hosted(frame, pc):
    """As run, for the worlds where a chain of comparisons costs more than a table."""
    code = frame.code
    bytecode = code.bytecode
    table = NARROW
    while True:
        try:
            while pc >= 0:
                last = pc
                pc = table[bytecode[pc]](frame, code, bytecode, pc)
            return
        except PyError as e:
            pc = frame.unwind(e, last)
        except StackOverflow:
            pc = frame.unwind(recursion_error(), last)


Frame.run = run
