"""rvm.arguments reads and explains a command's words as the argparse of CPython's modules does."""
import argparse
import ast
import contextlib
import dis
import io
import random
import sys
import tokenize

import pytest

from rvm import arguments, stages
from rvm.objects.text.number_text import integer_text

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")

MAINS = {"ast": ast.main, "tokenize": tokenize.main, "dis": dis.main}

WORDS = """
    -h --help --h --he --hello -m -mexec -msingle -m=exec -m= -mode --mode --mode=eval --mode=x --mo=eval --mod eval
    exec -a -ah -ai3 -aim3 -aa -aax -ma -am -ameval --include-attributes --inc --i --in --ind --ind=5 --indent
    --indent=7 --indent= -i -i4 -i=4 -i+4 -i-4 -1 -1.5 -.5 -1. -. 4 x --no-type-comments --no --no=1 --n -n - -- ---
    --= --=x -= -=x -e -ee -ea -ex --exact --ex --exact= -x --x --x=y -hx -h=x -xh present missing absent/file
    --include-attributes=1
""".split() + ["", "a b", "-a b", "-x y", "--x y", "-i 4", "-i ", " 4 ", "1_000", "4_", "'", "-i'", "-m\"'",
               "\u00e9", "-\u00e9", "-m\u00e9", "-a\u00e9", "-i\u0664", "9" * 30, "-i1\n2", "\U0001f600"]

USUAL = [[], ["-h"], ["present"], ["present", "-h"], ["-h", "missing"], ["missing", "-h"], ["-i", "x", "missing"],
         ["missing", "-i", "x"], ["-x", "missing"], ["present", "-x"], ["present", "-a", "present"],
         ["present", "--", "-a"], ["--", "present"], ["--", "-x"], ["--", "--", "present"], ["present", "--"],
         ["present", "-a", "--"], ["present", "b", "--"], ["--", "present", "--"], ["-a", "--", "present", "b"],
         ["-i", "--", "4"], ["-i", "-m", "exec"], ["-i", "-1", "present"], ["-m", "exec", "-mx"], ["-m", "-"],
         ["-i", ""], ["-", "-a", "b", "-a", "c"]]


class Parsed(Exception):
    """The host's parser has what it wants."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "present").write_text("x\n")
    (tmp_path / "absent").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def host_answer(stage, words, monkeypatch):
    """(standard output, standard error, exit code) or (the namespace,) of CPython's module."""
    def parse_args(self):
        namespace, extras = self.parse_known_args()
        if extras:
            self.error("unrecognized arguments: " + " ".join(extras))
        raise Parsed(namespace)

    monkeypatch.setattr(sys, "argv", [stage + ".py", *words])
    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", parse_args)
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        try:
            MAINS[stage]()
        except SystemExit as e:
            return output.getvalue(), errors.getvalue(), e.code
        except Parsed as e:
            return (plain(e.args[0]),)


def plain(namespace):
    """The namespace's values in the order of their names, without the open file."""
    values = dict(vars(namespace))
    if "infile" in values:
        file = values.pop("infile")
        is_opened = isinstance(file, io.BufferedReader)     # pytest's standard input is none
        values["word"] = file.name if is_opened else ""
        file.close()
    if "filename" in values:
        values["word"] = values.pop("filename") or ""
    return values


def answer(stage, words):
    """What rvm makes of the same words."""
    command = stages.STAGES[stage]
    try:
        found = command.parse([word.encode().decode("latin-1") for word in words])
    except arguments.HelpAsked:
        return command.help(), "", 0
    except arguments.ArgumentError as e:
        return "", command.error_text(e.message).encode("latin-1").decode(), 2
    assert (found.data is None) == (stage == "tokenize" or found.word in ("", "-"))
    values = {"word": found.word.encode("latin-1").decode()}
    if stage == "tokenize":
        values["exact"] = "--exact" in found.flags
    else:
        values["word"] = "" if values["word"] == "-" else values["word"]
    if stage == "ast":
        values["mode"] = found.choices.get("--mode", "exec")
        values["no_type_comments"] = "--no-type-comments" not in found.flags
        values["include_attributes"] = "--include-attributes" in found.flags
        w_indent = found.numbers.get("--indent")
        values["indent"] = 3 if w_indent is None else int(integer_text(w_indent))
    return (values,)


def compare(stage, words, monkeypatch):
    assert answer(stage, words) == host_answer(stage, words, monkeypatch), words


@pytest.mark.parametrize("stage", sorted(MAINS))
def test_each_word_and_usual_lines(folder, stage, monkeypatch):
    for words in USUAL + [[word] for word in WORDS]:
        compare(stage, words, monkeypatch)


@pytest.mark.parametrize("stage", sorted(MAINS))
@pytest.mark.parametrize("seed", range(4))
def test_random_lines(folder, stage, seed, monkeypatch):
    rng = random.Random(seed)
    for _ in range(400):
        compare(stage, [rng.choice(WORDS) for _ in range(rng.randint(2, 5))], monkeypatch)


@pytest.mark.parametrize("stage", sorted(MAINS))
def test_every_width(folder, stage, monkeypatch):
    for columns in [*range(1, 130), 200]:
        monkeypatch.setenv("COLUMNS", str(columns))
        compare(stage, ["-h"], monkeypatch)
        compare(stage, ["--no-such"], monkeypatch)
