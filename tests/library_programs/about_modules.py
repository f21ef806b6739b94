"""What importlib, pkgutil, inspect and traceback tell of modules of the library, wherever they are."""
import importlib
import importlib.resources
import importlib.util
import inspect
import json
import os
import pkgutil
import sys
import traceback

top = os.path.dirname(os.__file__)


def shown(text):
    return str(text).replace(top, "TOP")


print(shown(json.__file__), shown(json.__path__), json.__spec__.name, shown(json.__spec__.origin))
print(json.__spec__.submodule_search_locations == json.__path__, json.__package__, json.__spec__.parent)
print(json.__spec__.loader is json.__loader__, json.__loader__.is_package("json"))
print(json.__loader__.get_source("json") == inspect.getsource(json), inspect.getsourcelines(json.loads)[1] > 100)
print(inspect.getsource(json.loads).splitlines()[0], shown(inspect.getsourcefile(json.loads)))

module = importlib.import_module("colorsys")
print(shown(module.__spec__.origin), module.rgb_to_hls(0, 0, 0), module is sys.modules["colorsys"])
print(shown(importlib.util.find_spec("json.tool").origin), importlib.util.find_spec("json.nosuch"))
print(importlib.util.find_spec("json") is json.__spec__, shown(importlib.util.find_spec("wave").origin))
print(importlib.reload(module) is module)

print([info.name for info in pkgutil.iter_modules(json.__path__)])
print(pkgutil.get_data("json", "tool.py")[:20])
print(importlib.resources.files("json").joinpath("tool.py").read_text()[:20])

try:
    module.hls_to_rgb("red", 1, 1)
except TypeError:
    for line in traceback.format_exc().splitlines():
        if line.strip(" ^~"):
            print(shown(line))
