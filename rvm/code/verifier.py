"""The verifier: code that was read from a file can do no harm to the machine that runs it.

The machine does not look where it indexes, nor at what it takes for granted: a register that
is not there, a jump into the middle of an instruction, a list where a cell belongs would end
the process or worse.  What passes here may do anything that a Python program may, and no more.

Counts and tables are checked here; instructions in rvm.code.register.verifier and
rvm.code.stack.verifier.
"""
from rvm.code.code import (
    Code, CO_FUTURE_ANNOTATIONS, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_OPTIMIZED,
    CO_VARARGS, CO_VARKEYWORDS, SUSPENDING)
from rvm.code.positions import NONE, UNKNOWN, PositionReader
from rvm.code.register.verifier import RegisterVerifier
from rvm.code.serialize import BadCode
from rvm.code.stack.verifier import StackVerifier

KNOWN_FLAGS = (CO_OPTIMIZED | CO_NEWLOCALS | CO_VARARGS | CO_VARKEYWORDS | CO_NESTED
               | SUSPENDING | CO_ITERABLE_COROUTINE | CO_FUTURE_ANNOTATIONS)


def verify_module(code):
    """Check the code of a module, which runs without arguments and closure; BadCode."""
    require(code.parameters == 0 and len(code.freevars) == 0, "a module with parameters")
    verify(code)


def verify(code):
    """Check complete code and all code inside it; BadCode."""
    verify_one(code)
    for w_constant in code.constants:
        if isinstance(w_constant, Code):
            verify(w_constant)


def verify_one(code):
    """Check code, but not the code inside it; BadCode."""
    check_counts(code)
    check_positions(code)
    machine = verifier_of(code)
    machine.decode()
    check_tables(code, machine)
    machine.check_operands()
    machine.follow()


def verifier_of(code):
    """What checks the instructions of the code's machine."""
    if code.is_stack:
        return StackVerifier(code)
    return RegisterVerifier(code)


def require(condition, message):
    if not condition:
        raise BadCode(message)


def check_counts(code):
    """Parameters and closure have their registers and names."""
    require(code.flags & ~KNOWN_FLAGS == 0, "unknown flags")
    kinds = code.flags & SUSPENDING
    require(kinds & (kinds - 1) == 0, "more than one of generator, coroutine and async generator")
    require(code.flags & CO_ITERABLE_COROUTINE == 0 or kinds == CO_GENERATOR, "a coroutine that is no generator")
    require(code.posonlyargcount <= code.argcount, "too many positional-only parameters")
    require(code.parameters <= len(code.details.varnames), "parameters without names")
    require(code.parameters <= code.registers, "parameters without registers")
    require(len(code.details.register_names) == code.registers, "names of registers that are not there")
    variables = code.stack_base if code.is_stack else code.registers
    require(code.parameters <= variables <= code.registers, "parameters on the stack")
    if len(code.freevars) > 0:
        require(code.parameters <= code.first_free, "closure in the registers of parameters")
        require(code.first_free + len(code.freevars) <= variables, "closure without registers")


def check_positions(code):
    """The position table is for exactly the code's bytes."""
    reader = PositionReader(code.details.positions, code.first_line)
    while reader.advance():
        require(reader.lineno >= NONE and reader.end_lineno >= reader.lineno, "a position without a line")
        require(reader.col_offset >= UNKNOWN and reader.end_col_offset >= UNKNOWN, "a position without a column")
    require(reader.end == len(code.bytecode), "positions of other code")


def check_tables(code, machine):
    """Exception table and loop headers name instructions and registers that are there."""
    for handler in code.details.handlers:
        require(handler.start < handler.end, "a handler of nothing")
        require(machine.starts_at(handler.start), "a handler that begins within an instruction")
        require(handler.end == len(code.bytecode) or machine.starts_at(handler.end),
                "a handler that ends within an instruction")
        require(machine.starts_at(handler.target), "a handler within an instruction")
        require(handler.register < code.registers, "a handler's register that is not there")
    for header in code.details.loop_headers:
        require(machine.starts_at(header.pc), "a loop that begins within an instruction")
        for register in header.dead:
            require(register < code.registers, "a dead register that is not there")
