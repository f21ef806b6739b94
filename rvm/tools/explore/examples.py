"""The pages of --examples: one for each stage of what happens when a script runs, and an index of them.

The programs are in examples/.  A page is made as any other; title and notes are added to its data.
"""
from __future__ import annotations

import html
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rvm.tools.bench_report import FileError
from rvm.tools.explore.data import Request, explore
from rvm.tools.explore.page_file import page_text
from rvm.tools.explore.parts import HERE, Part

FOLDER = HERE / "examples"
INDEX = "index.html"
UNREAD = ".txt"     # behind the name of a program that is none, so that no tool takes it for a module


@dataclass(frozen=True)
class Example:
    """A program, and what its page says: beside the whole, and beside single panes."""

    file: str
    title: str
    note: str
    panes: dict[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"

    @property
    def page(self) -> str:
        return Path(self.file).stem + ".html"

    def content(self) -> bytes:
        """Return the bytes of the program's file."""
        path = FOLDER / self.file
        path = path if path.exists() else FOLDER / (self.file + UNREAD)
        return path.read_text(encoding="utf-8").encode(self.encoding)


EXAMPLES = [
    Example(
        "loading.py", "Loading: from bytes to text",
        "A file holds bytes. rvm reads them, finds out their encoding, from a comment in the first two lines or"
        " UTF-8 where there is none, and decodes them to text. In this file é is one byte, 0xE9, because the first"
        " line says so; without that line the program would be an error.",
        {"tokens": "The first token is the encoding that was found. Positions of tokens count characters, not bytes."},
        encoding="iso-8859-1"),
    Example(
        "tokens.py", "Tokens: the words of a program",
        "The tokenizer cuts the text into words: names, numbers, strings, operators. It also tells where lines end"
        " and where blocks begin and end, because in Python these count.",
        {"tokens": "Point at a line to see its token in the source. INDENT and DEDENT stand for the spaces before"
                   " lines; NL is an end of line that means nothing, NEWLINE one that ends a statement."}),
    Example(
        "tree.py", "The tree, and the AST",
        "The parser finds out which tokens belong together. Which operator comes first is decided here: what binds"
        " more tightly is deeper in the tree.",
        {"tree": "The parse tree: the tokens, below the rules of the grammar that took them.",
         "ast": "The abstract syntax tree has only what counts. Brackets are gone: the two print() calls differ in"
                " which BinOp is inside which."}),
    Example(
        "bytecode.py", "Bytecode: one code for each scope",
        "The compiler finds out for each name which scope it belongs to, and makes code for each scope: here the"
        " module, two functions and a comprehension.",
        {"scopes": "A name that a function binds is its own; count and factor show the other two kinds: of the"
                   " function around it, and global.",
         "register-code": "A local variable is a register, which instructions name directly. A global is looked up"
                          " by its name; a variable that two functions share is in a cell.",
         "stack-code": "Before an instruction can use a value, another one puts it on the stack."}),
    Example(
        "cached.py", "The cached file, and when it is renewed",
        "To compile takes time, so the code of an imported module is kept in a file in __pycache__. Its header has"
        " the size of the source and the time of its last change. The program writes a module, imports it twice,"
        " changes it and imports it again: the last line shows that the file was made anew.",
        {"register-code": "The program's own code is here. It is never kept in a file: only that of imported modules"
                          " is. docs/code-files.md describes the format."}),
    Example(
        "loop.py", "Fetch, decode, execute",
        "The virtual machine is a loop: it fetches the instruction at the program counter, decodes its opcode and"
        " operands, and executes it; then the next one. Step through the run and watch the values change; a jump"
        " sets the program counter back.",
        {"register-code": "Address, opcode, operands as numbers, and in words what they mean. >> marks where jumps"
                          " go to."}),
    Example(
        "memory.py", "Memory, and how it is collected",
        "Objects are made all the time, and nobody deletes them: a collector finds those that nothing refers to any"
        " more and frees their memory. CPython counts references, and looks for cycles besides; rvm's collector"
        " follows references from what is in use, so that cycles are nothing special.",
        {"register-code": "del unbinds a name. What happens to the object is not decided here."}),
    Example(
        "errors_compile.py", "Errors before the first line runs",
        "The whole file is compiled before any of it runs. So an error in the third line keeps the first from"
        " printing. There are the panes of the stages that came to an end, and the error with its place.",
        {"tokens": "The tokens up to the place where the tokenizer gave up."}),
    Example(
        "errors_run.py", "Errors while the program runs",
        "An exception leaves one frame after the other, until a handler takes it. Step to the second call of"
        " careful() and see how the exception goes from divide() to the handler; the last one is handled nowhere"
        " and ends the program with a traceback.",
        {"register-code": "The lines `handler` below a function are its exception table: for instructions from here"
                          " to there, go on there. As long as nothing is raised it costs nothing.",
         "stack-code": "Here the exception table also says where on the stack the exception goes: what was above"
                       " that is dropped."}),
    Example(
        "machines.py", "Register against stack",
        "The same function for two machines. The register machine names its operands, so it has fewer and longer"
        " instructions; the stack machine takes them from the top of its stack, so it has more and shorter ones."
        " Step through both: they are kept at the same line.",
        {"register-code": "One instruction for each operation.",
         "stack-code": "LOAD_FAST pushes a variable, the operation pops two values and pushes the result."}),
]


def write_examples(folder: Path, parts: list[Part], say: Callable[[str], None],
                   steps: int, seconds: float) -> list[Path]:
    """Write all pages, their programs and the index into the folder.  Return the paths of the pages.

    Raise FileError if that cannot be.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with inside(folder):
            for example in EXAMPLES:
                say("%s: %s" % (example.page, example.title))
                Path(example.file).write_bytes(example.content())
                Path(example.page).write_text(page_text(data_of(example, steps, seconds), parts), encoding="utf-8")
            Path(INDEX).write_text(index_text(), encoding="utf-8")
    except OSError as error:
        raise FileError("%s cannot be written: %s" % (error.filename or folder, error.strerror)) from error
    return [folder / example.page for example in EXAMPLES]


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in the folder meanwhile, so that commands name the programs by their names alone."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def data_of(example: Example, steps: int, seconds: float) -> dict[str, Any]:
    """Return the data of an example's page; its program is in the current folder."""
    data = explore(Request(Path(example.file), b"", steps, seconds))
    data["title"], data["note"] = example.title, example.note
    for pane in data["panes"]:
        pane["note"] = " ".join(filter(None, (example.panes.get(pane["id"], ""), pane["note"])))
    return data


INDEX_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What happens when a script runs</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
li { margin: 0 0 1rem; }
</style>
</head>
<body>
<h1>What happens when a script runs</h1>
<p>Each page shows one program going through rvm: source, tokens, tree, AST, scopes, graph, code for two machines,
and the run, step by step. Point at anything to see what belongs to it everywhere else.</p>
<ol>
%s
</ol>
</body>
</html>
"""


def index_text() -> str:
    """Return the HTML of the index."""
    return INDEX_PAGE % "\n".join(
        '<li><a href="%s">%s</a><br>%s</li>' % (example.page, html.escape(example.title), html.escape(example.note))
        for example in EXAMPLES)
