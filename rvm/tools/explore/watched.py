"""Objects that can change while a program runs: whether what their texts show is still the same.

To make a text takes long.  A snapshot of what the text shows takes much less, and tells whether it has to be made
again.  Snapshots do not keep objects of the program alive that something is done for at their death.
"""
from __future__ import annotations

import weakref
from itertools import islice
from typing import Any

from rvm.interp.frame import W_Cell, w_in_word
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List
from rvm.objects.errors import W_Exception
from rvm.objects.floatobject import W_Float
from rvm.objects.instance import is_attribute_cell
from rvm.objects.intobject import W_Bool, W_Int, W_Long
from rvm.objects.root import W_NoneType
from rvm.objects.strobject import W_Str
from rvm.objects.tables import W_Table

SHOWN = 31              # items of a container that a text can show, and one more
PLAIN = frozenset([W_Int, W_Float, W_Str, W_Bytes, W_Bool, W_Long, W_NoneType, int, float, str])


class Watched:
    """An object whose contents a text shows, and what these were when the text was made."""

    __slots__ = ("reference", "snapshot")

    def __init__(self, w_object: Any) -> None:
        self.reference = weakref.ref(w_object)
        self.snapshot = snapshot_of(w_object)

    def is_same(self) -> bool:
        w_object = self.reference()
        return w_object is not None and snapshot_of(w_object) == self.snapshot


def is_changeable(w_object: Any) -> bool:
    """Return whether the contents of an object that a text shows can change."""
    return (hasattr(w_object, "map") or isinstance(w_object, (W_List, W_Table, W_Cell, W_ByteArray, W_Exception))
            or w_object.shown_items(0) is not None)


def snapshot_of(w_object: Any) -> Any:
    """Return something that is equal as long as the object's contents are, as far as a text shows them."""
    found: list[Any] = []
    if isinstance(w_object, W_List):
        _add_contents(found, w_object.contents.value)
    elif isinstance(w_object, W_Table):
        _add_contents(found, w_object.contents.value)
    elif isinstance(w_object, W_Cell):
        found.append(w_object.word if w_object.w_value is w_in_word else _key(w_object.w_value))
    elif isinstance(w_object, W_ByteArray):
        found.append(w_object.data())
    elif isinstance(w_object, W_Exception):
        _add_contents(found, w_object.args_w)
    else:
        found += [_shown(w_item) for w_item in w_object.shown_items(SHOWN) or ()]
    attributes = getattr(w_object, "map", None)
    if attributes is not None:
        found.append(attributes)
        found += _stored(w_object)
    return found


def _add_contents(found: list[Any], contents: Any) -> None:
    """Add the first items of a list or the first entries of a dict, whatever their strategy keeps them in."""
    if contents is None:
        return
    if isinstance(contents, list):
        found += [item if type(item) in PLAIN else id(item) for item in contents[:SHOWN]]
        return
    contents = getattr(contents, "_dict", contents)     # keys with the program's `==`
    if isinstance(contents, dict):
        for key, w_value in islice(contents.items(), SHOWN):
            found.append(key if type(key) in PLAIN else id(key))
            found.append(_key(w_value))
        return
    names = getattr(contents, "held", None)             # a namespace, of which the dict is a view
    if names is not None:
        found += [_key(w_value) for w_value in names.values()]
    elif hasattr(contents, "storage"):                  # an instance, of whose attributes it is one
        found.append(contents.map)
        found += _stored(contents)


def _stored(instance: Any) -> list[Any]:
    """Return the keys of an instance's attributes, whatever its map keeps them in."""
    return [w_value.value if is_attribute_cell(w_value) else _key(w_value)
            for w_value in instance.storage.value]


def _shown(w_item: Any) -> Any:
    """Return what tells an item from others; an array makes its items anew each time."""
    if isinstance(w_item, W_Str):
        return w_item.text()
    return w_item.value if isinstance(w_item, (W_Int, W_Float)) else id(w_item)


def _key(w_value: Any) -> Any:
    return w_value if type(w_value) in PLAIN else id(w_value)
