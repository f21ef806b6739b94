"""The stack machine's loop: decode an instruction, run it, find the next one and the top of the stack.

The twin of rvm.interp.register.loop, and like it without semantics of its own: each
instruction's function is named in rvm.interp.stack.table, and decoding is made from its
declaration in rvm.code.stack_ops.

The stack is in the frame's last registers.  How deep it is follows from the place in the
code alone.  The native loop keeps `sp`, the first free register behind the stack, in a
variable; where it is entered, and behind an instruction that the loop does not switch on
itself, it is looked up in the code's table.  So it is a constant to the JIT.
"""
from rvm.code.counters import counting
from rvm.code.instruction_set import EXTRA_WIDE, WIDE
from rvm.code.stack_effects import stack_machine
from rvm.code.stack_ops import BY_NAME, OPCODES
from rvm.interp.context import memory_error, recursion_error
from rvm.interp.dispatch import (
    bad_opcode, get_printable_location, is_in_loop, make_groups, opcode_at, should_unroll_one_iteration,
    without_prefixes)
from rvm.interp.frame import LEFT, clear_dead
from rvm.interp.signals import check_signals
from rvm.interp.stack.pieces import StackPiece, make_stack_piece
from rvm.interp.stack.table import INSTRUCTIONS
from rvm.objects.errors import PyError
from rvm.rlib.jit import JitDriver, dont_look_inside, elidable, hint, unroll_safe, we_are_jitted
from rvm.rlib.objectmodel import dont_inline, inline_without_jit, unrolling_iterable, we_are_translated
from rvm.rlib.stack import StackOverflow, check_stack_overflow

# Where there is a JIT, the instructions that are part of the loop.
COMMON = ["LOAD_FAST", "STORE_FAST", "LOAD_CONST", "POP_TOP", "COPY", "SWAP", "LOAD_DEREF",
          "BINARY_ADD", "BINARY_SUBTRACT", "BINARY_MULTIPLY", "INPLACE_ADD",
          "COMPARE_LT", "COMPARE_LE", "COMPARE_EQ", "COMPARE_GT", "COMPARE_GE",
          "JUMP", "POP_JUMP_IF_TRUE", "POP_JUMP_IF_FALSE", "POP_JUMP_IF_NONE", "POP_JUMP_IF_NOT_NONE",
          "FOR_ITER", "RETURN_VALUE", "RETURN_CONST", "BINARY_SUBSCR", "STORE_SUBSCR",
          "LOAD_GLOBAL", "LOAD_ATTR", "STORE_ATTR", "CALL", "LOAD_METHOD", "CALL_METHOD"]


def _make_pieces():
    pieces = []
    for opcode in without_prefixes(OPCODES):
        operation, words = INSTRUCTIONS[opcode.name]
        pieces.append(make_stack_piece(opcode, operation, words, is_in_loop(opcode, COMMON)))
    return pieces


pieces = _make_pieces()


@elidable
def top_at(code, pc):
    """The first free register behind the stack before the instruction at `pc`."""
    tops = code.stack_tops
    assert pc >= 0
    return ord(tops[2 * pc]) << 8 | ord(tops[2 * pc + 1])


def _make_group(members, is_wide):
    """The function that runs one of the instructions `members`."""
    unrolled = unrolling_iterable(members)

    @dont_inline
    def run_narrow(opcode, frame, code, bytecode, pc, sp):
        for piece in unrolled:
            if opcode == piece.number:
                return piece.narrow(frame, code, bytecode, pc, sp)
        raise bad_opcode(opcode)

    @dont_inline
    def run_wide(opcode, frame, code, bytecode, pc, sp, width):
        for piece in unrolled:
            if opcode == piece.number:
                return piece.wide(frame, code, bytecode, pc, sp, width)
        raise bad_opcode(opcode)

    return run_wide if is_wide else run_narrow


wide_groups = make_groups(pieces, _make_group, True)


def execute_wide(frame, code, bytecode, pc, sp):
    """WIDE: run the instruction behind it."""
    return wide_step(ord(bytecode[pc + 1]), frame, code, bytecode, pc + 1, sp, 2)


def execute_extra_wide(frame, code, bytecode, pc, sp):
    """EXTRA_WIDE: run the instruction behind it."""
    return wide_step(ord(bytecode[pc + 1]), frame, code, bytecode, pc + 1, sp, 4)


def wide_step(opcode, frame, code, bytecode, pc, sp, width):
    for last, run_group in wide_groups:
        if opcode <= last:
            return run_group(opcode, frame, code, bytecode, pc, sp, width)
    raise bad_opcode(opcode)


all_pieces = [StackPiece(OPCODES[WIDE], execute_wide, None, None),
              StackPiece(OPCODES[EXTRA_WIDE], execute_extra_wide, None, None)] + pieces
_in_loop = [piece for piece in pieces if is_in_loop(piece, COMMON)]
switched_pieces = unrolling_iterable(_in_loop)
other_groups = make_groups([piece for piece in all_pieces if piece not in _in_loop], _make_group, False)
all_groups = make_groups(all_pieces, _make_group, False)
NARROW = {}     # the hosted machine's table: a character of bytecode -> function
for _piece in all_pieces:
    NARROW[chr(_piece.number)] = _piece.narrow


def _make_step(groups):
    """The function that runs an instruction of one of these groups."""
    def step(opcode, frame, code, bytecode, pc, sp):
        for last, run_group in groups:
            if opcode <= last:
                return run_group(opcode, frame, code, bytecode, pc, sp)
        raise bad_opcode(opcode)

    return step


any_step = _make_step(all_groups)       # an exception handler may stand around a call, but not around a piece
other_step = _make_step(other_groups)   # for what the loop does not switch on


@unroll_safe
def interpret(frame, code, pc):
    """Run instructions up to a backward jump or the end of the frame, under the JIT just one.

    Gives the next pc, or LEFT; frame.pc is that of the last instruction begun.
    """
    bytecode = code.bytecode
    sp = top_at(code, pc)
    while True:
        assert pc >= 0      # lets all indexing by it go without a test
        frame.pc = pc
        opcode = ord(bytecode[pc])
        for piece in switched_pieces:
            if opcode == piece.number:
                next_pc = piece.narrow(frame, code, bytecode, pc, sp)
                sp = piece.after(bytecode, pc, sp, next_pc)
                break
        else:
            next_pc = other_step(opcode, frame, code, bytecode, pc, sp)
            if next_pc > pc:
                sp = top_at(code, next_pc)
        if next_pc <= pc:
            if next_pc != LEFT:
                check_signals()
            return next_pc
        if we_are_jitted():
            return next_pc
        pc = next_pc


driver = JitDriver(greens=["pc", "code"], reds=["frame"], virtualizables=["frame"],
                   get_printable_location=get_printable_location, name="stack",
                   should_unroll_one_iteration=should_unroll_one_iteration, is_recursive=True)


SPLIT = BY_NAME["SPLIT"].number


@inline_without_jit
@unroll_safe
def run(frame, pc):
    """Run the frame from `pc` until it returns or yields, which frame.w_result tells."""
    if counting.on:
        run_counted(frame, pc)
        return
    if not we_are_translated():
        run_hosted(frame, pc)
        return
    while pc != LEFT:
        pc = run_part(frame, frame.code, pc)


@inline_without_jit
def run_part(frame, code, pc):
    """As run, under the JIT no further than to a SPLIT; gives the pc to go on from, or LEFT."""
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
            pc = frame.unwind(memory_error(), frame.pc)
            continue
        last = frame.pc
        if pc <= last:
            if pc == LEFT:
                if code.is_generator:
                    hint(frame, force_virtualizable=True)   # to memory, where `resume` reads it at once
                return LEFT
            if we_are_jitted():
                clear_dead(frame, code, pc)
            driver.can_enter_jit(pc=pc, code=code, frame=frame)
        elif we_are_jitted() and opcode_at(code, last) == SPLIT:
            hint(frame, force_virtualizable=True)           # the next trace begins with what is there
            return pc


def run_hosted(frame, pc):
    """As run, for the worlds where a chain of comparisons costs more than a table."""
    code = frame.code
    bytecode = code.bytecode
    tops = hosted_tops(code)
    table = NARROW
    while True:
        try:
            while pc >= 0:
                last = pc
                pc = table[bytecode[pc]](frame, code, bytecode, pc, tops[pc])
                if 0 <= pc <= last:
                    check_signals()
            return
        except PyError as e:
            pc = frame.unwind(e, last)
        except StackOverflow:
            pc = frame.unwind(recursion_error(), last)
        except MemoryError:
            pc = frame.unwind(memory_error(), last)


_hosted_tops = {}


def hosted_tops(code):
    """A list of top_at for each pc, which is quicker to read where lists hold objects."""
    if code not in _hosted_tops:
        _hosted_tops[code] = [top_at(code, pc) for pc in range(len(code.bytecode))]
    return _hosted_tops[code]


@dont_look_inside
def run_counted(frame, pc):
    """As run, counting what is executed.  No trace is made while programs are counted."""
    code = frame.code
    counters = counting.counters_of(code, stack_machine)
    if pc == 0:
        counters.calls += 1
    frame = hint(frame, access_directly=True)   # runs the same functions as interpret
    bytecode = code.bytecode
    while pc >= 0:
        frame.pc = pc
        counters.executed[pc] += 1
        opcode = ord(bytecode[pc])
        sp = top_at(code, pc)
        try:
            if we_are_translated():
                next_pc = any_step(opcode, frame, code, bytecode, pc, sp)
            else:
                next_pc = NARROW[bytecode[pc]](frame, code, bytecode, pc, sp)
            if 0 <= next_pc <= pc:
                check_signals()
        except PyError as e:
            counters.failed[pc] += 1
            pc = frame.unwind(e, pc)
            continue
        except StackOverflow:
            check_stack_overflow()
            counters.failed[pc] += 1
            pc = frame.unwind(recursion_error(), pc)
            continue
        except MemoryError:
            counters.failed[pc] += 1
            pc = frame.unwind(memory_error(), pc)
            continue
        if next_pc != counters.ends[pc]:
            counters.jumped[pc] += 1
        pc = next_pc
