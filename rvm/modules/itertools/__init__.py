"""itertools: iterators made of iterators.

    combinatoric    combinations, combinations_with_replacement, permutations, product
    groupby         groupby
    infinite        count, cycle, repeat
    joining         chain, pairwise, zip_longest
    mapping         accumulate, starmap
    selecting       compress, dropwhile, filterfalse, islice, takewhile
    tee             tee
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.iterators import subclassable_iterator

itertools = ModuleTable("itertools", "Functional tools for creating and using iterators.")


def declare_iterator(name, cls):
    """Make the type of a class of W_Iterator and put it into the module; return its table.

    Programs may derive from the type, so its constructor returns as_instance(...).
    """
    table = subclassable_iterator("itertools." + name, cls)
    itertools.value(name, table.w_type)
    return table
