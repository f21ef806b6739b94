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
        ordered_dict, set_function, nonneg, not_none, record_not_none,
        takes_no_none)
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
    from rpython.rlib.debug import ll_assert_not_none as record_not_none, make_sure_not_resized
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

    def not_none(instance):
        """Return the object of the core, of which the caller knows that it is not None: nothing tests it."""
        return instance

    class _NotNoneEntry(ExtRegistryEntry):
        """What RPython takes not_none() for."""
        _about_ = not_none

        def compute_result_annotation(self, s_instance):
            return s_instance.nonnoneify()

        def specialize_call(self, hop):
            hop.exception_cannot_occur()
            return hop.inputarg(hop.args_r[0], 0)

    def takes_no_none(function):
        """Make a function of one, two or three objects of the core of which its callers know that none is None.

        RPython infers for a function's parameter what all callers may pass; without this a test of the type of an
        object that comes from a list, such as a register, tests first whether there is one.
        """
        def function1(w_a):
            return function(not_none(w_a))

        def function2(w_a, w_b):
            return function(not_none(w_a), not_none(w_b))

        def function3(w_a, w_b, w_c):
            return function(not_none(w_a), not_none(w_b), not_none(w_c))

        wrapper = [function1, function2, function3][function.__code__.co_argcount - 1]
        wrapper.__name__ = function.__name__
        return always_inline(wrapper)


def threaded_dispatch(function):
    """Mark an interpreter's loop, a switch of many cases: in C the code of each is to jump straight to the next one's.

    rvm.tools.rpython_dispatch does it.
    """
    function._threaded_dispatch_ = True
    return function
