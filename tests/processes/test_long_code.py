"""Code too long for one trace of the JIT: it is split, and does what it does on CPython all the same.

And expressions with very many parts, which must not take a register for each.
"""
import pytest

from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.register.opcodes import REGISTER_SET
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.compile import compile_module, target
from rvm.compiler.lowering.lowering import LONGEST_UNSPLIT
from rvm.tools.host_ast import parse_with_host
from tests.worlds import cpython

SETS = {"register": REGISTER_SET, "stack": STACK_SET}

# ROUNDS is enough for the JIT natively; the lines of LONG are some 4,000 bytes of code.
LONG = "        a, b, c, d = items; total += a + i\n" * 250
PROGRAM = """\
def loop(count, items):
    total = 0
    for i in range(count):
%(long)s        if i %% 100 == 7:
            try:
                if i %% 500 == 7:
                    raise ValueError(total)
            except ValueError as error:
                c = error.args[0]
                continue
        if i == count - 3:
            break
%(long)s    return total, a, b, c, d

def generator(count, items):
    total = 0
    for i in range(count):
        yield i
%(long)s        got = yield total
        if got:
            total = got

def straight(items, i=1, total=0):
    if items:
%(long)s        return total

def outer(count, items):
    return sum(straight(items) for i in range(count))

for items in ((1, 2, 3, 4), [5, 6, 7, 8], "abcd"):
    try:
        print(loop(ROUNDS, items), sum(generator(ROUNDS, items)), outer(ROUNDS, items))
    except TypeError as error:
        print(error)
g = generator(ROUNDS, [1, 2, 3, 4])
print([next(g), next(g), g.send(17), next(g), next(g)])
""" % {"long": LONG}


def output(world, *arguments):
    answer = world.run(arguments)
    return answer.stdout, answer.stderr, answer.returncode


@pytest.mark.parametrize("machine", sorted(SETS))
def test_long_code_does_what_it_does_on_cpython(oracle, world, machine, tmp_path):
    path = tmp_path / "long.py"
    path.write_text(PROGRAM.replace("ROUNDS", "20" if world.hosted else "3000"))
    assert output(world, "-X", "isa=" + machine, path) == output(cpython(oracle), path)


def functions(source, machine):
    """The instructions of the module and of its functions, by name."""
    target.choose(machine)
    try:
        module = compile_module(parse_with_host(source), "x.py")
    finally:
        target.choose("register")
    return {code.name: decode(code.bytecode, SETS[machine])
            for code in [module] + [c for c in module.constants if isinstance(c, Code)]}


def splits(instructions):
    return [i.pc for i in instructions if i.opcode.name == "SPLIT"]


@pytest.mark.parametrize("machine", sorted(SETS))
def test_long_code_is_split(machine):
    found = functions(PROGRAM, machine)
    assert splits(found["<module>"]) == []
    for name in ("loop", "generator", "straight"):
        places = [0] + splits(found[name]) + [found[name][-1].end]
        assert len(places) > 4 and max(b - a for a, b in zip(places, places[1:])) < 1.6 * LONGEST_UNSPLIT


@pytest.mark.parametrize("machine", sorted(SETS))
def test_a_short_loop_is_not_split(machine):
    """Neither in long code, nor where many of them are one behind the other."""
    line = "    a, b, c, d = items; total += a\n"
    loop = "    for i in items:\n" + 20 * ("    " + line)
    instructions = functions("def f(items, total=0):\n" + 190 * line + loop + 190 * line, machine)["f"]
    jumps = [i for i in instructions if i.opcode.is_jump and i.operands[-1] < i.pc]
    assert len(jumps) == 1 and len(splits(instructions)) >= 2
    assert not any(jumps[0].operands[-1] <= pc <= jumps[0].pc for pc in splits(instructions))
    assert splits(functions("def f(items, total=0):\n" + 30 * loop, machine)["f"]) == []


PARTS = 5000        # not a power of what a group holds
HOSTED_PARTS = 1500         # nor this, which takes the time of a test
WIDE = """\
def show(i, **keywords):
    return len(keywords), sum(keywords.values()), list(keywords)[-1]

def fields(i):
    return f"%(fields)s"

def percent(i):
    return "%(percent)s" %% (%(items)s)

def keywords(i):
    return show(i, %(keywords)s)

for function in fields, percent:
    text = function(3)
    print(len(text), text[:40], text[-40:], text.count("4"))
print(keywords(3), len(f"%(fields)s".split("-")) if (i := 5) else None)
"""


def wide(parts):
    """A program whose expressions have that many parts."""
    return WIDE % {"fields": "".join("{i + 1}-{i!r:>3}," for _ in range(parts // 2)), "percent": "%s-" * parts,
                   "items": "i + 1, " * parts, "keywords": ", ".join("k%d=i + %d" % (n, n) for n in range(parts))}


@pytest.mark.parametrize("machine", sorted(SETS))
def test_an_expression_of_many_parts_does_what_it_does_on_cpython(oracle, world, machine, tmp_path):
    path = tmp_path / "wide.py"
    path.write_text(wide(HOSTED_PARTS if world.hosted else PARTS))
    assert output(world, "-X", "isa=" + machine, path) == output(cpython(oracle), path)


def test_an_expression_of_many_parts_needs_few_registers():
    """Allocation takes time and memory by the square of the registers needed at once."""
    module = compile_module(parse_with_host(wide(HOSTED_PARTS)), "x.py")
    codes = [c for c in module.constants if isinstance(c, Code)]
    assert sorted(code.name for code in codes) == ["fields", "keywords", "percent", "show"]
    assert max(code.registers for code in codes) < 400
