"""importlib made anew over modules that are there already, and submodules of modules that CPython has in C."""
import datetime
import pickle
import sys

print(len(sys.meta_path) >= 3)
for name in list(sys.modules):
    if name.partition(".")[0] in ("importlib", "_frozen_importlib", "_frozen_importlib_external"):
        del sys.modules[name]
sys.modules["_frozen_importlib"] = sys.modules["_frozen_importlib_external"] = None
import importlib  # noqa: E402 - this is what is tested

print(importlib.import_module("json").dumps([1]), importlib._bootstrap.__name__)
print(pickle.loads(pickle.dumps(datetime.date(2024, 2, 29))))
