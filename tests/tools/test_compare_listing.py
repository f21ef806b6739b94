"""The three columns of rvm-compare --listing."""
import pytest

from rvm.tools import compare
from rvm.tools.bench_programs import UsageError
from rvm.tools.compare_code import CannotCompile, compile_both, compile_times, size_of
from rvm.tools.compare_listing import find_listings, listing_of, listing_text

SOURCE = """\
def first(a, b):
    def inner():
        return a

    return a + b

class C:
    def method(self):
        while self.x:
            self.x -= 1
"""


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "program.py"
    path.write_text(SOURCE)
    return path


def rows_of(listing):
    return {row[0]: row for row in listing["rows"]}


def opcodes(instructions):
    return [instruction[2] for instruction in instructions]


def test_every_function_is_listed_in_the_order_of_the_source(program):
    listings = find_listings(str(program))
    assert [each["name"] for each in listings] == [
        "<module>", "first", "first.<locals>.inner", "C", "C.method"]
    assert [each["line"] for each in listings] == [1, 1, 2, 7, 8]


def test_instructions_stand_beside_their_line(program):
    rows = rows_of(find_listings("%s:first" % program)[0])
    assert opcodes(rows[5][2]) == ["GET_CELL", "ADD", "RETURN"]
    assert opcodes(rows[5][3]) == ["LOAD_DEREF", "LOAD_FAST", "BINARY_ADD", "RETURN_VALUE"]
    assert rows[5][1] == "    return a + b"
    assert 3 not in rows and 4 not in rows      # the inner function's, and an empty line


def test_targets_of_jumps_are_marked(program):
    rows = rows_of(find_listings("%s:method" % program)[0])
    addresses = {instruction[0] for row in rows.values() for instruction in row[2]}
    targets = {instruction[0] for row in rows.values() for instruction in row[2] if instruction[1]}
    assert targets and targets <= addresses


def test_every_instruction_is_listed_once(program):
    codes = compile_both(program.read_bytes(), "program.py")
    for machine, column in (("register", 2), ("stack", 3)):
        listings = listing_of(program.read_bytes(), codes)
        total = sum(len(row[column]) for each in listings for row in each["rows"])
        assert total == size_of(codes[machine])["instructions"]
        assert total == sum(each[machine]["instructions"] for each in listings)


def test_text_has_three_columns_of_even_width(program):
    text = listing_text(find_listings("%s:first" % program)[0], 200)
    lines = text.splitlines()
    bars = [[i for i in range(1, len(line)) if line[i - 1:i + 1] in (" |", "-+")] for line in lines]
    assert all(each[:2] == bars[1] for each in bars)
    assert "return a + b" in text and "ADD" in text and "BINARY_ADD" in text


@pytest.mark.parametrize("width", [60, 100, 160])
def test_text_fits_its_width(program, width):
    for listing in find_listings(str(program)):
        assert max(map(len, listing_text(listing, width).splitlines())) <= width


def test_names_that_are_no_functions_are_refused(program, tmp_path):
    with pytest.raises(UsageError, match="has no function second, but <module>, first"):
        find_listings("%s:second" % program)
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        find_listings(str(tmp_path / "none.py"))
    with pytest.raises(UsageError, match="there is no program pyperformance:none"):
        find_listings("pyperformance:none:f")
    program.write_text("def f(:\n")
    with pytest.raises(UsageError, match="does not compile: line 1"):
        find_listings(str(program))


def test_text_outside_of_ascii(program):
    program.write_text("print('\u00e9\u20ac')\n", encoding="utf-8")
    assert "'\u00e9\u20ac'" in listing_text(find_listings(str(program))[0], 200)


def test_the_command_prints_listings(program, capsys):
    assert compare.main(["--listing", "%s:first" % program]) == 0
    out = capsys.readouterr().out
    assert out.startswith("first, line 1") and "BINARY_ADD" in out
    assert compare.main(["--listing", "%s:none" % program]) == 2
    assert capsys.readouterr().err.startswith("rvm-compare: ")


def test_sizes_and_times_of_compiling():
    source = b"def f(a):\n    return a * 2 + a\n"
    sizes = {machine: size_of(code) for machine, code in compile_both(source, "f.py").items()}
    assert sizes["register"]["functions"] == sizes["stack"]["functions"] == 2
    assert sizes["register"]["instructions"] < sizes["stack"]["instructions"]
    assert sizes["register"]["moves"] < sizes["stack"]["moves"]
    spent = compile_times(source, "f.py")
    for stage in ("parsing", "register: register allocation", "register: liveness", "stack: emission"):
        assert spent[stage] > 0
    assert "stack: register allocation" not in spent


def test_what_cannot_be_compiled_is_told():
    with pytest.raises(CannotCompile, match="line 2: "):
        compile_both(b"x = 1\ny = = 2\n", "f.py")
    with pytest.raises(CannotCompile):
        compile_both(b"x = '\xff'\n", "f.py")
