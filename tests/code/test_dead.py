"""Which registers are dead at an instruction: rvm.code.register.dead."""
from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.register.dead import dead_registers
from rvm.compiler.compile import compile_module
from rvm.tools.host_ast import parse_with_host


def code_of(text):
    """Return the code of the one function in the text."""
    module = compile_module(parse_with_host(text), "f.py")
    code, = [constant for constant in module.constants if isinstance(constant, Code)]
    return code


def dead_at_calls(text):
    """Return the dead registers while each call of the function runs."""
    code = code_of(text)
    return [dead_registers(code, instruction.pc) for instruction in decode(code.bytecode)
            if instruction.opcode.name == "CALL"]


def test_arguments_and_results_are_dead_during_a_call():
    (first, second) = dead_at_calls("def f(a):\n    g(h(a))\n")
    code = code_of("def f(a):\n    g(h(a))\n")
    temporaries = [i for i in range(code.registers) if code.details.register_names[i] == ""]
    assert temporaries == [1, 2]
    assert first == [2]             # register 1 holds g
    assert second == [1, 2]


def test_variables_are_never_dead():
    code = code_of("def f(a):\n    b = a\n    c = [b]\n    g()\n    g()\n")
    for instruction in decode(code.bytecode):
        for register in dead_registers(code, instruction.pc):
            assert code.details.register_names[register] == ""


def test_what_a_handler_reads_lives():
    """The manager's `__exit__` is read behind the body, and where the body fails."""
    code = code_of("def f(a):\n    with a:\n        g()\n        h()\n")
    enter, = [i for i in decode(code.bytecode) if i.opcode.name == "WITH_ENTER"]
    for dead in dead_at_calls("def f(a):\n    with a:\n        g()\n        h()\n"):
        assert enter.operands[0] not in dead


def test_loops():
    """An iterator lives through its loop, and no longer."""
    text = "def f(a):\n    for x in a:\n        g()\n    b = 1\n    h(k(1))\n"
    code = code_of(text)
    iterator, = [i.operands[0] for i in decode(code.bytecode) if i.opcode.name == "ITER"]
    inside, _, behind = dead_at_calls(text)
    assert iterator not in inside and iterator in behind
