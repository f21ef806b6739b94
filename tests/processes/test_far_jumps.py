"""Jumps over so much code that their distance takes two bytes: the loops have code of their own for these."""
import pytest

from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.register.opcodes import OPCODES as REGISTER_OPCODES, REGISTER_SET
from rvm.code.stack.opcodes import OPCODES as STACK_OPCODES, STACK_SET
from rvm.compiler.compile import compile_module, target
from rvm.interp.register import loop as register_loop
from rvm.interp.stack import loop as stack_loop
from rvm.tools.host_ast import parse_with_host
from tests.worlds import cpython

MACHINES = {"register": (REGISTER_SET, REGISTER_OPCODES, register_loop.far_jumps),
            "stack": (STACK_SET, STACK_OPCODES, stack_loop.far_jumps)}

CONDITIONS = ["a < b", "a <= b", "a == b", "a != b", "a > b", "a >= b", "not a < b", "not a <= b", "not a == b",
              "not a != b", "not a > b", "not a >= b", "a is b", "a is not b", "a in b", "a not in b", "a", "not a",
              "a is None", "a is not None", "(a and b)", "(a or b)"]
PATTERNS = ["[_, _, *_]", "[1, _]", "{'k': _}", "{'k': _, 'l': _}", "{}", "int()", "C(n=_)", "C(1)", "None", "'ab'",
            "1 | 2 | 3 | 4 | 5"]

CONDITION = """
def condition%(number)d(a, b):
    x = 0
    if %(test)s:
%(much)s
        x += 1
    while %(test)s:
%(much)s
        if x > 70:
            break
    for i in a, b:
%(much)s
        x += bool((%(test)s) and i)
    return x

def shown%(number)d(a, b):
    first, second = (%(test)s) and [%(sums)s], (%(test)s) or [%(sums)s]
    return first and second
"""
PATTERN = """
def pattern%(number)d(a, b):
    x = 0
    match a:
        case %(test)s:
%(much)s
            x += 1
        case _:
            x += 2
    return x
"""
PROGRAM = """\
class C:
    __match_args__ = ("n",)
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return [] if self.n else [self]
    def __bool__(self):
        return self.n > 1

%(functions)s

def handlers(a, b):
    x = 0
    try:
        raise a
    except KeyError:
%(much)s
        x += 1
    except ValueError:
%(much)s
        x += 2
    try:
        raise ExceptionGroup("g", [a, KeyError(b)])
    except* KeyError:
%(much)s
        x += 4
    except* ValueError:
%(much)s
        x += 8
    return x

VALUES = [(1, 2), (2, 1), (1, 1), (0, None), (None, None), (1.5, 1), ("ab", "abc"), ([1, 2], [[1, 2]]),
          (C(1), C(0)), (C(0), [C(2)]), ({"k": 1}, {}), ({"k": 1, "l": 2}, 0), (KeyError(1), 1), (ValueError(), 2)]
for name, function in list(globals().items()):
    if name.startswith(("condition", "shown", "pattern", "handlers")):
        for a, b in VALUES:
            try:
                got = function(a, b)
            except Exception as error:
                got = type(error).__name__, str(error)
            print(name, got if type(got) in (int, tuple) else bool(got))
"""


def program():
    much = "\n".join(["        x = x + 1"] * 36)
    functions = [CONDITION % {"number": i, "test": test, "much": much, "sums": ", ".join(["len('ab') + 1"] * 20)}
                 for i, test in enumerate(CONDITIONS)]
    functions += [PATTERN % {"number": i, "test": test, "much": much.replace("x = x", "    x = x")}
                  for i, test in enumerate(PATTERNS)]
    return PROGRAM % {"functions": "".join(functions), "much": much}


def codes(code):
    yield code
    for constant in code.constants:
        if isinstance(constant, Code):
            yield from codes(constant)


@pytest.mark.parametrize("machine", sorted(MACHINES))
def test_the_program_has_every_far_jump(machine):
    instruction_set, opcodes, far_jumps = MACHINES[machine]
    target.choose(machine)
    try:
        module = compile_module(parse_with_host(program()), "x.py")
    finally:
        target.choose("register")
    found = {instruction.opcode.name for code in codes(module)
             for instruction in decode(code.bytecode, instruction_set) if instruction.width == 2}
    near = {"SEND"}         # what stands between one and its target is always the same
    assert {opcodes[piece.number].name for piece in far_jumps} - found == near & set(instruction_set.by_name)


@pytest.mark.parametrize("machine", sorted(MACHINES))
def test_far_jumps_do_what_they_do_on_cpython(oracle, world, machine, tmp_path):
    path = tmp_path / "far.py"
    path.write_text(program())
    answer, expected = world.run(["-X", "isa=" + machine, path]), cpython(oracle).run([path])
    assert (answer.stdout, answer.stderr) == (expected.stdout, expected.stderr)
