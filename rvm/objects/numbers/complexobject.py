"""complex: two machine floats."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root
from rvm.objects.typeobject import Layout


class W_Complex(W_Root):
    _immutable_fields_ = ["real", "imag"]

    def __init__(self, real, imag):
        self.real = real
        self.imag = imag


w_complex_type = builtin_type("complex", W_Complex, w_object_type, Layout("complex"))

W_ComplexUser = user_subclass(W_Complex)
