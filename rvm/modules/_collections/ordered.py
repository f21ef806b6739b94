"""_collections.OrderedDict, which is written in Python: rvm/lib/_ordered_dict.py."""
from rvm.interp.importing.imports import load_dotted
from rvm.modules._collections import collections
from rvm.objects import protocol


@collections.on_import
def add_ordered_dict(namespace):
    namespace.set("OrderedDict", protocol.getattr(load_dotted("_ordered_dict"), "OrderedDict"))
