"""Type comments and the mode func_type, against CPython 3.11's: dumps and errors are equal, places included."""
import ast
import random
import sys
import sysconfig
from pathlib import Path

import pytest

from rvm.interp.reporting.syntax_errors import MODULE, set_position_as_read
from rvm.syntax import ast_dump, parser
from rvm.syntax.errors import SyntaxError_
from rvm.tools import lark_parser

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

STDLIB = Path(sysconfig.get_path("stdlib"))
SAMPLE = ["asyncio/streams.py", "tomllib/_parser.py", "importlib/metadata/__init__.py",
          "importlib/resources/_common.py", "test/test_tomllib/test_misc.py", "typing.py"]

TAKEN = [
    "x = 1 # type: int  \n", "x = 1 #type:int\n", "x = 1 #\ttype:\tint\n", "x = 1 # type : int\n", "x = 1 # type:\n",
    "x = 1 # type: \n", "def f(): # type: () -> int\n  pass\n", "def f():\n  # type: () -> int\n  pass\n",
    "def f():\n# type: () -> int\n  pass\n", "def f(a, # type: int\n b # type: str\n): pass\n",
    "def f(*a, # type: int\n **b # type: x\n): pass\n", "def f(a=1, # type: int\n  *, k=2 # type: x\n): pass\n",
    "for x in y: # type: int\n  pass\n", "with a as b: # type: int\n  pass\n", "with (a, b): # type: int\n  pass\n",
    "async def f(): # type: () -> int\n  async for x in y: # type: a\n    pass\n  async with z: # type: b\n    pass\n",
    "x = 1 # type: ignore\n", "x = 1 # type: ignore[foo] bar\n", "x = 1 # type: ignored\n",
    "x = 1 # type: ignore\u00e9\n", "# type: ignore\nx\n", "f(a, # type: ignore\n  # type: ignore x\n b)\n",
    "x = [1\n] # type: int\n", "def f():\n   # type: ignore\n   # type: () -> int\n  pass\n",
    "if x:\n  pass\n # type: ignore\n  # type: ignore\nelse:\n  pass # type: ignore", "x = y = 1 # type: int",
    "x = yield # type: int\n", "x = 1 \\\n # type: int\n", "x = 1 # foo # type: int\n", "x = '''\n''' # type: int\n",
    "\u00e9 = 1 # type: int\n", "return 1 # type: ignore\n", "x = 1 # type: \u00e9\n", "x = 1 # type: a\ty\f\n",
    "if 1:\n  x = 1 # type: int\n  # type: ignore", "x = 1 # type: int\r\ny\r\n",
    "x = 1 # type: ignore.x\nf() # type: ignore",
]
REFUSED = [
    "x # type: int\n", "# type: int\nx\n", "x = 1; # type: int\n", "x: int = 1 # type: int\n", "x += 1 # type: int\n",
    "def f(): # type: a\n  # type: b\n  pass\n", "def f():\n  x\n  # type: b\n  pass\n", "def f(): pass # type: a\n",
    "def f(a, # type: int\n *, # type: str\n b): pass\n", "def f(a, /, # type: int\n b): pass\n",
    "def f(a, /  # type: int\n): pass\n", "def f(a # type: int\n, b): pass\n", "def f( # type: int\n  a): pass\n",
    "def f(a, # type: int\n # type: str\n b): pass\n", "for x in y: # type: int\n  pass\nelse: # type: a\n pass\n",
    "with (a as b): # type: int\n  pass\n", "with (a as b):\n  # type: int\n  pass\n",
    "while x: # type: int\n  pass\n", "# type: ignore\n\n\n# type: ignore\u00e9\n", "x = [ # type: int\n 1]\n",
    "class A: # type: int\n  pass\n", "match x: # type: int\n  case 1: pass\n",
    "match x: \n  case 1: # type: x\n    pass\n", "lambda a, # type: int\n b: 1\n", "f'{x # type: int\n}'\n",
    "x = 1 # type: int\n$\n", "x # type: int\n$\n", "x # type: int\n'abc\n", "(x # type: int\n",
    "x = (1 # type: int\n", "@dec # type: int\ndef f(): pass\n", "import a # type: int\n",
    "def f():\n  # type: int\n", "def f():\n  # type: int\nx\n", "for x in y:\n  # type: int\n  pass\n",
    "try: # type: a\n pass\nexcept: pass\n", "x =  # type: int\n 1\n",
]

FUNCTION_TYPES = [
    "(int)->str", "()->x", "() -> x\n\n", "(*a)->b", "(**a)->b", "(*a,**b)->c", "(a,b,*c,**d)->e", "(a,*b)->c",
    "(a,**b)->c", "(lambda: x) -> a if b else c\n", "((a,b),[c,...]) -> ...\n", "(a) -> b # type: ignore\n",
    "(\na\n)->b", "((yield))->(yield)", "  (a) -> b", "(a,)->c", "(a,**b,*c)->d", "(*a,*b)->c", "a->b", "(a)\n",
    "(a) -> \n", "(a) -> b c", "", "\n", "(a) -> b # type: x\n", "(a, b=1) -> c", "(a:=1)->c", "(a) -> b, c",
    "(a) -> b; c", "(a", "('",
]
OTHERS = [
    ("single", "x = 1 # type: int\n"), ("single", "x # type: ignore\n"), ("single", "if 1:\n  x=1 # type: int\n"),
    ("single", "# type: int\n"), ("eval", "x # type: int\n"), ("eval", "x # type: ignore\n"), ("eval", "\n"),
    ("single", "@a\n"),
]
CASES = [("exec", source) for source in TAKEN + REFUSED] + [("func_type", source) for source in FUNCTION_TYPES] + OTHERS


@pytest.fixture(params=["tables", "lark"])
def parse_tokens(request, monkeypatch):
    """The function that makes the trees."""
    chosen = lark_parser.LarkParser().parse if request.param == "lark" else parser.front.parsers["tables"]
    monkeypatch.setattr(parser.front, "parse_tokens", chosen)


def host_result(source, mode):
    """The dump of the AST, or the class and arguments of the error."""
    try:
        tree = compile(source, "f", mode, ast.PyCF_ONLY_AST | ast.PyCF_TYPE_COMMENTS)
    except SyntaxError as e:
        message, (filename, lineno, offset, text, end_lineno, end_offset) = e.args
        return type(e).__name__, message, filename, lineno, offset, text.rstrip("\n"), end_lineno, end_offset
    return ast.dump(tree, include_attributes=True)


def rvm_result(source, mode):
    data = source.decode("latin-1")
    try:
        tree = parser.parse_with_type_comments(data, "f", mode)
    except SyntaxError_ as e:
        set_position_as_read(e, data, MODULE)
        text = e.text.encode("latin-1").decode()
        return e.kind, e.msg, e.filename, e.lineno, e.offset, text, e.end_lineno, e.end_offset
    return ast_dump.dump(tree, True, ast_dump.ONE_LINE).encode("latin-1").decode()


def test_each(parse_tokens):
    for mode, source in CASES:
        assert rvm_result(source.encode(), mode) == host_result(source.encode(), mode), (mode, source)


def test_the_lists_say_what_they_hold():
    assert all(isinstance(host_result(source.encode(), "exec"), str) for source in TAKEN)
    assert all(isinstance(host_result(source.encode(), "exec"), tuple) for source in REFUSED)
    results = [host_result(source.encode(), "func_type") for source in FUNCTION_TYPES]
    assert [isinstance(result, str) for result in results] == [True] * 14 + [False] * 17


@pytest.mark.parametrize("name", SAMPLE)
def test_standard_library(name):
    data = (STDLIB / name).read_bytes()
    assert b"# type: " in data
    assert rvm_result(data, "exec") == host_result(data, "exec")


ENDS = ["# type: int", "# type: ignore", "# type:ignore[x]", "  # type: x"]


@pytest.mark.parametrize("seed", range(3))
def test_type_comments_anywhere(seed):
    """A type comment at the end of any line is taken or refused as CPython does it."""
    rng = random.Random(seed)
    lines = "\n".join([source.replace("# type: ", "# ") for source in TAKEN]).split("\n")
    taken = 0
    for _ in range(300):
        changed = list(lines)
        for _ in range(rng.randint(1, 2)):
            i = rng.randrange(len(lines))
            changed[i] = lines[i].split("#")[0] + rng.choice(ENDS)
        source = "\n".join(changed).encode()
        wanted = host_result(source, "exec")
        taken += isinstance(wanted, str)
        got = rvm_result(source, "exec")
        if isinstance(wanted, tuple) and wanted[1].startswith("expected an indented block after function definition"):
            assert isinstance(got, tuple)       # CPython blames a type comment below `def` for whatever else is wrong
        else:
            assert got == wanted, source
    assert 50 < taken < 250


def test_without_them_comments_are_comments():
    for source in TAKEN:
        data = source.encode()
        tree = parser.parse(data.decode("latin-1"), "f", "exec")
        assert ast_dump.dump(tree, True, ast_dump.ONE_LINE).encode("latin-1").decode() == ast.dump(
            ast.parse(data), include_attributes=True)
