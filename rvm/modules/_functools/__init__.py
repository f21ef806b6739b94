"""_functools: what the module functools, which is written in Python, has in the core.

    cmp_to_key      cmp_to_key
    lru_cache       _lru_cache_wrapper, for lru_cache and cache
    partial         partial
    reduce          reduce
"""
from rvm.modules.declare import ModuleTable
from rvm.objects import specials

functools = ModuleTable("_functools", "Tools that operate on functions.")


def is_callable(w_object):
    return w_object.gettype().special(specials.CALL) is not None
