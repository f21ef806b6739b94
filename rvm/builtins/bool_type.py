"""bool: what it does not inherit from int."""
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.intobject import W_Bool, W_Integer, w_False, w_True, w_bool_type
from rvm.objects.numbers import arithmetic
from rvm.objects.root import w_NotImplemented

bool_type = TypeTable(w_bool_type, W_Bool)


@bool_type.constructor("bool(cls: cls, x=False, /) [unsigned]")
def bool_new(w_cls, w_x):
    """bool(x) -> bool

Returns True when the argument x is true, False otherwise."""
    return protocol.wrap_bool(protocol.truth(w_x))


@bool_type.method("__repr__(self, /) -> str")
def bool_repr(self):
    return "True" if self is w_True else "False"


def declare_binary(name, operator):
    """Declare `&`, `|` or `^`: of two bools it is a bool, of a bool and an int an int."""
    def result(w_a, w_b):
        if not isinstance(w_b, W_Integer):
            return w_NotImplemented
        if not isinstance(w_b, W_Bool):
            return operator(w_a, w_b)
        if arithmetic.integer_sign(operator(w_a, w_b)) != 0:
            return w_True
        return w_False

    @bool_type.method("__%s__(self, value, /)" % name)
    def forward(self, w_other):
        return result(self, w_other)

    @bool_type.method("__r%s__(self, value, /)" % name)
    def reflected(self, w_other):
        return result(self, w_other)        # these operators are commutative


declare_binary("and", arithmetic.integer_and)
declare_binary("or", arithmetic.integer_or)
declare_binary("xor", arithmetic.integer_xor)
