"""rvm-explore as a command, and its examples."""
import base64
import gzip
import json
import os
import re

import pytest

from rvm.tools.explore import command, data, examples, parts, pictures
from rvm.tools.explore.examples import EXAMPLES
from tests.worlds import HOSTED, environment

RUN = {"machine": "register", "outcome": {"kind": "end", "status": 0, "text": "", "error": ""}, "values": []}


@pytest.fixture(scope="module", autouse=True)
def libraries():
    """Fetch the libraries, if they are not kept on this machine yet."""
    try:
        return parts.find_parts(os.environ, print)
    except parts.PartsError as error:
        pytest.skip(str(error))


@pytest.fixture
def no_runs(monkeypatch):
    """Let no program run."""
    monkeypatch.setattr(data, "record_run", lambda path, machine, *limits: dict(RUN, machine=machine))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder, source, name="program.py"):
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return name


def data_in(path):
    packed = re.search(r'id="data"[^>]*>([^<]+)<', path.read_text(encoding="utf-8")).group(1)
    return json.loads(gzip.decompress(base64.b64decode(packed)))


def output_of(run, stream):
    flat = run["output"]
    return "".join(flat[i + 2] for i in range(0, len(flat), 3) if flat[i + 1] == stream)


def test_a_page(folder, capsys):
    name = written(folder, "for i in range(3):\n    print(i, 'é')\n")
    assert command.main([name]) == 0
    page = folder / "program.html"
    assert re.fullmatch(r"program\.html: \d+ kB, made in \d+\.\d s\n", capsys.readouterr().out)
    assert page.stat().st_size < 2_000_000
    found = data_in(page)
    assert found["program"]["path"] == found["title"] == "program.py"
    for machine in ("register", "stack"):
        run = found["runs"][machine]
        assert run["outcome"]["kind"] == "end" and output_of(run, 1) == "0 é\n1 é\n2 é\n"
        codes = found["codes"][machine]
        for frame, pc in zip(run["steps"]["frame"], run["steps"]["pc"]):
            assert pc in codes[run["frames"][2 * frame]]["instructions"][::4]


def test_input(folder):
    name, given = written(folder, "print(input() * 2)\n"), written(folder, "ab\n", "given.txt")
    assert command.main([name, "--input", given, "--json", "with.json"]) == 0
    found = json.loads((folder / "with.json").read_text())
    assert output_of(found["runs"]["stack"], 1) == "abab\n" and found["program"]["input"] == "ab\n"


def test_limits_are_passed_on(folder, monkeypatch):
    asked = []
    monkeypatch.setattr(data, "record_run", lambda *arguments: asked.append(arguments) or RUN)
    name = written(folder, "x = 1\n")
    assert command.main([name, "--steps", "7", "--seconds", "2.5", "--json", "x.json"]) == 0
    assert sorted((machine, steps, seconds, given) for _, machine, steps, seconds, given in asked) == [
        ("register", 7, 2.5, None), ("stack", 7, 2.5, None)]


@pytest.mark.parametrize("machine", ["register", "stack"])
def test_a_trace(folder, no_runs, machine):
    name = written(folder, "class C:\n    def double(self, n):\n        return n + n\n\n\nprint(C().double(4))\n")
    assert HOSTED.run(["-X", "isa=" + machine, "-X", "trace=it.trace", name], env=environment()).returncode == 0
    assert command.main([name, "--trace", "it.trace", "--json", "x.json"]) == 0
    found = json.loads((folder / "x.json").read_text(encoding="utf-8"))
    pane = found["panes"][-1]
    assert (pane["id"], pane["machine"]) == ("trace", machine)
    assert pane["text"] == (folder / "it.trace").read_text(encoding="utf-8")
    linked = {found["program"]["source"][pane["links"][i + 2]:pane["links"][i + 3]]
              for i in range(0, len(pane["links"]), 4)}
    assert {"n + n", "C().double(4)", "print(C().double(4))"} <= linked
    assert len(pane["instructions"]) // 3 == pane["text"].count("\n")


def test_what_is_no_trace(folder, no_runs, capsys):
    name = written(folder, "x = 1\n")
    assert command.main([name, "--trace", name]) == 2
    assert capsys.readouterr().err == "rvm-explore: program.py has no line of a trace of program.py\n"


def test_what_does_not_compile_has_a_page_and_no_run(folder):
    assert command.main([written(folder, "x = = 1\n"), "-o", "wrong.html"]) == 0
    found = data_in(folder / "wrong.html")
    assert found["runs"] == {} and found["error"].endswith("SyntaxError: invalid syntax\n")


@pytest.mark.parametrize("arguments, said", [
    (["nothing.py"], "rvm-explore: nothing.py cannot be read: No such file or directory\n"),
    (["program.py", "-o", "no/page.html"], "rvm-explore: no/page.html cannot be written: there is no folder "),
    (["program.py", "--input", "nothing"], "rvm-explore: nothing cannot be read: "),
])
def test_errors(folder, capsys, arguments, said):
    written(folder, "x = 1\n")
    assert command.main(arguments) == 2
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.parametrize("arguments", [[], ["program.py", "--examples", "folder"], ["program.py", "--steps", "0"]])
def test_wrong_command_lines(folder, arguments):
    with pytest.raises(SystemExit) as error:
        command.main(arguments)
    assert error.value.code == 2


def test_no_libraries(folder, monkeypatch, capsys):
    def fail(environ, say):
        raise parts.PartsError("no network")
    monkeypatch.setattr(command, "find_parts", fail)
    assert command.main([written(folder, "x = 1\n")]) == 1
    assert capsys.readouterr().err == "rvm-explore: no network\n"


# Examples.

def test_examples(folder, no_runs, capsys):
    assert command.main(["--examples", "pages"]) == 0
    assert re.search(r"pages/index\.html: %d pages, " % len(EXAMPLES), capsys.readouterr().out)
    index = (folder / "pages" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="([^"]+)"', index) == [example.page for example in EXAMPLES]
    for example in EXAMPLES:
        found = data_in(folder / "pages" / example.page)
        assert (found["title"], found["note"]) == (example.title, example.note)
        notes = {pane["id"]: pane["note"] for pane in found["panes"]}
        assert {name: notes[name] for name in example.panes} == example.panes
        assert bool(found["error"]) == (example.file == "errors_compile.py")
        assert (folder / "pages" / example.file).is_file()


def test_every_program_of_the_examples_has_a_page():
    there = {path.name for path in examples.FOLDER.iterdir() if path.is_file()}
    assert {name[:-len(examples.UNREAD)] if name.endswith(examples.UNREAD) else name for name in there} == {
        example.file for example in EXAMPLES}


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.file)
def test_examples_run_alike_on_both_machines(folder, example):
    (folder / example.file).write_bytes(example.content())
    runs = examples.data_of(example, 100_000, 20.0)["runs"]
    if not runs:
        assert example.file == "errors_compile.py"
        return
    register, stack = runs["register"], runs["stack"]
    assert register["outcome"] == stack["outcome"]
    assert register["outcome"]["kind"] == ("error" if example.file == "errors_run.py" else "end")
    for stream in (1, 2):       # a file of code has its machine in its name
        assert output_of(register, stream) == output_of(stack, stream).replace(".stack.rvmc", ".rvmc")
    assert output_of(register, 1)


# The pictures of docs/how-it-runs.md.

def test_the_article_shows_every_picture(root):
    article = (root / "docs" / "how-it-runs.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\(pictures/(\w+)\.png\)", article)) == {each.name for each in pictures.PICTURES}


def test_the_article_shows_the_script(root):
    assert (root / pictures.SCRIPT).read_text(encoding="utf-8") in (root / "docs" / "how-it-runs.md").read_text("utf-8")


def test_addresses_of_pictures(root):
    source = (root / pictures.SCRIPT).read_text(encoding="utf-8")
    picture = pictures.Picture("x", ["graph", "ast"], "total", line=7)
    start = source.rindex("total")
    assert pictures.fragment(picture, source) == (
        "panes=graph,ast&theme=light&machine=register&line=7&point=%d-%d" % (start, start + 5))
    assert all(pictures.fragment(each, source) for each in pictures.PICTURES)


def test_no_browser(root, monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    assert pictures.main([]) == 2
    assert capsys.readouterr().err.startswith("pictures: there is no browser on PATH: none of chromium, ")
