"""What RPython adds to the object model: hints for the translator, hashes, typed dicts."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_objectmodel import (
        specialize, we_are_translated, compute_hash, compute_identity_hash,
        compute_unique_id, always_inline, dont_inline, try_inline, r_dict,
        r_ordereddict, import_from_mixin, instantiate, keepalive_until_here,
        likely, iteritems_with_hash, getitem_with_hash, setitem_with_hash,
        delitem_with_hash, move_to_end, newlist_hint,
        make_sure_not_resized, new_erasing_pair, unrolling_iterable,
        ordered_dict, set_function, nonneg, not_none)
else:
    from rpython.rlib.objectmodel import (
        specialize, we_are_translated, compute_hash, compute_identity_hash,
        compute_unique_id, always_inline, dont_inline, try_inline, r_dict,
        r_ordereddict, import_from_mixin, instantiate, keepalive_until_here,
        likely, iteritems_with_hash, getitem_with_hash, setitem_with_hash,
        delitem_with_hash, move_to_end, newlist_hint)
    from rpython.rlib import objectmodel as _rpython
    from rvm.rlib import hosted_dicts as _hosted_dicts
    from rpython.annotator.model import SomeInteger
    from rpython.rlib.debug import ll_assert_not_none as not_none, make_sure_not_resized
    from rpython.rlib.rerased import new_erasing_pair
    from rpython.rlib.unroll import unrolling_iterable
    from rpython.rtyper.extregistry import ExtRegistryEntry
    from rpython.rtyper.lltypesystem.lltype import Signed

    # RPython's own, for the untranslated world alone, fails for last=False.
    _rpython._untranslated_move_to_end = _hosted_dicts.move_to_end

    # All dicts of a translated program keep the order of their keys; Python 2.7's, untranslated, do not.
    from collections import OrderedDict as ordered_dict

    def set_function(target, name, make):
        """Set an attribute to the function that make() returns."""
        setattr(target, name, make())

    def nonneg(number):
        """Return the number, an integer of which the caller knows that it is not negative: nothing tests it."""
        return number

    class _NonnegEntry(ExtRegistryEntry):
        """What RPython takes nonneg() for."""
        _about_ = nonneg

        def compute_result_annotation(self, s_number):
            return SomeInteger(nonneg=True)

        def specialize_call(self, hop):
            hop.exception_cannot_occur()
            return hop.inputarg(Signed, 0)


def threaded_dispatch(function):
    """Mark an interpreter's loop, a switch of many cases: in C the code of each is to jump straight to the next one's.

    rvm.tools.rpython_dispatch does it.
    """
    function._threaded_dispatch_ = True
    return function
