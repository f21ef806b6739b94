"""Replaces passes of RPython that take most of a translation's time by equivalent, faster ones; on Python 2.7.

Apply it before any other module of RPython is imported: they take each other's functions by name.  But
look_at_few_blocks_for_roots comes after RPython has been told where its cache is, because it imports what asks.
"""
import gc
import itertools
from collections import OrderedDict

from feedback_vertices import feedback_vertices
from rpython.flowspace import framestate, model
from rpython.tool.algo import graphlib

# Objects that are made until the collector looks for cycles in the youngest, and looks of one kind until one of the
# next.  RPython keeps nearly all that it makes.
MADE_UNTIL_LOOK = 200000
LOOKS_UNTIL_NEXT = 50

SMALLEST_TABLE = 8      # functions of a call, from which on what was inferred of it is kept


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


class KnownCall(object):
    """What has been inferred of a call: the functions, the types of the arguments, and the functions' graphs."""

    def __init__(self, descriptions, arguments, graphs):
        self.descriptions = descriptions
        self.arguments = arguments
        self.graphs = graphs

    def holds(self, pbc, args):
        """Whether the same functions have taken arguments of the same types."""
        return (self.arguments == args.arguments_w and
                (self.descriptions is pbc.descriptions or self.descriptions == pbc.descriptions))


def infer_calls_of_tables_quickly():
    """Pass the arguments of a call once to each function that it may call.

    RPython comes back to a call each time that one of its functions turns out to return something more general, and
    passes the arguments to all of them anew: of a table of two thousand functions, two thousand times.
    """
    from rpython.annotator.annrpython import RPythonAnnotator
    from rpython.annotator.bookkeeper import Bookkeeper
    from rpython.annotator.description import FunctionDesc, MethodDesc
    from rpython.annotator.model import s_ImpossibleValue, unionof

    infer = Bookkeeper.pbc_call
    call = RPythonAnnotator.recursivecall
    known_calls = {}            # place of a call: KnownCall
    called = []                 # the graphs that the call at hand has called

    def is_plain(desc, policy):
        """Whether the function has one graph, which takes arguments and returns results as they are."""
        if type(desc) is MethodDesc:
            desc = desc.funcdesc
        return (type(desc) is FunctionDesc and desc.specializer == policy.default_specialize and
                getattr(desc.pyobj, "_signature_", None) is None)

    def recursivecall(annotator, graph, whence, inputcells):
        called.append(graph)
        return call(annotator, graph, whence, inputcells)

    def infer_again(annotator, known, s_previous_result):
        s_results = [s_ImpossibleValue if s_previous_result is None else s_previous_result]
        for graph in known.graphs:
            if not annotator.annotated[graph.startblock] and graph not in annotator.fixed_graphs:
                annotator.pendingblocks[graph.startblock] = graph
            s_result = graph.getreturnvar().annotation
            if s_result is not None and s_result is not s_results[-1]:
                s_results.append(s_result)
        return unionof(*s_results)

    def pbc_call(bookkeeper, pbc, args, emulated=None):
        if emulated is not None or len(pbc.descriptions) < SMALLEST_TABLE or args.keywords or args.w_stararg:
            return infer(bookkeeper, pbc, args, emulated)
        place = bookkeeper.position_key
        annotator = bookkeeper.annotator
        known = known_calls.get(place)
        if known and known.holds(pbc, args):
            return infer_again(annotator, known, annotator.annotation(place[1].operations[place[2]].result))
        del called[:]
        s_result = infer(bookkeeper, pbc, args)
        if len(called) == len(pbc.descriptions) and all(is_plain(desc, annotator.policy) for desc in pbc.descriptions):
            known_calls[place] = KnownCall(pbc.descriptions, list(args.arguments_w), list(called))
        return s_result

    Bookkeeper.pbc_call = pbc_call
    RPythonAnnotator.recursivecall = recursivecall


def look_at_few_blocks_for_roots():
    """Save roots of the collector earlier, with a look only at the blocks that matter to a slot of the shadow stack.

    RPython's pass goes through all blocks twice for each slot, of which large functions have dozens.
    """
    from rpython.memory.gctransform import shadowcolor
    move_pushes_earlier = shadowcolor.move_pushes_earlier

    def move_earlier(graph, slots):
        if not slots:
            return
        blocks = list(graph.iterblocks())
        looks = itertools.chain([blocks], looks_at_slots(blocks, slots), itertools.repeat(blocks))
        graph.iterblocks = looks.next
        slots.checkcolor = remembering(slots.getcolor)
        try:
            move_pushes_earlier(graph, slots)
        finally:
            del graph.iterblocks
            del slots.checkcolor

    shadowcolor.move_pushes_earlier = move_earlier


def looks_at_slots(blocks, slots):
    """Return the blocks that the pass looks at: for each slot those that read it back, and those that save to it."""
    reading, saving = [], []
    for _ in range(slots.numcolors):
        reading.append([])
        saving.append([])
    for block in blocks:
        last_read = [operation for operation in block.operations if operation.opname == "gc_pop_roots"][-1:]
        for slot in set(slots.getcolor(value) for operation in last_read for value in operation.args
                        if isinstance(value, model.Variable)):
            reading[slot].append(block)
        for slot in set(operation.args[0].value for operation in block.operations
                        if operation.opname == "gc_save_root"):
            saving[slot].append(block)
    return itertools.chain.from_iterable(zip(reading, saving))


def remembering(slot_of):
    """Return a function that says whether a value has a slot: `slot_of` raises KeyError for values without one."""
    known = {}

    def is_in(value, slot):
        if value not in known:
            try:
                known[value] = slot_of(value)
            except KeyError:
                known[value] = None
        return known[value] == slot

    return is_in


def apply():
    """Apply all of them but the last."""
    look_for_cycles_less()
    leave_out_checks_of_graphs()
    break_cycles_quickly()
    merge_states_quickly()
    look_at_few_graphs_for_dead_variables()
    infer_calls_of_tables_quickly()
