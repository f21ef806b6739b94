"""Which finalizers a program may notice at its end.

Where there are none, what is left at the end need not be looked for: a collection and a walk through the heap take
half as long as the imports of a usual program.  CPython's library keeps sets and dicts of weak references whose
callbacks only take the dead one out.  Nothing looks into these after the functions of atexit.
"""
from rvm.interp.function import W_Function
from rvm.interp.importing.state import state
from rvm.objects.finalizers import FinalizerHooks
from rvm.rlib import files

# The library's callbacks that only forget the reference, and their files.
FORGETTING = {
    "WeakSet.__init__.<locals>._remove": "_weakrefset.py",
    "WeakKeyDictionary.__init__.<locals>.remove": "weakref.py",
    "WeakValueDictionary.__init__.<locals>.remove": "weakref.py",
    "_removeHandlerRef": "logging/__init__.py",
}


def may_be_noticed(w_callback):
    """Return whether the program may notice that a weak reference's callback is called."""
    if not isinstance(w_callback, W_Function):
        return True
    code = w_callback.code
    name = FORGETTING.get(code.qualified_name(), "")
    return name == "" or code.filename != files.join(state.library_folder, name)


FinalizerHooks.may_be_noticed = staticmethod(may_be_noticed)
