"""The walls of the house: which module may import which.

The layers are read from the table in docs/architecture.md.  Each check is a function of the
tree, a dict from a file's path inside rvm/ to its text, that returns what is wrong, one line a
fault.  The last part of this file gives each of them a small broken tree.
"""
import ast
import functools
import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# The imports that stand inside functions of the core, or name modules of rvm inside functions of
# the tools: the file and the function, and why.
INNER_IMPORTS = {
    ("interp/loops.py", "run"): "hosted, a program of the other machine need not wait until this one's pieces are made",
    ("hosted.py", "parse_with_lark"): "Lark is imported when the first program comes, not for `rvm --version`",
    ("tools/compare.py", "_compare"): "only a report needs what draws its plots",
}


# The tree.

@functools.lru_cache(maxsize=None)
def house():
    """The tree that is tested."""
    folder = ROOT / "rvm"
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in folder.rglob("*.py") if path.relative_to(folder).parts[0] != "lib"}


def module_file(name, tree):
    """The file of the module with that full name; None where it is not of the tree."""
    parts = name.split(".")
    if parts[0] != "rvm":
        return None
    stem = "/".join(parts[1:])
    for path in (stem + ".py", stem + "/__init__.py" if stem else "__init__.py"):
        if path in tree:
            return path
    return None


class Import:
    """One module that an import statement names: its full name, and the function around it or None."""

    def __init__(self, name, line, function):
        self.name = name
        self.line = line
        self.function = function


@functools.lru_cache(maxsize=None)
def statements_of(text):
    """The import statements of a module's text, each with the name of the function around it or None."""
    found = []

    def collect(node, function):
        for inner in ast.iter_child_nodes(node):
            if isinstance(inner, (ast.Import, ast.ImportFrom)):
                found.append((inner, function))
            elif not isinstance(inner, ast.expr):
                collect(inner, inner.name if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)) else function)

    collect(ast.parse(text), None)
    return found


def imports_of(path, tree):
    """The imports of a file, those inside functions too."""
    for statement, function in statements_of(tree[path]):
        for alias in statement.names:
            name = alias.name
            if isinstance(statement, ast.ImportFrom):
                source = source_of(statement, path)
                name = source + "." + name
                if module_file(name, tree) is None:
                    name = source
            yield Import(name, statement.lineno, function)


def source_of(statement, path):
    """The full name of the module after `from`."""
    if not statement.level:
        return statement.module
    package = ["rvm"] + path.split("/")[:-1]
    package = package[:len(package) + 1 - statement.level]
    return ".".join(package + ([statement.module] if statement.module else []))


def imports_inside(tree):
    """Each file with its imports of files of the tree: (path, import, path of what is imported)."""
    for path in sorted(tree):
        for imported in imports_of(path, tree):
            target = module_file(imported.name, tree)
            if target is not None and target != path:
                yield path, imported, target


# The layers.

def read_layers(text):
    """The rows of the table of layers, lowest first: each a list of entries."""
    section = text.split("### The layers\n", 1)[1]
    table = re.search(r"^\| layer \|.*\n\|---.*\n((?:\|.*\n)+)", section, re.MULTILINE).group(1)
    return [re.findall(r"`([^`]+)`", row.split("|")[1]) for row in table.splitlines()]


@functools.lru_cache(maxsize=None)
def layers():
    return read_layers((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))


def matches(entry, path):
    """Does the entry name the file?  `FILE.py`, `FOLDER/*.py` or `FOLDER/`, with all that is in it."""
    if entry.endswith("/*.py"):
        return path.rpartition("/")[0] == entry[:-len("/*.py")]
    if entry.endswith("/"):
        return path.startswith(entry)
    return path == entry


def entry_of(path, rows):
    """The number of the row, and the entry, that the file belongs to: the most precise; None where there is none."""
    found = [(not entry.endswith("/"), not entry.endswith("*.py"), len(entry), number, entry)
             for number, row in enumerate(rows) for entry in row if matches(entry, path)]
    return max(found)[-2:] if found else None


# The checks.

def homeless(tree, rows):
    """Files in no layer, entries without a file, entries named twice."""
    faults = ["%s is in no layer" % path for path in sorted(tree) if entry_of(path, rows) is None]
    entries = [entry for row in rows for entry in row]
    taken = {entry_of(path, rows)[1] for path in tree if entry_of(path, rows)}
    faults += ["nothing is in the entry %s" % entry for entry in entries if entry not in taken]
    return faults + ["the entry %s stands twice" % entry for entry in sorted(set(entries)) if entries.count(entry) > 1]


def wrong_arrows(tree, rows):
    """Imports that go up, or sideways to another entry of the same row."""
    faults = []
    for path, imported, target in imports_inside(tree):
        own, other = entry_of(path, rows), entry_of(target, rows)
        if own is None or other is None or own == other or other[0] < own[0]:
            continue
        direction = "sideways" if other[0] == own[0] else "up"
        fault = "%s:%d imports %s: %s, from %s to %s" % (path, imported.line, target, direction, own[1], other[1])
        if fault not in faults:         # a statement may take many names from one module
            faults.append(fault)
    return faults


def circles(tree):
    """Files that import each other in a circle, imports inside functions counted."""
    graph = {path: [] for path in tree}
    for path, _, target in imports_inside(tree):
        graph[path].append(target)
    return [" -> ".join(circle) for circle in circles_of(graph)]


def circles_of(graph):
    """The strongly connected components of more than one node (Tarjan's method), each sorted."""
    numbers, lowest, stack, found = {}, {}, [], []

    def visit(node):
        numbers[node] = lowest[node] = len(numbers)
        stack.append(node)
        for target in graph[node]:
            if target not in numbers:
                visit(target)
                lowest[node] = min(lowest[node], lowest[target])
            elif target in stack:
                lowest[node] = min(lowest[node], numbers[target])
        if lowest[node] == numbers[node]:
            component = stack[stack.index(node):]
            del stack[stack.index(node):]
            if len(component) > 1:
                found.append(sorted(component))

    for node in sorted(graph):
        if node not in numbers:
            visit(node)
    return found


def unknown_imports(tree):
    """Imports of modules of rvm that are not there."""
    return ["%s:%d imports %s, which is not there" % (path, imported.line, imported.name)
            for path in sorted(tree) for imported in imports_of(path, tree)
            if is_module_of("rvm", imported.name) and module_file(imported.name, tree) is None]


def inner_imports(tree, allowed):
    """Imports inside functions, but for those in `allowed`; and what is allowed there for nothing.

    In the tools only those of rvm count: a tool may wait with a large package until it is wanted.
    """
    faults = []
    unused = set(allowed)
    for path in sorted(tree):
        for imported in imports_of(path, tree):
            if imported.function is None or path.startswith("tools/") and not is_module_of("rvm", imported.name):
                continue
            unused.discard((path, imported.function))
            if (path, imported.function) not in allowed:
                faults.append("%s:%d imports %s inside %s" % (path, imported.line, imported.name, imported.function))
    return faults + ["%s: no import inside %s" % place for place in sorted(unused)]


def core_imports_tools(tree):
    """Modules of the core, but for hosted.py, that import a tool."""
    return ["%s:%d imports the tool %s" % (path, imported.line, target)
            for path, imported, target in imports_inside(tree)
            if target.startswith("tools/") and not path.startswith("tools/") and path != "hosted.py"]


def rpython_imports(tree):
    """Modules outside of rlib and tools that import rpython."""
    return ["%s:%d imports %s" % (path, imported.line, imported.name)
            for path in sorted(tree) if not path.startswith(("rlib/", "tools/"))
            for imported in imports_of(path, tree) if is_module_of("rpython", imported.name)]


def is_module_of(package, name):
    return name == package or name.startswith(package + ".")


# The names in targets/main.py.

def list_in(text, variable):
    """The list that a module's text assigns to a variable."""
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == variable:
            return ast.literal_eval(statement.value)
    raise LookupError(variable)


def unknown_names(names, tree):
    """The names that are no module and no package of the tree."""
    return [name for name in names if module_file(name, tree) is None]


# Hooks.

def hooks_in(tree):
    """The hooks that classes declare: (module, class, name, the module that fills it)."""
    found = []
    for path in sorted(tree):
        for cls in ast.walk(ast.parse(tree[path])):
            if isinstance(cls, ast.ClassDef):
                for function in cls.body:
                    if isinstance(function, ast.FunctionDef):
                        filled = re.search(r"; filled by (rvm\.[\w.]+?)\.$", ast.get_docstring(function) or "")
                        if filled:
                            module = "rvm." + path[:-len(".py")].replace("/", ".")
                            found.append((module, cls.name, function.name, filled.group(1)))
    return found


# The house.

def test_layers_have_all_modules():
    assert homeless(house(), layers()) == []


def test_arrows_go_down():
    assert wrong_arrows(house(), layers()) == []


def test_no_circles():
    assert circles(house()) == []


def test_imports_exist():
    assert unknown_imports(house()) == []


def test_imports_at_the_top():
    assert inner_imports(house(), INNER_IMPORTS) == []


def test_core_without_tools():
    assert core_imports_tools(house()) == []


def test_rpython_in_rlib_alone():
    assert rpython_imports(house()) == []


@pytest.mark.parametrize("variable", ["OPAQUE", "TRANSPARENT", "RARELY_ENTERED"])
def test_names_for_the_jit(variable):
    names = list_in((ROOT / "targets" / "main.py").read_text(encoding="utf-8"), variable)
    assert names and unknown_names(names, house()) == []


def test_hooks_are_filled():
    importlib.import_module("rvm.cli")
    hooks = hooks_in(house())
    assert ("rvm.interp.frame", "Frame", "run", "rvm.interp.loops") in hooks
    for module, cls, name, filler in hooks:
        function = getattr(getattr(importlib.import_module(module), cls), name)
        assert function.__module__ == filler, (module, cls, name)


# The checks themselves, on small trees with one wall broken.

ROWS = read_layers("""### The layers

| layer | what belongs there |
|---|---|
| `low/` | `mid/` is not of this row |
| `mid/*.py` | |
| `mid/left/`, `mid/right/` | |
| `mid/top.py` | |
| `high/`, `tools/` | |

| layer | another table |
|---|---|
| `none/` | |
""")
TREE = {"low/a.py": "", "mid/b.py": "from rvm.low import a", "mid/left/c.py": "import rvm.mid.b",
        "mid/right/d.py": "from rvm.mid.b import name", "mid/top.py": "from rvm.mid.left import c",
        "high/e.py": "from rvm.mid import top", "tools/f.py": "import rvm.low.a"}


def changed(path, text):
    return dict(TREE, **{path: text})


def test_read_layers():
    assert ROWS == [["low/"], ["mid/*.py"], ["mid/left/", "mid/right/"], ["mid/top.py"], ["high/", "tools/"]]


def test_sound_tree():
    assert homeless(TREE, ROWS) == wrong_arrows(TREE, ROWS) == circles(TREE) == unknown_imports(TREE) == []
    assert inner_imports(TREE, {}) == core_imports_tools(TREE) == rpython_imports(TREE) == []


@pytest.mark.parametrize("path, entry", [
    ("mid/b.py", "mid/*.py"), ("mid/top.py", "mid/top.py"), ("mid/left/c.py", "mid/left/"),
    ("mid/left/deep/c.py", "mid/left/"), ("low/deep/a.py", "low/")])
def test_entry(path, entry):
    assert entry_of(path, ROWS)[1] == entry


@pytest.mark.parametrize("path", ["new/a.py", "mid/new/a.py", "top.py"])
def test_new_package_has_no_layer(path):
    assert homeless(changed(path, ""), ROWS) == ["%s is in no layer" % path]


def test_entries_without_files():
    assert homeless({path: text for path, text in TREE.items() if path != "mid/top.py"}, ROWS) == [
        "nothing is in the entry mid/top.py"]
    assert homeless(TREE, ROWS + [["low/"]]) == ["the entry low/ stands twice"]


@pytest.mark.parametrize("path, text, fault", [
    ("low/a.py", "from rvm.mid import b", "low/a.py:1 imports mid/b.py: up, from low/ to mid/*.py"),
    ("low/a.py", "import rvm.high.e", "low/a.py:1 imports high/e.py: up, from low/ to high/"),
    ("low/a.py", "import os, rvm.mid.b as b", "low/a.py:1 imports mid/b.py: up, from low/ to mid/*.py"),
    ("low/a.py", "from ..mid.b import name", "low/a.py:1 imports mid/b.py: up, from low/ to mid/*.py"),
    ("low/a.py", "def f():\n    from rvm.mid.b import name", "low/a.py:2 imports mid/b.py: up, from low/ to mid/*.py"),
    ("low/a.py", "try:\n    import rvm.mid.b\nexcept E:\n    pass",
     "low/a.py:2 imports mid/b.py: up, from low/ to mid/*.py"),
    ("mid/b.py", "from rvm.mid import top", "mid/b.py:1 imports mid/top.py: up, from mid/*.py to mid/top.py"),
    ("mid/b.py", "from . import top", "mid/b.py:1 imports mid/top.py: up, from mid/*.py to mid/top.py"),
    ("mid/left/c.py", "from rvm.mid.right.d import name",
     "mid/left/c.py:1 imports mid/right/d.py: sideways, from mid/left/ to mid/right/"),
])
def test_wrong_arrow(path, text, fault):
    assert wrong_arrows(changed(path, text), ROWS) == [fault]


@pytest.mark.parametrize("text", ["import rvm.low.g", "def f():\n    from rvm.low import g", "from .g import name"])
def test_circle(text):
    tree = dict(TREE, **{"low/a.py": text, "low/g.py": "from rvm.low import h", "low/h.py": "from rvm.low.a import x"})
    assert circles(tree) == ["low/a.py -> low/g.py -> low/h.py"]
    assert wrong_arrows(tree, ROWS) == []


def test_two_circles():
    graph = {"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["e", "c"], "e": []}
    assert sorted(circles_of(graph)) == [["a", "b"], ["c", "d"]]


def test_unknown_import():
    assert unknown_imports(changed("high/e.py", "from rvm.gone import name")) == [
        "high/e.py:1 imports rvm.gone, which is not there"]


@pytest.mark.parametrize("text", ["def f():\n    import os", "class C:\n    def f(self):\n        import os",
                                  "def f():\n    if x:\n        from rvm.low import a"])
def test_inner_import(text):
    tree = changed("high/e.py", text)
    assert len(inner_imports(tree, {})) == 1
    assert inner_imports(tree, {("high/e.py", "f"): "a reason"}) == []
    assert inner_imports(TREE, {("high/e.py", "f"): "a reason"}) == ["high/e.py: no import inside f"]


def test_inner_import_of_a_tool():
    assert inner_imports(changed("tools/f.py", "def f():\n    import matplotlib"), {}) == []
    assert len(inner_imports(changed("tools/f.py", "def f():\n    import rvm.low.a"), {})) == 1


def test_core_with_a_tool():
    assert core_imports_tools(changed("high/e.py", "from rvm.tools import f")) == [
        "high/e.py:1 imports the tool tools/f.py"]
    assert core_imports_tools(changed("hosted.py", "from rvm.tools import f")) == []


def test_rpython_outside():
    assert rpython_imports(changed("high/e.py", "from rpython.rlib import jit")) == ["high/e.py:1 imports rpython.rlib"]
    assert rpython_imports(changed("high/e.py", "def f():\n    import rpython")) == ["high/e.py:2 imports rpython"]


def test_unknown_name():
    names = list_in('X = ["rvm.low", "rvm.low.a", "rvm.low.b", "rvm.mid"]', "X")
    tree = dict(TREE, **{"low/__init__.py": "", "mid/__init__.py": ""})
    assert unknown_names(names, tree) == ["rvm.low.b"]


def test_hooks_in():
    text = 'class C:\n    def run(self):\n        "Run; filled by rvm.high.e."\n    def stop(self):\n        "Stop."'
    assert hooks_in(changed("low/a.py", text)) == [("rvm.low.a", "C", "run", "rvm.high.e")]
