"""gc: what programs may ask of the collector.

RPython's collector has no thresholds or generations that a program could set: those are noted only.
It counts no unreachable objects: collect() returns how many objects were finalized.  disable() makes
finalizers wait; memory is still collected.
"""
from rvm.code.code import forget_caches
from rvm.interp import collecting, finalizing
from rvm.interp.frame import Frame
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.builtin import to_cint
from rvm.objects.cells import Cell, read_cell
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.setobject import W_AnySet
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import PyError, value_error
from rvm.objects.finalizers import state
from rvm.objects.instance import is_attribute_cell
from rvm.objects.intobject import W_Int
from rvm.objects.maps import OBJECT
from rvm.objects.nametables import class_of_dict, type_dict
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib import gc as heap
from rvm.rlib import signals

gc = ModuleTable("gc", "This module provides access to the garbage collector.")

GENERATIONS = 3
DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38

# Types whose objects refer to nothing that could be part of a cycle.
ATOMIC = ["object", "int", "bool", "float", "complex", "str", "bytes", "bytearray", "NoneType", "ellipsis",
          "NotImplementedType", "range", "code"]


class Settings(object):
    """What was set, and what collect() counted, by generation."""

    def __init__(self):
        self.thresholds_w = [W_Int(700), W_Int(10), W_Int(10)]
        self.flags = 0
        self.frozen = False
        self.collections = [0] * GENERATIONS
        self.collected = [0] * GENERATIONS


settings = Settings()
w_garbage = new_list([])
w_callbacks = new_list([])
gc.value("garbage", w_garbage)
gc.value("callbacks", w_callbacks)
gc.value("DEBUG_STATS", W_Int(DEBUG_STATS))
gc.value("DEBUG_COLLECTABLE", W_Int(DEBUG_COLLECTABLE))
gc.value("DEBUG_UNCOLLECTABLE", W_Int(DEBUG_UNCOLLECTABLE))
gc.value("DEBUG_SAVEALL", W_Int(DEBUG_SAVEALL))
gc.value("DEBUG_LEAK", W_Int(DEBUG_LEAK))


# Collecting.

@gc.function("enable() -> None")
def enable():
    """Enable automatic garbage collection."""
    state.enabled = True
    if state.pending:
        signals.set_fence(-1)


@gc.function("disable() -> None")
def disable():
    """Disable automatic garbage collection."""
    state.enabled = False


@gc.function("isenabled() -> bool")
def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return state.enabled


@gc.function("collect(generation: cint = 2) -> int")
def collect(generation):
    """Run the garbage collector.

With no arguments, run a full collection.  The optional argument
may be an integer specifying which generation to collect.  A ValueError
is raised if the generation number is invalid.

The number of objects that were finalized is returned.
"""
    if not 0 <= generation < GENERATIONS:
        raise value_error("invalid generation")
    call_callbacks("start", generation, 0)
    count = collecting.collect()
    settings.collections[generation] += 1
    settings.collected[generation] += count
    call_callbacks("stop", generation, count)
    return count


def call_callbacks(phase, generation, count):
    """Call what is in gc.callbacks with the phase and a dict of what was done."""
    if w_callbacks.length() == 0:
        return
    w_info = new_dict()
    w_info.setitem_str("generation", W_Int(generation))
    w_info.setitem_str("collected", W_Int(count))
    w_info.setitem_str("uncollectable", W_Int(0))
    for w_callback in w_callbacks.stored_items_w():
        try:
            w_callback.call2(W_Str(phase), w_info)
        except PyError as e:
            finalizing.UnraisableHooks.report(e, w_callback)


@gc.function("freeze() -> None")
def freeze():
    """Freeze all current tracked objects and ignore them for future collections."""
    settings.frozen = True


@gc.function("unfreeze() -> None")
def unfreeze():
    """Unfreeze all objects in the permanent generation."""
    settings.frozen = False


@gc.function("get_freeze_count() -> int")
def get_freeze_count():
    """Return the number of objects in the permanent generation."""
    return len(tracked_objects()) if settings.frozen else 0


# Settings and counts.

@gc.function("get_debug() -> int")
def get_debug():
    """Get the garbage collection debugging flags."""
    return settings.flags


@gc.function("set_debug(flags: cint, /) -> None")
def set_debug(flags):
    """Set the garbage collection debugging flags.

    They are only noted.
    """
    settings.flags = flags


@gc.function("get_threshold()")
def get_threshold():
    """Return the current collection thresholds."""
    return W_Tuple(settings.thresholds_w[:])


@gc.function("set_threshold(threshold0: cint, threshold1=NULL, threshold2=NULL, /) -> None [parsed, unsigned]")
def set_threshold(first, w_second, w_third):
    """Sets the collection thresholds, which are only noted."""
    settings.thresholds_w[0] = W_Int(first)
    if w_second is not None:
        settings.thresholds_w[1] = W_Int(to_cint(w_second))
    if w_third is not None:
        settings.thresholds_w[2] = W_Int(to_cint(w_third))


@gc.function("get_count()")
def get_count():
    """Return a three-tuple of the current collection counts."""
    return W_Tuple([W_Int(0), W_Int(0), W_Int(0)])


@gc.function("get_stats()")
def get_stats():
    """Return a list of dictionaries containing per-generation statistics."""
    stats_w = []
    for i in range(GENERATIONS):
        w_stats = new_dict()
        w_stats.setitem_str("collections", W_Int(settings.collections[i]))
        w_stats.setitem_str("collected", W_Int(settings.collected[i]))
        w_stats.setitem_str("uncollectable", W_Int(0))
        stats_w.append(w_stats)
    return new_list(stats_w)


# Objects.

def tracks(w_object):
    """Return whether the object could be part of a cycle."""
    w_type = w_object.gettype()
    if w_type is None:
        return False
    if isinstance(w_object, W_Tuple) and not w_type.is_heap:
        for w_item in w_object.items_w:
            if tracks(w_item):
                return True
        return False
    if isinstance(w_object, W_Type):
        return w_object.is_heap
    if isinstance(w_object, W_Dict) and not w_type.is_heap:
        return w_object.length() > 0
    return w_type.is_heap or w_type.name not in ATOMIC


@gc.function("is_tracked(obj, /) -> bool")
def is_tracked(w_object):
    """Returns true if the object is tracked by the garbage collector.

Simple atomic objects will return false.
"""
    return tracks(w_object)


@gc.function("is_finalized(obj, /) -> bool")
def is_finalized(w_object):
    """Returns true if the object has been already finalized by the GC."""
    return w_object.is_finalized()


def tracked_objects():
    forget_caches()         # with them go the frames that are kept for calls to come
    return with_frames_seen([w_object for w_object in heap.all_objects(W_Root) if is_shown(w_object)])


def with_frames_seen(objects_w):
    """Return the objects, which the program gets: a frame among them stays as it is when its call has ended."""
    for w_object in objects_w:
        if isinstance(w_object, Frame):
            w_object.be_seen()
    return objects_w


def is_shown(w_object):
    return w_object.gettype() is not None and tracks(w_object)


@gc.function("get_objects(generation=None)")
def get_objects(w_generation):
    """Return a list of objects tracked by the collector (excluding the list returned)."""
    if w_generation is not w_None:
        generation = to_cint(w_generation)
        if generation >= GENERATIONS:
            raise value_error("generation must be less than the number of available generations (%d)" % GENERATIONS)
        if generation < 0:
            raise value_error("generation cannot be negative")
        if generation < GENERATIONS - 1:
            return new_list([])
    return new_list(tracked_objects())


@gc.function("get_referents(*objs) [unpacked, unsigned]")
def get_referents(args_w):
    """Return the list of objects that are directly referred to by objs."""
    found_w = []
    for w_object in args_w:
        found_w += referents_of(w_object)
    return new_list(with_frames_seen(found_w))


def referents_of(w_object):
    if not tracks(w_object) and not isinstance(w_object, W_Tuple):
        return []
    if isinstance(w_object, W_Tuple):
        return backwards(w_object.items_w)
    if isinstance(w_object, W_List):
        return backwards(w_object.items_w())
    if isinstance(w_object, W_Dict):
        return inside_dict(w_object)
    if isinstance(w_object, W_AnySet):
        return w_object.keys_w()
    found_w = []
    for w_inner in heap.referents(W_Root, w_object):
        if isinstance(w_inner, Cell):
            w_inner = w_inner.w_value       # None if that is a machine integer, or not made yet
        if w_inner is not None and w_inner.gettype() is not None and not is_attribute_cell(w_inner):
            found_w.append(w_inner)
    map = w_object.attribute_map()
    if map is not None:
        for name in map.names():
            attribute = map.find(name)
            if attribute.kind != OBJECT:
                found_w.append(w_object.stored_attribute(attribute))
    return found_w


def backwards(items_w):
    """Return the items in the order in which CPython meets them."""
    result_w = items_w[:]
    result_w.reverse()
    return result_w


def inside_dict(w_dict):
    """Return the values, each with its key unless all keys are str."""
    keys_w = w_dict.keys_w()
    values_w = w_dict.values_w()
    for w_key in keys_w:
        if not w_key.is_text():
            break
    else:
        return values_w
    found_w = []
    for i in range(len(keys_w)):
        found_w.append(values_w[i])
        found_w.append(keys_w[i])
    return found_w


@gc.function("get_referrers(*objs) [unpacked, unsigned]")
def get_referrers(args_w):
    """Return the list of objects that directly refer to any of objs."""
    found_w = []
    for w_object in tracked_objects():
        if isinstance(w_object, W_Type):
            if any_is_among([read_cell(w_object.dict[name]) for name in w_object.dict], args_w):
                found_w.append(type_dict(w_object))     # as in CPython, where a class refers to its dict
            if is_needed_by_class(w_object, args_w):
                found_w.append(w_object)
        elif any_is_among(referents_of(w_object), args_w):
            found_w.append(w_object)
    return new_list(found_w)


def is_needed_by_class(w_type, targets_w):
    """Return whether the class refers to one of the targets otherwise than as an attribute."""
    for w_target in targets_w:
        if isinstance(w_target, W_Dict) and class_of_dict(w_target) is w_type:
            return True
    return any_is_among([w_base for w_base in w_type.mro_w if w_base is not w_type] + [w_type.gettype()], targets_w)


def any_is_among(objects_w, targets_w):
    for w_object in objects_w:
        for w_target in targets_w:
            if w_object is w_target:
                return True
    return False
