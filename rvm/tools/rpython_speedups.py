"""Replaces passes of RPython that take most of a translation's time by equivalent, faster ones; on Python 2.7.

Apply it before any other module of RPython is imported: they take each other's functions by name.
"""
import gc
from collections import OrderedDict

from feedback_vertices import feedback_vertices
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


def cycle_breakers(vertices, edges):
    """Return the vertices at which cycles of calls are broken, by a check of the depth of the stack.

    RPython's own function lists the cycles that a search meets, of thousands of edges each, which takes minutes, and
    chooses the vertex of each that is farthest from where the program begins: six times as many.
    """
    return feedback_vertices(OrderedDict(
        (vertex, [edge.target for edge in edges[vertex]]) for vertex in vertices))


def break_cycles_quickly():
    """Find quickly where to check the depth of the stack, at few places."""
    graphlib.break_cycles_v = cycle_breakers


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
    break_cycles_quickly()
    merge_states_quickly()
    look_at_few_graphs_for_dead_variables()
