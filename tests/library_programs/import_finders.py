# A program's own finders, path hooks and namespace packages; what describes a module.
import os
import sys
import tempfile


class Finder:
    """Finds modules in a dict of sources."""

    def __init__(self, sources):
        self.sources = sources

    def find_spec(self, name, path=None, target=None):
        if name not in self.sources:
            return None
        return ModuleSpec(name, self, origin="a dict", is_package=name == "made")

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.sources[module.__name__], module.__dict__)


def path_hook(path):
    if path != "hooked":
        raise ImportError
    return Finder({"by_hook": "value = 'hook'"})


import string
print("importlib" in sys.modules and False, string.__spec__.name, type(string.__spec__.loader).__name__)
print(string.__spec__.origin == string.__file__, string.__spec__.parent == "", type(__loader__).__name__, __spec__)
from importlib.machinery import ModuleSpec

finder = Finder({"made": "import made.part as p\nvalue = p.value", "made.part": "value = __name__", "bad": "1/0"})
sys.meta_path.insert(0, finder)
import made
print(made.value, made, made.__spec__.submodule_search_locations, made.part.__package__)
try:
    import bad
except ZeroDivisionError as error:
    print("bad" in sys.modules, error.__traceback__.tb_next.tb_frame.f_code.co_name)
try:
    import made.missing
except ModuleNotFoundError as error:
    print(error, error.name)
sys.meta_path.remove(finder)
try:
    import missing_again
except ModuleNotFoundError as error:
    print(error, error.__traceback__.tb_next)

sys.path_hooks.append(path_hook)
sys.path.insert(0, "hooked")
import by_hook
print(by_hook.value, by_hook.__spec__.origin)
sys.path_hooks.remove(path_hook)
sys.path.remove("hooked")

with tempfile.TemporaryDirectory() as folder:
    for part in ("one", "two"):
        os.makedirs(os.path.join(folder, part, "space", "inner"))
        with open(os.path.join(folder, part, "space", part + ".py"), "w") as file:
            file.write("from . import inner\nvalue = inner.__name__, __spec__.parent\n")
        sys.path.append(os.path.join(folder, part))
    import space.one
    from space import two
    print(space.one.value, two.value, len(list(space.__path__)), hasattr(space, "__file__"))
    print(type(space.__path__).__name__, type(space.__loader__).__name__, repr(space).startswith("<module 'space' ("))

    import zipfile
    archive = os.path.join(folder, "modules.zip")
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("zipped/__init__.py", "import pkgutil\ndata = pkgutil.get_data(__name__, 'a.txt')")
        file.writestr("zipped/a.txt", "some data")
        file.writestr("zipped/leaf.py", "def f():\n    return 1 / 0\n")
        file.writestr("zipspace/", "")
        file.writestr("zipspace/leaf.py", "value = __name__")
    sys.path.append(archive)
    import zipped.leaf
    import zipspace.leaf
    print(zipped.data, type(zipped.leaf.__loader__).__name__, zipspace.leaf.value, type(zipspace.__loader__).__name__)
    print(zipped.leaf.__loader__.get_source("zipped.leaf").splitlines()[0])

import py_compile
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "source.py"), "w") as file:
        file.write("value = 'from code alone'\n")
    py_compile.compile(os.path.join(folder, "source.py"), os.path.join(folder, "code_alone.pyc"))
    sys.path.append(folder)
    import code_alone
    print(code_alone.value, type(code_alone.__loader__).__name__, os.path.basename(code_alone.__file__))
