"""The classes and functions of importlib are of its frozen modules, under which programs know them."""
import importlib.abc
import importlib.machinery
import importlib.util
import json
import pickle
from importlib import machinery, util

print(machinery.ModuleSpec, machinery.PathFinder, machinery.BuiltinImporter, machinery.FrozenImporter)
print(machinery.SourceFileLoader, machinery.FileFinder, machinery.NamespaceLoader)
print(util.spec_from_file_location.__module__, util.module_from_spec.__module__, util.LazyLoader)
print(type(json.__spec__), importlib._bootstrap.__name__, importlib._bootstrap_external.__name__)
for value in machinery.ModuleSpec, machinery.SourceFileLoader, util.module_from_spec, util.cache_from_source:
    print(pickle.loads(pickle.dumps(value)) is value)
print(isinstance(json.__loader__, importlib.abc.SourceLoader))
