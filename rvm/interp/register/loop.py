"""The register machine's loop: decode an instruction, run it, find the next one.

The loop has no semantics of its own: rvm.interp.register.table names each instruction's operation,
and the pieces that decode it are made from its declaration in rvm.code.register.opcodes.  Natively the
pieces become the arms of one switch; hosted they are called through a table.
"""
from rvm.code.instruction_set import EXTRA_WIDE, WIDE
from rvm.code.register.effects import register_machine
from rvm.code.register.opcodes import BY_NAME, OPCODES
from rvm.interp.calls import result_of_entered
from rvm.interp.context import context
from rvm.interp.dispatch import bad_opcode, make_groups, make_pieces, make_switched
from rvm.interp.frame import ENTERED, LEFT, NOTICE, clear_dead_early, keep_spare
from rvm.interp.modes import modes
from rvm.interp.pieces import Piece
from rvm.interp.portal import (
    error_of_host, make_driver, make_run, make_run_counted, make_run_part, make_run_recorded, make_run_traced)
from rvm.interp.register.calls import end_call, end_round
from rvm.interp.register.pieces import make_piece
from rvm.interp.register.table import ENTERING, INSTRUCTIONS, TRACED
from rvm.interp.rounds import is_collected, leave_round
from rvm.interp.signals import check_at_jump, check_signals
from rvm.objects.errors import PyError
from rvm.rlib.jit import hint, is_made, unroll_safe, we_are_jitted
from rvm.rlib.objectmodel import dont_inline, nonneg, threaded_dispatch, unrolling_iterable, we_are_translated
from rvm.rlib.stack import StackOverflow

pieces = make_pieces(OPCODES, INSTRUCTIONS, make_piece)


def _make_group(members, is_wide):
    """Return the function that runs one of the instructions `members`."""
    unrolled = unrolling_iterable(members)

    @dont_inline
    def run_narrow(opcode, frame, code, bytecode, pc):
        for piece in unrolled:
            if opcode == piece.number:
                return piece.narrow(frame, code, bytecode, pc)
        raise bad_opcode(opcode)

    @dont_inline
    def run_wide(opcode, frame, code, bytecode, pc, width):
        for piece in unrolled:
            if opcode == piece.number:
                return piece.wide(frame, code, bytecode, pc, width)
        raise bad_opcode(opcode)

    return run_wide if is_wide else run_narrow


wide_groups = make_groups(pieces, _make_group, True)


def _make_execute_wide(far_jumps):
    """Return the function that runs a WIDE, with these pieces of jumps."""
    @dont_inline
    def execute_wide(frame, code, bytecode, pc):
        """WIDE: run the instruction behind it."""
        pc = nonneg(pc + 1)
        opcode = ord(bytecode[pc])
        for piece in far_jumps:
            if opcode == piece.number:
                return piece.double(frame, code, bytecode, pc)
        return wide_step(opcode, frame, code, bytecode, pc, 2)

    return execute_wide


def execute_extra_wide(frame, code, bytecode, pc):
    """EXTRA_WIDE: run the instruction behind it."""
    return wide_step(ord(bytecode[pc + 1]), frame, code, bytecode, pc + 1, 4)


def wide_step(opcode, frame, code, bytecode, pc, width):
    for last, run_group in wide_groups:
        if opcode <= last:
            return run_group(opcode, frame, code, bytecode, pc, width)
    raise bad_opcode(opcode)


execute_wide = _make_execute_wide(unrolling_iterable([piece for piece in pieces if piece.double is not None]))
prefixes = [Piece(OPCODES[WIDE], execute_wide, None), Piece(OPCODES[EXTRA_WIDE], execute_extra_wide, None)]
all_pieces = prefixes + pieces
switched_pieces = make_switched(pieces, OPCODES, ENTERING, make_piece)
far_jumps = unrolling_iterable([piece for piece in switched_pieces if piece.double is not None])
enter_wide = _make_execute_wide(far_jumps)
prefix_step = _make_group(prefixes, False)
all_groups = make_groups(all_pieces, _make_group, False)
NARROW = {}     # the hosted machine's table: a character of bytecode -> function
for _piece in all_pieces:
    NARROW[chr(_piece.number)] = _piece.narrow


@threaded_dispatch
@unroll_safe
def interpret(frame, code, pc):
    """Run instructions to the end of the frame; with a JIT in the executable, up to a backward jump; under it just one.

    Return the next pc, or LEFT; frame.pc is that of the last instruction begun, with NOTICE where the loop is to be
    left for another one.  Without a JIT, calls of the program's functions and rounds of
    generators are run here too: then `frame` is the innermost's, and the pc returned as well.
    """
    depth = 0 if we_are_jitted() or is_made() else context.depth
    bytecode = code.bytecode
    while True:
        pc = nonneg(pc)     # all indexing by it goes without a test
        frame.pc = pc
        opcode = ord(bytecode[pc])
        for piece in switched_pieces:
            if opcode == piece.number:
                is_quick = not we_are_jitted() and piece.quick(frame, code, bytecode, pc)
                next_pc = piece.behind(bytecode, pc) if is_quick else piece.rest(frame, code, bytecode, pc)
                break
        else:
            is_quick = False
            next_pc = (enter_wide(frame, code, bytecode, pc) if opcode == WIDE
                       else prefix_step(opcode, frame, code, bytecode, pc))
        if not is_quick and next_pc <= frame.pc:    # which is pc, or more where the loop is to be left (NOTICE)
            if LEFT < next_pc <= pc:
                if we_are_jitted():
                    clear_dead_early(frame, code, pc, next_pc)
                check_at_jump(code)
            if we_are_jitted() or is_made():        # a JIT looks for traces at the jump
                return next_pc
            if next_pc == LEFT:
                if context.depth == depth:
                    if not code.is_generator or not is_collected(frame):
                        return LEFT
                    next_pc = frame.pc + 1
                else:
                    caller = hint(frame.back(), access_directly=True)
                    is_round = code.is_generator
                    if is_round:
                        w_result = leave_round(frame)
                    else:
                        context.leave_frame(frame, context.depth - 1)
                        w_result = result_of_entered(frame)
                        keep_spare(frame, code)
                    frame = caller
                    code = frame.code
                    bytecode = code.bytecode
                    next_pc = end_round(frame, code, w_result) if is_round else end_call(frame, code, w_result)
                    if frame.pc >= NOTICE:
                        return next_pc
            elif next_pc == ENTERED:
                frame = hint(context.frame(), access_directly=True)
                code = frame.code
                bytecode = code.bytecode
                next_pc = frame.pc + 1
            elif frame.pc != pc:
                return next_pc
            pc = next_pc
            continue
        if we_are_jitted():
            return next_pc
        pc = next_pc


def step(frame, code, bytecode, pc):
    """Run the instruction at `pc`; return the next pc, or LEFT."""
    if not we_are_translated():
        return NARROW[bytecode[pc]](frame, code, bytecode, pc)
    opcode = ord(bytecode[pc])
    for last, run_group in all_groups:      # an exception handler may stand around a call, but not around a piece
        if opcode <= last:
            return run_group(opcode, frame, code, bytecode, pc)
    raise bad_opcode(opcode)


traced_pieces = make_pieces([opcode for opcode in OPCODES if opcode.name in TRACED], TRACED, make_piece)
traced_group = _make_group(traced_pieces, False)
wide_traced_group = _make_group(traced_pieces, True)
IS_TRACED = "".join([chr(opcode.name in TRACED) for opcode in OPCODES])


def traced_step(frame, code, bytecode, pc):
    """Do as step, with what traced frames do otherwise."""
    opcode = ord(bytecode[pc])
    if opcode == WIDE or opcode == EXTRA_WIDE:
        width = 2 if opcode == WIDE else 4
        opcode = ord(bytecode[pc + 1])
        if ord(IS_TRACED[opcode]):
            return wide_traced_group(opcode, frame, code, bytecode, pc + 1, width)
    elif ord(IS_TRACED[opcode]):
        return traced_group(opcode, frame, code, bytecode, pc)
    return step(frame, code, bytecode, pc)


def run_hosted(frame, pc):
    """Do the same as run_part, for the worlds where a chain of comparisons costs more than a table."""
    code = frame.code
    bytecode = code.bytecode
    table = NARROW
    while True:
        try:
            while pc >= 0:
                frame.pc = last = pc
                pc = table[bytecode[pc]](frame, code, bytecode, pc)
                if pc <= frame.pc:
                    if LEFT < pc <= last:
                        check_signals()
                    if frame.pc >= NOTICE:
                        return pc
            return pc
        except (PyError, StackOverflow, MemoryError) as e:
            pc = frame.unwind(error_of_host(e), last)
            if modes.special:
                return pc


driver = make_driver("register")
run_part = make_run_part(driver, interpret, BY_NAME["SPLIT"].number)
run_counted = make_run_counted(register_machine, step)
run_recorded = make_run_recorded(step)
run_traced = make_run_traced(traced_step)
run = make_run(interpret, end_call, end_round, run_part, run_hosted, run_counted, run_recorded, run_traced)
