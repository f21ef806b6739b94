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
from rvm.objects.iterators import iterator_type

itertools = ModuleTable("itertools", "Functional tools for creating and using iterators.")


def declare_iterator(name, cls):
    """Make the type of a class of W_Iterator and put it into the module; return its table."""
    table = iterator_type("itertools." + name, cls)
    itertools.value(name, table.w_type)
    return table
