"""Replaces passes of RPython that take most of a translation's time by equivalent, faster ones; on Python 2.7.

Apply it before any other module of RPython is imported: they take each other's functions by name.
"""
import gc

from rpython.flowspace import framestate, model
from rpython.tool.algo import graphlib

# Objects that are made until the collector looks for cycles in the youngest, and looks of one kind until one of the
# next.  RPython keeps nearly all that it makes.
MADE_UNTIL_LOOK = 200000
LOOKS_UNTIL_NEXT = 50


def look_for_cycles_less():
    """Let Python's collector run less often: its own setting, once for 700 objects, costs a sixth of the time."""
    gc.set_threshold(MADE_UNTIL_LOOK, LOOKS_UNTIL_NEXT, LOOKS_UNTIL_NEXT)


def leave_out_checks_of_graphs():
    """Skip the checks by which RPython looks for its own mistakes after most changes of a graph."""
    model.checkgraph = lambda graph: None


def look_at_few_graphs_for_dead_variables():
    """Look only at new graphs: RPython's pass goes through all graphs for each of tens of thousands of helpers."""
    from rpython.translator import simplify, transform

    def transform_dead_op_vars(annotator, block_subset):
        graphs = set(annotator.annotated.get(block) for block in block_subset)
        simplify.transform_dead_op_vars_in_blocks(block_subset, [graph for graph in graphs if graph])

    transform.transform_dead_op_vars = transform_dead_op_vars


def all_cycles(root, vertices, edges):
    """Return the cycles of a depth-first search from the root, as lists of edges.

    RPython's own function nests a generator for each edge.
    """
    result = []
    path = []               # the edges from the root to the current vertex
    depths = {root: 0}      # of the vertices on the path; None: finished
    pending = [iter(edges[root])]
    while pending:
        for edge in pending[-1]:
            vertex = edge.target
            if vertex not in vertices:
                continue
            if vertex not in depths:
                path.append(edge)
                depths[vertex] = len(path)
                pending.append(iter(edges[vertex]))
                break
            depth = depths[vertex]
            if depth is not None:
                result.append(path[depth:] + [edge])
        else:
            pending.pop()
            if path:
                depths[path.pop().target] = None
    return result


def find_cycles_quickly():
    """Find quickly where to check the depth of the stack."""
    graphlib.all_cycles = all_cycles


def merge_states_quickly():
    """Merge the states of two paths quickly.

    Where paths of a function meet, most variables are the same on both.  RPython's functions import a
    module at each call.
    """
    union = framestate.union
    copy = framestate._copy

    def union_of_others(left, right):
        return left if left is right else union(left, right)

    def copy_of_others(value):
        if value is None or type(value) is model.Constant:
            return value
        if type(value) is model.Variable:
            return model.Variable(value)
        return copy(value)

    framestate.union = union_of_others
    framestate._copy = copy_of_others


def apply():
    """Apply all of them."""
    look_for_cycles_less()
    leave_out_checks_of_graphs()
    find_cycles_quickly()
    merge_states_quickly()
    look_at_few_graphs_for_dead_variables()
