"""The indexes in the docstrings of rvm.builtins name the file that declares each type and function.

What is declared where is recorded while rvm.everything is imported, in a process of its own.
"""
import importlib
import json
import re
import subprocess
import sys

import pytest

RECORD = """
import json, sys
from rvm.objects import builtin
from rvm.objects.basetypes import BUILTIN_TYPES
from rvm.objects.namespace import builtins

def declaring():
    '''The module of rvm.builtins or rvm.modules whose body runs.'''
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_globals["__name__"]
        if frame.f_code.co_name == "<module>" and name.startswith(("rvm.builtins", "rvm.modules")):
            return name
        frame = frame.f_back

def record_type(self, w_type, cls):
    make_table(self, w_type, cls)
    types.setdefault(w_type.name, []).append(declaring())

def record_function(text):
    module = declaring()
    functions.setdefault(text.split("(")[0], []).append(module)
    return function(text)

def record_name(self, name, w_value):
    if self is builtins and (declaring() or "").startswith("rvm.builtins"):
        functions.setdefault(name, []).append(declaring())
    set_name(self, name, w_value)

types, functions = {}, {}
make_table, function, set_name = builtin.TypeTable.__init__, builtin.function, type(builtins).set
builtin.TypeTable.__init__, builtin.function, type(builtins).set = record_type, record_function, record_name
import rvm.everything
from rvm.objects.errors import EXCEPTION_TYPES
print(json.dumps({"types": types, "functions": functions, "exceptions": list(EXCEPTION_TYPES),
                  "all": [w_type.name for w_type in BUILTIN_TYPES], "loaded": sorted(sys.modules)}))
"""


@pytest.fixture(scope="module")
def declared(root):
    output = subprocess.run([sys.executable, "-c", RECORD], cwd=str(root), capture_output=True, text=True, check=True)
    return json.loads(output.stdout)


def index(package):
    """{name: file} of the lines `name  file` of the package's docstring."""
    document = importlib.import_module(package).__doc__
    return dict(re.findall(r"^    ([\w.-]+) {2,}(\w+)$", document, re.MULTILINE))


def listed(package):
    """{name: file} of the lines `file  name, name: words`."""
    lines = re.findall(r"^    (\w+) {2,}(.+)$", importlib.import_module(package).__doc__, re.MULTILINE)
    return {name: file for file, names in lines for name in re.findall(r"\w+", names.split(":")[0])}


def test_index_of_functions(declared):
    names = index("rvm.builtins.functions")
    assert sorted(names) == sorted(declared["functions"])
    for name, file in names.items():
        assert declared["functions"][name] == ["rvm.builtins.functions." + file]


def test_index_of_types(declared):
    names = index("rvm.builtins")
    of_package = {name: files for name, files in declared["types"].items()
                  if name not in declared["exceptions"] and files[0].startswith("rvm.builtins.")
                  and not files[0].startswith("rvm.builtins.functions.")}
    assert sorted(names) == sorted(of_package)
    for name, file in names.items():
        path = "rvm.builtins." + file
        assert any(found == path or found.startswith(path + ".") for found in of_package[name]), name


def test_every_type_with_a_name_of_its_own_has_methods_declared_somewhere(declared):
    """Apart from exceptions, which inherit all they have."""
    missing = set(declared["all"]) - set(declared["types"]) - set(declared["exceptions"])
    assert missing == {"UnsupportedOperation", "_csv.Error", "struct.error"}


def test_index_of_exceptions(declared):
    names = listed("rvm.builtins.exceptions")
    own = {name for name in declared["exceptions"] if name in declared["types"]}
    assert set(names) == own | {"ExceptionGroup"}       # which has what its base has
    for name in own:
        assert declared["types"][name] == ["rvm.builtins.exceptions." + names[name]]


def test_everything_imports_every_file(root, declared):
    for package in ["builtins", "modules"]:
        for path in sorted((root / "rvm" / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            assert name in declared["loaded"], "rvm/everything.py does not import " + name


@pytest.mark.parametrize("package", ["builtins", "modules"])
def test_packages_list_their_files(root, package):
    """The opening of a folder names each of its files."""
    for opening in sorted((root / "rvm" / package).glob("*/__init__.py")):
        text = opening.read_text(encoding="utf-8").split('"""')[1]
        for path in opening.parent.glob("*.py"):
            assert path.stem == "__init__" or re.search(r"\b%s\b" % path.stem, text), path
