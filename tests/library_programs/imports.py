"""importlib: modules of the core, of rvm's library, of the library and from a file."""
import importlib
import importlib.util
import os
import sys
import tempfile

print(importlib.import_module("textwrap").dedent("  a"), importlib.import_module("os.path") is os.path)
print(importlib.util.find_spec("json").name, importlib.util.find_spec("nothing_like_it"))
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "of_a_file.py"), "w") as file:
        file.write("value = 7\n")
    spec = importlib.util.spec_from_file_location("of_a_file", file.name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.value, module.__name__, module.__spec__.loader.__class__.__name__)
    sys.path.insert(0, folder)
    found = importlib.import_module("of_a_file")
    print(found.value, found.__file__ == file.name, found.__spec__.origin == file.name)
try:
    importlib.import_module("nothing_like_it")
except ModuleNotFoundError as error:
    print(error, error.name)
