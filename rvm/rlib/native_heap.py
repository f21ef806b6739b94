"""What the collector can tell of the heap: which objects there are, what they refer to, how big they are.

A walk marks what it has seen by a flag that the collector keeps for this in each object, and removes
the flags at the end.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.blackhole import BlackholeInterpreter
from rpython.jit.metainterp.history import RefFrontendOp
from rpython.jit.metainterp.resoperation import InputArgRef
from rpython.rlib import rgc
from rpython.rlib.jit_hooks import register_helper
from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import lltype

_FLAG = lltype.GcArray(lltype.Signed)


def _note(gcref, seen):
    """Add the reference to the list unless it is null or there already."""
    if gcref and not rgc.get_gcflag_extra(gcref):
        rgc.toggle_gcflag_extra(gcref)
        seen.append(gcref)


def _note_referents(gcref, seen):
    for inner in rgc.get_rpy_referents(gcref):
        _note(inner, seen)


def _forget(seen):
    for gcref in seen:
        rgc.toggle_gcflag_extra(gcref)
    rgc.assert_no_more_gcflags()


@specialize.arg(0)
def _walk(Class, seen, i):
    """Go on from those of the references `seen` from `i` on to all that they lead to; return objects of the class."""
    found = []
    while i < len(seen):
        gcref = seen[i]
        i += 1
        x = rgc.try_cast_gcref_to_instance(Class, gcref)
        if x is not None:
            found.append(x)
        _note_referents(gcref, seen)
    _forget(seen)
    return found


@specialize.arg(0)
def reachable(Class, start):
    seen = []
    for x in start:
        _note(rgc.cast_instance_to_gcref(x), seen)
    return _walk(Class, seen, 0)


@specialize.arg(0)
def all_objects(Class):
    seen = []
    for gcref in rgc.get_rpy_roots():
        _note(gcref, seen)
    return _walk(Class, seen, 0)


@specialize.arg(0)
def referents(Class, x):
    found = []
    seen = []
    _note_referents(rgc.cast_instance_to_gcref(x), seen)
    i = 0
    while i < len(seen):
        gcref = seen[i]
        inner = rgc.try_cast_gcref_to_instance(Class, gcref)
        if inner is not None:
            found.append(inner)
        else:
            _note_referents(gcref, seen)
        i += 1
    _forget(seen)
    return found


@register_helper(None)
def note_box(gcref, flag):
    """Set flag[0] if the JIT keeps values in this, while it traces or leaves compiled code; do nothing without one."""
    if (rgc.try_cast_gcref_to_instance(RefFrontendOp, gcref) is not None
            or rgc.try_cast_gcref_to_instance(InputArgRef, gcref) is not None
            or rgc.try_cast_gcref_to_instance(BlackholeInterpreter, gcref) is not None):
        flag[0] = 1


@specialize.arg(0)
def held_by_tracer(Class):
    boxes = []
    seen = []
    flag = lltype.malloc(_FLAG, 1)
    for gcref in rgc.get_rpy_roots():
        _note(gcref, seen)
    i = 0
    while i < len(seen):
        gcref = seen[i]
        i += 1
        flag[0] = 0
        note_box(gcref, flag)
        if flag[0]:
            boxes.append(gcref)
        else:
            _note_referents(gcref, seen)
    for box in boxes:
        _note_referents(box, seen)
    return _walk(Class, seen, i)


@specialize.argtype(0)
def memory_usage(x):
    return rgc.get_rpy_memory_usage(rgc.cast_instance_to_gcref(x))
