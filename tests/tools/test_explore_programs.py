"""The page of rvm-explore shows of programs what the commands print, and their output, on both machines."""
import json
import re
from pathlib import Path

import pytest

from rvm.tools.explore.data import Request, explore
from rvm.tools.explore.page_file import json_bytes
from tests.worlds import HOSTED, ROOT, environment

MACHINES = ("register", "stack")
PROGRAMS = ["examples/average.py", "examples/maze.py", *("tests/programs/%s.py" % name for name in (
    "error_chain_cause", "error_except_star", "error_exit_number", "error_uncaught_carets", "error_uncaught_unicode",
    "generator_delegation", "lang_async_for_with", "lang_augmented_assignment", "lang_class_scope", "lang_closures",
    "lang_comprehensions", "lang_decorators", "lang_finally_jumps", "lang_fstrings_nested", "lang_generators",
    "lang_invalid_escapes", "lang_match_sequences", "lang_metaclasses", "lang_star_arguments",
    "lang_unicode_identifiers", "lang_walrus_scopes", "lang_with_several", "program_huffman"))]
REFUSED = ["tests/programs/error_syntax_%s.py" % name
           for name in ("bracket", "global", "never_closed", "return", "tabs")]


def output_of(run, stream):
    flat = run["output"]
    return "".join(flat[i + 2] for i in range(0, len(flat), 3) if flat[i + 1] == stream)


@pytest.mark.slow
@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    data = json.loads(json_bytes(explore(Request(Path(name), b"", seconds=60.0))))
    for pane in data["panes"]:
        words = pane["command"].split()
        assert words[0] == "rvm" and words[-1] == name
        answer = HOSTED.run(words[1:], env=environment())
        assert answer.stdout.decode("utf-8") == pane["text"], pane["command"]
    for machine in MACHINES:
        assert graphs_in(printed_graphs(machine, name)) == shown_graphs(data["codes"][machine])
    assert rows_in(HOSTED.run(["-m", "allocation", name], env=environment()).stdout.decode("utf-8")) == shown_rows(
        data["codes"]["register"])
    for machine in MACHINES:
        run = data["runs"][machine]
        if run["outcome"]["kind"] == "limit":
            continue
        answer = HOSTED.run(["-X", "isa=" + machine, name], env=environment())
        assert output_of(run, 1) == answer.stdout.decode("utf-8"), machine
        assert run["outcome"]["status"] == answer.returncode
        assert without_addresses(output_of(run, 2)) == without_addresses(answer.stderr.decode("utf-8")), machine


@pytest.mark.parametrize("name", REFUSED)
def test_a_program_that_does_not_compile(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    data = explore(Request(Path(name)))
    answer = HOSTED.run([name], env=environment())
    assert data["error"] == answer.stderr.decode("utf-8") and answer.returncode == 1
    for pane in data["panes"]:
        if "<" not in pane["command"]:
            assert HOSTED.run(pane["command"].split()[1:], env=environment()).stdout.decode("utf-8") == pane["text"]


# What -m ir prints of graphs: a function begins at the margin, a pass two columns further, then its blocks, of which
# each line has a mark; "-" is for what is gone.

def printed_graphs(machine, name):
    return HOSTED.run(["-X", "isa=" + machine, "-m", "ir", name], env=environment()).stdout.decode("utf-8")


def graphs_in(text):
    """Return each function's passes that print something: name, findings and the lines that are not gone."""
    found = []
    for line in text.splitlines():
        if re.match(r"\S", line):
            found.append((line.split(" (")[0], []))
        elif re.match(r"  \S", line):
            found[-1][1].append((line.split(":")[0].strip(), []))
        elif line.strip() and not line.startswith("    -"):
            found[-1][1][-1][1].append(re.sub(r" \(moved\)$", "", line[6:]))
    return sorted((name, passes_that_tell(passes)) for name, passes in found)


def shown_graphs(codes):
    """Return the same of the page, which shows the graph of a pass that changes nothing, too, where it finds something."""
    return sorted((code["qualname"], passes_that_tell(
        (each["name"], each["findings"] + lines_in(each["blocks"])) for each in code["graph"])) for code in codes)


def passes_that_tell(passes):
    """Return the passes that find something, or whose graph does not read as the one before.

    A pass may put an instruction for another that reads the same.
    """
    kept, before = [], None
    for name, lines in passes:
        start = next((i for i, line in enumerate(lines) if re.match(r"b\d+:", line)), len(lines))
        graph = lines[start:]
        told = lines[:start] + (graph if graph != before else [])
        if told:
            kept.append((name, told))
        before = graph or before
    return kept


def lines_in(blocks):
    return [line for block in blocks for line in [block["heading"], *("    " + text for text in block["lines"])]]


def rows_in(text):
    """Return the names and machine registers of the rows that -m allocation prints, a long function's in each part."""
    return set(re.findall(r"^  (\S+) +(r\d+|-) +\S", text, re.MULTILINE))


def shown_rows(codes):
    return {(row["name"], "r%d" % row["register"] if row["register"] >= 0 else "-")
            for code in codes for row in code["intervals"]["rows"]}


def without_addresses(text):
    return re.sub(r"0x[0-9a-f]+", "0x", text)
