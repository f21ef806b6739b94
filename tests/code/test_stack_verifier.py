"""The verifier of stack code: what is wrong is refused by name, and what the compiler makes passes."""
import random
from pathlib import Path

import pytest

from rvm import everything  # noqa: F401  (what hashing the items of a frozenset needs)
from rvm.code.code import Code, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, Details, Handler, LoopHeader
from rvm.code.positions import PositionTable
from rvm.code.serialize import BadCode, DETAILS_FIELDS, dump, load
from rvm.code.stack.opcodes import BY_NAME
from rvm.code.verifier import verify_module
from rvm.compiler.compile import compile_module, target
from rvm.objects.text.literals import W_Int, W_Str, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.tools.compare_code import every_code
from rvm.tools.host_ast import parse_with_host

PROGRAMS = Path(__file__).resolve().parent.parent / "programs"
SAMPLE = sorted(PROGRAMS.glob("lang_*.py"))[::4]


@pytest.fixture(autouse=True)
def stack_machine():
    target.choose("stack")
    yield
    target.choose("register")


def make(*instructions, **changes):
    """The code of a module with two variables, a stack of four, and the constants None, "s", 7, (), ("a",)."""
    bytecode = "".join(chr(BY_NAME[name].number) + "".join(chr(n & 255) for n in operands)
                       for name, *operands in instructions)
    table = PositionTable(1)
    table.add(len(bytecode), 1, 1, 0, 0)
    fields = dict(
        name="m", qualname="m", filename="f.py", first_line=1, flags=0, bytecode=bytecode,
        constants=[w_None, W_Str("s"), W_Int(7), W_Tuple([]), W_Tuple([W_Str("a")])],
        names=["n"], registers=6, argcount=0, posonlyargcount=0, kwonlyargcount=0, varnames=[], cellvars=[],
        freevars=[], first_free=0, handlers=[], positions=table.finish(), register_names=[""] * 6,
        loop_headers=[], line_marks="", stack_base=2)
    fields.update(changes)
    details = Details(**{name: fields.pop(name) for name, _ in DETAILS_FIELDS})
    return Code(details=details, **fields)


RETURN = ("RETURN_CONST", 0)

GOOD = [
    make(RETURN),
    make(("LOAD_CONST", 1), ("LOAD_CONST", 1), ("BUILD_STRING", 2), ("RETURN_VALUE",)),
    make(("MAKE_CELL", 0), ("LOAD_CONST", 2), ("STORE_DEREF", 0), ("LOAD_DEREF", 0), ("RETURN_VALUE",)),
    make(("LOAD_CONST", 1), ("LOAD_METHOD", 0), ("CALL_METHOD", 0), ("RETURN_VALUE",)),
    make(("LOAD_CONST", 1), ("LOAD_CONST", 2), ("LOAD_CONST", 4), ("BUILD_CONST_KEY_MAP", 1), ("RETURN_VALUE",)),
    make(("LOAD_CONST", 1), ("POP_JUMP_IF_TRUE", 2), RETURN, RETURN),
    make(("LOAD_CONST", 1), ("STORE_FAST", 0), ("LOAD_FAST", 0), ("RETURN_VALUE",)),
    make(("LOAD_GLOBAL", 0), ("RETURN_VALUE",), ("RERAISE",), handlers=[Handler(0, 2, 3, 2)]),
    make(("LOAD_CONST", 0), ("LOAD_CONST", 1), ("SEND", 3), ("YIELD_SENT",), ("JUMP", -5), ("RETURN_VALUE",),
         flags=CO_GENERATOR),
    # What PREP_RERAISE_STAR leaves is raised, if it is not None.
    make(("LOAD_GLOBAL", 0), ("RETURN_VALUE",), ("BUILD_LIST", 0), ("PREP_RERAISE_STAR",), ("COPY", 1),
         ("POP_JUMP_IF_NOT_NONE", 2), RETURN, ("RERAISE",), handlers=[Handler(0, 2, 3, 2)]),
]

BAD = {
    "not deep enough": make(("RETURN_VALUE",)),
    "too deep": make(*[("LOAD_CONST", 0)] * 5, ("RETURN_VALUE",)),
    "not always as deep": make(("LOAD_CONST", 0), ("JUMP", -4)),
    "goes on behind": make(("LOAD_CONST", 0)),
    "out of range": make(("LOAD_FAST", 2), ("RETURN_VALUE",)),
    "LOAD_FAST at 0 of m: a value of the wrong type": make(("LOAD_FAST", 0), ("RETURN_VALUE",)),
    "LOAD_DEREF at 4": make(("LOAD_CONST", 0), ("STORE_FAST", 0), ("LOAD_DEREF", 0), ("RETURN_VALUE",)),
    "BUILD_STRING at 2": make(("LOAD_CONST", 2), ("BUILD_STRING", 1), ("RETURN_VALUE",)),
    "CALL_METHOD at 4": make(("LOAD_CONST", 2), ("LOAD_CONST", 2), ("CALL_METHOD", 0), ("RETURN_VALUE",)),
    "STORE_FAST at 5": make(("LOAD_CONST", 2), ("LOAD_METHOD", 0), ("POP_TOP",), ("STORE_FAST", 0), RETURN),
    "not as many keys": make(("LOAD_CONST", 4), ("BUILD_CONST_KEY_MAP", 0), ("RETURN_VALUE",)),
    "no code": make(("LOAD_CONST", 1), ("MAKE_FUNCTION", 0), ("RETURN_VALUE",)),
    "LIST_APPEND at 4": make(("LOAD_CONST", 1), ("LOAD_CONST", 1), ("LIST_APPEND", 1), ("RETURN_VALUE",)),
    "COPY at 2": make(("LOAD_CONST", 1), ("COPY", 2), ("RETURN_VALUE",)),
    "COPY at 0 of m: an operand does not suit": make(("COPY", 0), ("RETURN_VALUE",)),
    "SWAP at 4 of m: an operand does not suit": make(
        ("LOAD_CONST", 1), ("LOAD_CONST", 1), ("SWAP", 0), ("RETURN_VALUE",)),
    "LIST_APPEND at 4 of m: an operand does not suit": make(
        ("BUILD_LIST", 0), ("LOAD_CONST", 1), ("LIST_APPEND", 0), ("RETURN_VALUE",)),
    "BUILD_SLICE at 2 of m: an operand does not suit": make(
        ("LOAD_CONST", 1), ("BUILD_SLICE", 1), ("RETURN_VALUE",)),
    "BUILD_SLICE at 8 of m: an operand does not suit": make(
        *[("LOAD_CONST", 1)] * 4, ("BUILD_SLICE", 4), ("RETURN_VALUE",)),
    "FORMAT_VALUE at 2 of m: an operand does not suit": make(
        ("LOAD_CONST", 1), ("FORMAT_VALUE", 4, 0), ("RETURN_VALUE",)),
    "FORMAT_VALUE at 6 of m: an operand does not suit": make(
        *[("LOAD_CONST", 1)] * 3, ("FORMAT_VALUE", 0, 2), ("RETURN_VALUE",)),
    # What a generator is sent, and what the one that it waits for returned, may be anything.
    "LIST_APPEND at 10": make(("LOAD_CONST", 1), ("BUILD_LIST", 0), ("SEND", 7), ("YIELD_SENT",), ("SPLIT",),
                              ("LOAD_CONST", 1), ("LIST_APPEND", 1), ("POP_TOP",), ("RETURN_VALUE",),
                              flags=CO_GENERATOR),
    "LIST_APPEND at 11": make(("BUILD_LIST", 0), ("LOAD_CONST", 1), ("SEND", 3), ("YIELD_SENT",), ("POP_TOP",),
                              ("RETURN_VALUE",), ("LOAD_CONST", 1), ("LIST_APPEND", 1), RETURN, flags=CO_GENERATOR),
    # A handler finds the stack as it is when the exception comes: after a SWAP, after something was sent, or
    # after a jump backwards, where an interrupt comes.
    "LIST_APPEND at 14": make(("BUILD_LIST", 0), ("LOAD_CONST", 0), ("SWAP", 2), ("LOAD_GLOBAL", 0), ("POP_TOP",),
                              RETURN, ("POP_TOP",), ("LOAD_CONST", 0), ("LIST_APPEND", 1), RETURN,
                              handlers=[Handler(4, 9, 11, 3)]),
    "LIST_APPEND at 12": make(("LOAD_CONST", 1), ("BUILD_LIST", 0), ("SEND", 2), ("YIELD_SENT",), ("POP_TOP",),
                              ("RETURN_VALUE",), ("POP_TOP",), ("LOAD_CONST", 1), ("LIST_APPEND", 1), RETURN,
                              handlers=[Handler(6, 7, 9, 4)], flags=CO_GENERATOR),
    "LIST_APPEND at 15": make(("BUILD_LIST", 0), ("LOAD_CONST", 1), ("JUMP", 1), ("RETURN_VALUE",), ("SEND", -3),
                              ("YIELD_SENT",), ("POP_TOP",), ("RETURN_VALUE",), ("POP_TOP",), ("LOAD_CONST", 1),
                              ("LIST_APPEND", 1), RETURN, handlers=[Handler(7, 9, 12, 3)], flags=CO_GENERATOR),
    "what is given is not yielded": make(("LOAD_CONST", 0), ("LOAD_CONST", 1), ("SEND", 1), ("POP_TOP",),
                                         ("RETURN_VALUE",), flags=CO_GENERATOR),
    "nothing was sent": make(("LOAD_CONST", 0), ("LOAD_CONST", 1), ("YIELD_SENT",), ("POP_TOP",), ("RETURN_VALUE",),
                             flags=CO_GENERATOR),
    "GET_AWAITABLE at 2": make(("LOAD_CONST", 1), ("GET_AWAITABLE", 3), ("RETURN_VALUE",)),
    "END_ASYNC_FOR at 4": make(("LOAD_CONST", 1), ("LOAD_CONST", 1), ("END_ASYNC_FOR",), RETURN),
    "more than one of generator": make(RETURN, flags=CO_GENERATOR | CO_COROUTINE),
    "a coroutine that is no generator": make(RETURN, flags=CO_ITERABLE_COROUTINE),
    "not in a generator": make(("LOAD_CONST", 1), ("YIELD_VALUE",), ("RETURN_VALUE",)),
    "outside of the stack": make(RETURN, ("RERAISE",), handlers=[Handler(0, 2, 2, 1)]),
    "PREP_RERAISE_STAR at 4": make(("LOAD_CONST", 0), ("BUILD_LIST", 0), ("PREP_RERAISE_STAR",), RETURN),
    "RERAISE at 6": make(("LOAD_GLOBAL", 0), ("RETURN_VALUE",), ("BUILD_LIST", 0), ("PREP_RERAISE_STAR",),
                         ("RERAISE",), handlers=[Handler(0, 2, 3, 2)]),
    # Another copy, and a jump to the test that makes none.
    "RERAISE at 13": make(("LOAD_GLOBAL", 0), ("RETURN_VALUE",), ("BUILD_LIST", 0), ("PREP_RERAISE_STAR",),
                          ("LOAD_CONST", 1), ("COPY", 2), ("POP_JUMP_IF_NOT_NONE", 0), ("POP_TOP",), ("RERAISE",),
                          handlers=[Handler(0, 2, 3, 2)]),
    "RERAISE at 19": make(("LOAD_GLOBAL", 0), ("RETURN_VALUE",), ("BUILD_LIST", 0), ("PREP_RERAISE_STAR",),
                          ("LOAD_CONST", 1), ("LOAD_CONST", 1), ("POP_JUMP_IF_TRUE", 3), ("POP_TOP",), ("COPY", 1),
                          ("POP_JUMP_IF_NOT_NONE", 2), RETURN, ("RERAISE",), handlers=[Handler(0, 2, 3, 2)]),
    "keeps items": make(("LOAD_CONST", 1), ("RETURN_VALUE",), ("POP_TOP",), ("POP_TOP",), RETURN,
                        handlers=[Handler(2, 3, 3, 3)]),
    "parameters on the stack": make(RETURN, stack_base=7),
    "a module with parameters": make(RETURN, argcount=3, varnames=["a", "b", "c"]),
}


@pytest.mark.parametrize("code", GOOD, ids=lambda code: code.bytecode.encode("latin-1").hex())
def test_good_code_passes(code):
    verify_module(code)
    assert len(code.stack_tops) == 2 * len(code.bytecode)


@pytest.mark.parametrize("message", sorted(BAD))
def test_bad_code_is_refused(message):
    with pytest.raises(BadCode) as caught:
        verify_module(BAD[message])
    assert message in caught.value.message


def test_a_dead_item_is_no_value():
    code = make(("LOAD_CONST", 1), ("GET_ITER",), ("FOR_ITER", 3), ("POP_TOP",), ("JUMP", -5), RETURN,
                loop_headers=[LoopHeader(3, [2])])
    with pytest.raises(BadCode):
        verify_module(code)
    code.details.loop_headers[0].dead[0] = 4
    verify_module(code)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
def test_compiled_code_passes_and_its_table_is_found(path):
    code = compile_module(parse_with_host(path.read_bytes()), path.name)
    again = load(dump(code), path.name)
    verify_module(again)
    assert [c.stack_tops for c in every_code(again)] == [c.stack_tops for c in every_code(code)]


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
@pytest.mark.slow
def test_changed_bytes_are_refused_or_make_code(path):
    data = dump(compile_module(parse_with_host(path.read_bytes()), path.name))
    chosen = random.Random(1)
    refused = 0
    for _ in range(100):
        i = chosen.randrange(len(data))
        try:
            verify_module(load(data[:i] + chr(chosen.randrange(256)) + data[i + 1:], path.name))
        except BadCode:
            refused += 1
    assert refused > 20
