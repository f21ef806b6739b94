"""The whole compiler: what its code does, and that it takes all of the host's library."""
import contextlib
import io
import sysconfig
from pathlib import Path

import pytest

from rvm.code.decode import CONSTANT_BASE, decode
from rvm.code.instruction_set import DST, DSTS, JUMP, MOD, REG, SRC, SRCS
from rvm.compiler.analysis.unparse import expression_text
from rvm.compiler.compile import compile_module
from rvm.tools.compare_code import every_code
from rvm.tools.host_ast import parse_with_host
from tests.compiler import host_machine

PROGRAMS = Path(__file__).resolve().parent.parent / "programs"
# Programs that show more than what compiled code does; tests/processes/test_programs.py runs them in rvm.
SHOWS_THE_RUNTIME = {
    "lang_scopes": "asks for frames",
    "lang_annotations": "looks into functions",
    "lang_class_scope": "asks for locals()",
    "lang_closures": "looks into functions",
    "lang_del_targets": "asks for locals()",
    "lang_variables_as_shown": "asks for locals()",
    "lang_unicode_identifiers": "asks for globals()",
    "lang_generator_expressions": "looks into generators",
    "lang_name_mangling": "looks into functions",
    "lang_except_clauses": "asks for an error's context",
    "lang_decorators": "catches endless recursion",
    "lang_init_subclass": "looks into classes made without a module",
    "lang_super_cooperative": "prints an error's words which the interpreter makes",
    "lang_star_arguments": "prints an error's words which the interpreter makes",
    "lang_star_displays": "prints an error's words which the interpreter makes",
    "lang_raise_from": "prints an error's words which the interpreter makes",
    "lang_numeric_literals": "prints the sign of a complex zero, which constants' texts lose",
}
LANGUAGE = sorted(p.stem for p in PROGRAMS.glob("lang_*.py") if p.stem not in SHOWS_THE_RUNTIME)

LIBRARY = Path(sysconfig.get_paths()["stdlib"])
SAMPLE = sorted(LIBRARY.glob("*.py"))[::9]

def output_of(run, source):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run(source)
    return out.getvalue()


@pytest.mark.parametrize("name", LANGUAGE)
def test_programs_do_what_the_host_does(name):
    source = (PROGRAMS / (name + ".py")).read_text("utf-8")
    expected = output_of(lambda text: exec(compile(text, name, "exec"), {"__name__": "__main__"}), source)
    assert output_of(host_machine.run_program, source) == expected


def check_well_formed(code):
    """Every operand names something, every jump and handler goes to an instruction."""
    instructions = decode(code.bytecode)
    starts = {i.pc for i in instructions}
    for instruction in instructions:
        for i, number in enumerate(instruction.operands):
            kind = instruction.kind(i)
            if number >= CONSTANT_BASE:
                assert number - CONSTANT_BASE < len(code.constants)
            elif kind in (DST, DSTS, REG, MOD, SRC, SRCS):
                assert number < code.registers
            elif kind == JUMP:
                assert number in starts
    assert instructions[-1].opcode.is_final or instructions[-1].opcode.name == "JUMP"
    end = 0
    for handler in code.details.handlers:
        assert end <= handler.start < handler.end and handler.target in starts
        assert handler.register < code.registers
        end = handler.end
    for header in code.details.loop_headers:
        assert header.pc in starts
        assert all(0 <= register < code.registers for register in header.dead)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
@pytest.mark.slow
def test_the_library_compiles(path):
    tree = parse_with_host(path.read_bytes())
    code = compile_module(tree, path.name)
    for inner in every_code(code):
        check_well_formed(inner)


def test_many_variables_constants_and_long_jumps():
    names = ["v%d" % i for i in range(300)]
    source = "def f(go):\n" + "".join("    %s = %d.5\n" % (n, i) for i, n in enumerate(names))
    source += "    while go:\n" + "".join("        %s += %s\n" % (n, n) for n in names)
    source += "        go = go - 1\n    return [" + ", ".join(names) + "]\n"
    expected = {}
    exec(source, expected)
    got = host_machine.run_program(source)
    assert got["f"](3) == expected["f"](3)
    code = compile_module(parse_with_host(source), "x.py")
    for inner in every_code(code):
        check_well_formed(inner)


@pytest.mark.slow
def test_very_long_jumps():
    source = "def f(x):\n while x:\n" + "  x.abc(1, 2, 3)\n" * 9000 + "  x = 0\n"
    code = compile_module(parse_with_host(source), "x.py")
    for inner in every_code(code):
        check_well_formed(inner)
    assert max(i.width for inner in every_code(code) for i in decode(inner.bytecode)) == 4


def test_an_endless_loop_can_be_interrupted():
    code = compile_module(parse_with_host("try:\n while True: pass\nexcept KeyboardInterrupt: f()"), "x.py")
    check_well_formed(code)
    loop, = [i for i in decode(code.bytecode) if i.opcode.name == "JUMP" and i.operands[0] == i.pc]
    assert any(h.start <= loop.pc < h.end for h in code.details.handlers)


def test_modes():
    machine = host_machine.Machine()
    value = compile_module(parse_with_host("a * 2 + b", "eval"), "x")
    assert host_machine.call(host_machine.Frame(machine, value, {"a": 3, "b": 4})) == 10
    single = compile_module(parse_with_host("a = 1\n", "single"), "x")
    assert [i.opcode.name for i in decode(single.bytecode)] == ["SET_GLOBAL", "RETURN"]
    shown = compile_module(parse_with_host("if a: b\n", "single"), "x")
    assert "PRINT_EXPR" in [i.opcode.name for i in decode(shown.bytecode)]
    spaced = compile_module(parse_with_host("x = y"), "x", in_namespace=True)
    assert [i.opcode.name for i in decode(spaced.bytecode)] == ["GET_NAME", "SET_NAME", "RETURN"]


def test_assertions_go_without_debug():
    code = compile_module(parse_with_host("assert f()\nx = __debug__"), "x", debug=False)
    assert [i.opcode.name for i in decode(code.bytecode)] == ["SET_GLOBAL", "RETURN"]


def test_constants_keep_their_types():
    names = host_machine.run_program(
        "a = [0, 0.0, -0.0, False, 0j, '0', b'0', (0,), (0.0,), (False,), 2**70, ..., None, True, 1]")
    assert repr(names["a"]) == ("[0, 0.0, -0.0, False, 0j, '0', b'0', (0,), (0.0,), (False,), "
                                "1180591620717411303424, Ellipsis, None, True, 1]")


def test_registers_are_no_more_than_the_hosts_slots():
    from rvm.tools.code_stats import measure
    totals = measure([str(LIBRARY / name) for name in ("argparse.py", "difflib.py", "textwrap.py", "heapq.py")])
    assert totals.over == 0
    moves = totals.opcodes["MOVE"] + totals.opcodes["LOAD"]
    assert moves < 0.05 * sum(totals.opcodes.values())


@pytest.mark.parametrize("text", [
    "Dict[str, List[int]]", "a.b.c | None", "f(x, *y, k=1, **z)", "(lambda x, *y, z=1, **k: x)", "x if y else z",
    "not (a and b)", "-x ** -y", "(a, b)", "x[a, 1:2, ::3]", "{1: 2, **d}", "{*a}", "[*a, b]",
    "[x for x in y if z if w]", "{a: b for a, b in c}", "f'{x!r:>{w}}a{{b'", "'it\\'s'", "b'x'", "1e400", "...",
    "1 .real", "a < b <= c is not d not in e", "(x := 1)", "(a or b) and c", "x @ y // z", "(yield)", "(await x)",
    "lambda a, b=1, /, c=2, *, d, e=3: 0", "sum(x for x in y)", "()", "(1,)", "1_000j", "'é'",
])
def test_annotations_as_text(text):
    def host_text_of():
        namespace = {}
        exec("from __future__ import annotations\ndef f(x: %s): pass" % text, namespace)
        return namespace["f"].__annotations__["x"]
    tree = parse_with_host(text, "eval")
    try:
        expected = host_text_of()
    except SyntaxError:
        expected = {"(await x)": "await x"}.get(text, text)     # not allowed as an annotation; it has a text all the same
    assert expression_text(tree.body) == expected.encode("utf-8").decode("latin-1")
