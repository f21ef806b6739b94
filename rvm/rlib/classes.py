"""Classes of the core's objects as values: which class an object has is kept, compared, and told to the JIT.

RPython knows a class as a value only where it is a constant, or is compared at once.
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    def class_of(w_object):
        """Return the class of the object; two such results are compared by `is`."""
        return w_object.__class__

    def has_class(w_object, cls):
        """Tell the JIT that this is the object's class, which the caller knows; return the object."""
        assert w_object.__class__ is cls
        return w_object
else:
    from rpython.annotator.model import SomePBC, SomeType
    from rpython.rtyper import rclass
    from rpython.rtyper.extregistry import ExtRegistryEntry
    from rpython.tool.pairtype import pairtype

    def class_of(w_object):
        return w_object.__class__

    def has_class(w_object, cls):
        assert w_object.__class__ is cls
        return w_object

    # What is made before the translation has classes as constants.

    class __extend__(pairtype(SomePBC, SomeType), pairtype(SomeType, SomePBC)):
        def union(self):
            return SomeType()

    class _ClassOfEntry(ExtRegistryEntry):
        _about_ = class_of

        def compute_result_annotation(self, s_object):
            return SomeType()

        def specialize_call(self, hop):
            hop.exception_cannot_occur()
            r_object = hop.args_r[0]
            return r_object.getfield(hop.inputarg(r_object, 0), "__class__", hop.llops)

    class _HasClassEntry(ExtRegistryEntry):
        _about_ = has_class

        def compute_result_annotation(self, s_object, s_class):
            return s_object.nonnoneify()

        def specialize_call(self, hop):
            hop.exception_cannot_occur()
            v_object = hop.inputarg(hop.args_r[0], 0)
            v_class = hop.inputarg(rclass.get_type_repr(hop.rtyper), 1)
            hop.genop("jit_record_exact_class", [v_object, v_class])     # RPython's own function would guard it first
            return v_object
