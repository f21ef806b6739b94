"""_collections: what the module collections, which is written in Python, has in the core.

    counting        _count_elements, for Counter
    defaultdict     defaultdict
    deque           deque and its iterators
    ordered         OrderedDict
    tuplegetter     _tuplegetter, for namedtuple
"""
from rvm.modules.declare import ModuleTable

collections = ModuleTable("_collections", """High performance data structures.
- deque:        ordered collection accessible from endpoints only
- defaultdict:  dict subclass with a default value factory
""")
