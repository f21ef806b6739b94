"""The data of rvm-explore's page: texts are those of the commands, links lead to the right places."""
import json
import re

import pytest

from rvm import stages
from rvm.compiler.compile import target
from rvm.listing import joined
from rvm.rlib.stack import run_with_big_stack
from rvm.tools.bench_programs import UsageError
from rvm.tools.explore import codes, limits, panes, text
from rvm.tools.explore.data import Request, explore, stages_of
from rvm.tools.explore.page_file import json_bytes, packed
from rvm.tools.explore.program import Program
from rvm.tools.explore.text import Source, core_of, units_in

SMALL = """\
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print([fib(n) for n in range(5)])
"""
WIDE = """\
# Characters of one to four bytes: é ≠ 🐍
größe = "🐍é" + "x" ; länge = len(größe)
print(f"{größe!r} 🐍", länge)
"""
CLASSES = '''\
class Shape:
    """A
    docstring."""
    sides: int = 0

    def __init__(self, *corners, scale=1):
        self.corners = [(x * scale, y * scale) for x, y in corners]

    def area(self):
        def cross(a, b):
            nonlocal count
            count += 1
            return a[0] * b[1] - a[1] * b[0]
        count = 0
        try:
            with open("nothing") as file:
                pass
        except OSError as error:
            del error
        finally:
            total = sum(cross(a, b) for a, b in zip(self.corners, self.corners[1:]))
        match total:
            case 0 | 1:
                return None
            case _ if count > 3:
                return {total: count, **{}}
        return total / 2 if count else lambda: 0


async def wait(x):
    async for y in x:
        yield await y
'''
PROGRAMS = {"small": SMALL, "wide": WIDE, "classes": CLASSES, "empty": "", "newline": "\n", "no end": "x = 1",
            "returns": "x = 1\r\nif x:\r\n    y = '''a\r\nb'''\r\n", "mark": "\ufeffx = 'ü'\n"}
BROKEN = {
    "syntax": ("def f(:\n    pass\n", ["tokens"]),
    "token": ("x = 1\ny = 'open\n", ["tokens"]),
    "scope": ("x = 1\nreturn x\n", ["tokens", "tree", "ast"]),
    "check": ("def f():\n    nonlocal y\n", ["tokens", "tree", "ast"]),
}


# What each error is about, and what stands before it in its line.
PLACES = [
    ("x = 1\nif x ++:\n    pass\n", "if x ++", ":"),
    ("f(a for b in c,\n  d)\n", "f(", "a for b in c"),
    ("x = (1 +\n", "x = ", "("),
    ("if x:\n", "if x:", ""),                                     # at the end of the input
    ("x = 1 +", "x = 1 +", ""),
    ("größe = '🐍' b\n", "größe = '🐍' ", "b"),                    # rvm's message counts bytes here
    ("# coding: utf-8\nd = 'é' ü\n", "d = 'é' ", "ü"),
    ("# coding: latin-1\nd = 'é' ü\n".encode("latin-1"), "d = 'é' ", "ü"),
    ("\ufeffd = 'é' ü\n", "d = 'é' ", "ü"),
    ("x = 1\r\né é\r\n", "é ", "é"),
    ("'🐍' ; y = 'open\n", "'🐍' ; y = ", "'"),                    # the tokenizer's
    ("if 1:\n  x\n y\n", " y", ""),
    ("é = (a\n  for b in c) = 3\n", "é = ", "(a"),                # in its first line, as the message's carets
    ("y = 2\nx = 'é' + f'{a b}'\n", "", "x = 'é' + f'{a b}'"),     # columns count in another text
    ("if y:\n    x = f'{a b}'\n", "    ", "x = f'{a b}'"),
    ("x\0y\n", "", "x\0y"),                                       # has a line alone
    ("'é' ; return 'é'\n", "'é' ; ", "return 'é'"),               # of the compiler, which counts bytes
    ("def f():\n    é = 1\n    '🐍'; global é\n", "    '🐍'; ", "global é"),
    ("from __future__ import é\n", "", "f"),
]


def explored(source, name="program.py"):
    data = source if isinstance(source, bytes) else source.encode("utf-8")
    program = Program(name, data)
    found = run_with_big_stack(lambda: stages_of(program))
    return json.loads(json_bytes(found))


@pytest.fixture(scope="module", params=list(PROGRAMS))
def page(request):
    """The data of a program's page, and the program's source as a str of the core."""
    source = PROGRAMS[request.param]
    return explored(source), core_of(source)


def pane_of(data, name):
    return next(pane for pane in data["panes"] if pane["id"] == name)


def part(content, start, end):
    """The part of a text between two offsets in UTF-16 units."""
    return content.encode("utf-16-le")[2 * start:2 * end].decode("utf-16-le")


def fours(flat):
    return [tuple(flat[i:i + 4]) for i in range(0, len(flat), 4)]


def printed(make, machine):
    """What a command prints, run in this process for one of the machines."""
    target.choose(machine)
    try:
        return text.text_of(run_with_big_stack(make))
    finally:
        target.choose("register")


# The text is what the commands print.

def test_tokens(page):
    data, source = page
    assert pane_of(data, "tokens")["text"] == text.text_of(stages.format_tokens(source, "program.py"))


def test_ast(page):
    data, source = page
    found = stages.AST.parse(["/dev/null"])
    assert pane_of(data, "ast")["text"] == printed(lambda: stages.ast_text(found, source, "program.py"), "register")


def test_tree_and_scopes(page):
    data, source = page
    for name, lines in (("tree", lambda: stages.tree_lines(source, "program.py", False)),
                        ("scopes", lambda: stages.scope_lines(source, "program.py"))):
        assert pane_of(data, name)["text"] == printed(lambda: joined(lines()), "register")


@pytest.mark.parametrize("machine", ["register", "stack"])
def test_graphs_and_intervals_say_what_the_commands_print(page, machine):
    """Each line of a block, each heading and each label of an instruction is a line of -m ir or -m allocation."""
    data, source = page
    ir = printed(lambda: joined(stages.ir_lines(stages.records_of(source, "program.py", "", True, False))), machine)
    allocation = printed(
        lambda: joined(stages.allocation_lines(stages.records_of(source, "program.py", "", False, True))), machine)
    for code in data["codes"][machine]:
        for each in code["graph"]:
            for block in each["blocks"]:
                assert block["heading"] in ir
                assert all(line in ir for line in block["lines"])
        for label in (code["intervals"] or {"labels": []})["labels"]:
            assert label in allocation


@pytest.mark.parametrize("machine", ["register", "stack"])
def test_code(page, machine):
    data, source = page
    assert pane_of(data, machine + "-code")["text"] == printed(
        lambda: stages.code_text(source, "program.py"), machine)


@pytest.mark.parametrize("machine", ["register", "stack"])
def test_lines_of_graphs_and_intervals_know_their_instruction(page, machine):
    """After the last pass each instruction of the code is a line, but for jumps that emission adds or reverses."""
    data, _ = page
    shown = pane_of(data, machine + "-code")
    lines = shown["text"].split("\n")
    operations = {}
    for i in range(0, len(shown["instructions"]), 3):
        line, code, pc = shown["instructions"][i:i + 3]
        operations[code, pc] = re.search(r"\b[A-Z][A-Z_]+\b", lines[line - 1]).group()
    for number, code in enumerate(data["codes"][machine]):
        drawn = [(code["graph"][-1]["blocks"], "lines")] if code["graph"] else []
        drawn += [([code["intervals"]], "labels")] if code["intervals"] else []
        for blocks, texts in drawn:
            found = {}
            for block in blocks:
                assert len(block["pcs"]) == len(block[texts])
                found.update((pc, text.split()[0]) for pc, text in zip(block["pcs"], block[texts]) if pc >= 0)
            known = {pc for each, pc in operations if each == number}
            assert set(found) <= known
            if texts == "lines":
                assert all("JUMP" in operations[number, pc] for pc in known - set(found))
            for pc, name in found.items():
                assert name == operations[number, pc] or "JUMP" in name, (number, pc)


def test_commands_name_the_file_as_it_was_given():
    data = explored("x = 1\n", "a folder/it.py")
    assert pane_of(data, "stack-code")["command"] == "rvm -X isa=stack -m dis 'a folder/it.py'"
    assert data["program"] == {"name": "it.py", "path": "a folder/it.py", "source": "x = 1\n"}


# Links.

def test_links_are_within_bounds_and_sorted(page):
    data, _ = page
    size = units_in(data["program"]["source"])
    for pane in data["panes"]:
        links = fours(pane["links"])
        assert links == sorted(links, key=lambda link: (link[0], -link[1]))
        for begin, end, start, stop in links:
            assert 0 <= begin < end <= units_in(pane["text"]), pane["id"]
            assert 0 <= start <= stop <= size, pane["id"]


def test_links_of_names(page):
    """What a token or a node says of itself is what stands in the source there."""
    data, _ = page
    source = data["program"]["source"]
    for begin, end, start, stop in fours(pane_of(data, "tokens")["links"]):
        found = re.search(r"(?:NAME|NUMBER) +'(\w+)'", part(pane_of(data, "tokens")["text"], begin, end))
        if found is not None:
            assert part(source, start, stop) == found.group(1)
    for begin, end, start, stop in fours(pane_of(data, "ast")["links"]):
        found = re.match(r"Name\(id='(\w+)'", part(pane_of(data, "ast")["text"], begin, end))
        if found is not None:
            assert part(source, start, stop) == found.group(1)


def test_every_located_node_is_linked():
    pane = pane_of(explored(SMALL), "ast")
    kinds = "Name|Call|Constant|BinOp|Return|FunctionDef|arg|Expr|Compare|IfExp|ListComp"
    names = re.findall(r"\b(?:%s)\(" % kinds, pane["text"])
    assert len(fours(pane["links"])) == len(names)


def test_instructions_of_code_panes(page):
    data, _ = page
    for machine, listed in data["codes"].items():
        pane = pane_of(data, machine + "-code")
        lines = pane["text"].split("\n")
        shown = pane["instructions"]
        for i in range(0, len(shown), 3):
            line, code, pc = shown[i:i + 3]
            assert re.search(r"\s%d  [A-Z]" % pc, lines[line - 1])
            assert pc in listed[code]["instructions"][::4]
        assert len(shown) // 3 == sum(len(each["instructions"]) // 4 for each in listed)


def test_instructions_lead_to_their_source():
    data = explored(WIDE)
    module = data["codes"]["register"][0]
    parts = {part(data["program"]["source"], start, stop) for _, _, start, stop in fours(module["instructions"])}
    assert {"len(größe)", 'print(f"{größe!r} 🐍", länge)'} <= parts
    assert {line for _, line, _, _ in fours(module["instructions"])} == {2, 3}


# Codes.

def test_slots_and_homes():
    data = explored("def f(a, *b):\n    c = a + len(b)\n    return [c, c]\n")
    register, stack = data["codes"]["register"][1], data["codes"]["stack"][1]
    assert register["homes"] == stack["homes"] == 3
    assert register["slots"][:3] == stack["slots"][:3] == ["a", "b", "c"]
    assert all(name == "r%d" % number for number, name in enumerate(register["slots"]) if number >= 3)
    assert stack["slots"][3:] == ["stack %d" % depth for depth in range(len(stack["slots"]) - 3)]


def test_graphs():
    data = explored("def f(a):\n    while a:\n        a = a - 1\n    return a\n")
    for machine in ("register", "stack"):
        graph = data["codes"][machine][1]["graph"]
        assert graph[0]["name"] == "lowered"
        for each in graph:
            names = {block["id"] for block in each["blocks"]}
            for block in each["blocks"]:
                assert block["heading"].startswith(block["id"] + ":")
                assert len(block["ranges"]) == 2 * len(block["lines"])
                assert all(target in names and kind in ("next", "jump", "handler") for target, kind in block["edges"])
                assert all(0 <= i < len(block["lines"]) for i in block["changed"])


def test_what_a_pass_changed():
    graph = explored("def f(a):\n    return a\n")["codes"]["register"][1]["graph"]
    assert "b0: CHECK a" in next(each for each in graph if each["name"] == "remove_checks")["removed"]


def test_live_intervals():
    data = explored("def f(a, b):\n    c = a + b\n    return c * a\n")
    found = data["codes"]["register"][1]["intervals"]
    rows = {row["name"]: row for row in found["rows"]}
    assert found["count"] == len(found["labels"]) == len(found["ranges"]) // 2
    assert {"a", "b", "c"} <= set(rows)
    assert [rows[name]["register"] for name in "abc"] == [0, 1, 2]
    assert all(rows[name]["live"] and rows[name]["live"][-1] <= found["count"] for name in "abc")
    assert data["codes"]["stack"][1]["intervals"] is None


# Errors.

@pytest.mark.parametrize("name", list(BROKEN))
def test_what_does_not_compile(name):
    source, stages_before = BROKEN[name]
    data = explored(source)
    assert [pane["id"] for pane in data["panes"] if pane["id"] != "scopes"] == stages_before
    assert data["codes"] == {"register": [], "stack": []}
    assert re.search(r"\w+Error: ", data["error"].splitlines()[-1])


def test_error_is_the_text_with_the_caret():
    assert explored("x = (1 +\n", "/wrong.py")["error"] == (
        '  File "/wrong.py", line 1\n    x = (1 +\n        ^\nSyntaxError: \'(\' was never closed\n')


@pytest.mark.parametrize("source, before, about", PLACES)
def test_the_place_of_an_error(source, before, about):
    data = explored(source)
    place, shown = data["error_place"], data["program"]["source"]
    assert part(shown, 0, place["start"]).split("\n")[-1] == before
    assert part(shown, place["start"], place["end"]) == about
    assert place["message"] == data["error"].splitlines()[-1]


@pytest.mark.parametrize("source", ["x = 1\n", b"x = '\xe9'\n", "# coding: nothing\n", "x = " + "-" * 100_000 + "1\n"],
                         ids=["no error", "not UTF-8", "unknown encoding", "deep"])
def test_no_place(source):
    """There is none without an error, and none of an error of the encoding, or of too little memory or stack."""
    data = explored(source)
    assert data["error_place"] is None and bool(data["error"]) == (source != "x = 1\n")


def test_bytes_that_are_no_text():
    data = explored(b"x = '\xe9'\n")
    assert data["program"]["source"] == "x = '\ufffd'\n"
    assert data["error"].startswith("SyntaxError: Non-UTF-8 code")


def test_declared_encoding():
    data = explored("# coding: latin-1\nx = 'é'\n".encode("latin-1"))
    assert data["program"]["source"].endswith("x = 'é'\n") and data["error"] == ""


# Big programs.

def test_big_panes_are_cut(monkeypatch):
    monkeypatch.setattr(panes, "MOST_LINES", 10)
    data = explored(CLASSES)
    for pane in data["panes"]:
        assert pane["text"].count("\n") == 10
        assert re.match(r"The first 10 of [\d,]+ lines; the command prints all\.$", pane["note"])
        assert max(link[1] for link in fours(pane["links"])) <= units_in(pane["text"])
    assert max(pane_of(data, "stack-code")["instructions"][::3]) <= 10


def test_big_graphs_are_left_out(monkeypatch):
    monkeypatch.setattr(codes, "MOST_DRAWN", 30)
    monkeypatch.setattr(codes, "MOST_INTERVALS", 0)
    listed = explored(CLASSES)["codes"]["register"]
    assert listed[-1]["graph"] == [] and listed[-1]["intervals"] is None
    assert listed[-1]["note"] == (
        "The program is big: the graphs and the live intervals of this function are left out here;"
        " -m ir prints them and -m allocation prints them.")


@pytest.mark.slow
def test_ten_thousand_lines():
    data = explored("def f(a):\n    return a + 1\n" * 5000)
    assert data["error"] == "" and len(data["codes"]["stack"]) == 5001
    assert len(packed(data)) < 3_000_000
    last = data["codes"]["register"][-1]
    assert (last["graph"], last["intervals"]) == ([], None) and "left out" in last["note"]


def test_cut_lines():
    assert limits.cut_lines("a\nb\n", 2) == ("a\nb\n", "")
    assert limits.cut_lines("a\nb\nc\n", 2) == ("a\nb\n", "The first 2 of 3 lines; the command prints all.")


# Offsets.

def test_offsets_count_units():
    source = Source("ä🐍x\ny")
    assert [source.at_byte(1, column) for column in (0, 2, 6, 7)] == [0, 1, 3, 4]
    assert [source.at_character(1, column) for column in (0, 1, 2, 3)] == [0, 1, 3, 4]
    assert source.at_byte(2, 1) == source.size == 6
    assert source.at_byte(3, 0) == source.at_byte(2, 9) == 6
    assert [source.line_of(offset) for offset in (0, 4, 5, 6)] == [1, 1, 2, 2]
    assert source.line_range(2) == (5, 6)


def test_no_file(tmp_path):
    with pytest.raises(UsageError, match="nothing.py cannot be read: No such file"):
        explore(Request(tmp_path / "nothing.py"))
