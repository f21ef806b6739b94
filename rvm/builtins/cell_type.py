"""cell: the box of a variable that functions share."""
from rvm.builtins.object_type import address
from rvm.interp.frame import W_Cell
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None, w_NotImplemented

w_cell_type = builtin_type("cell", W_Cell, w_object_type)
cell = TypeTable(w_cell_type, W_Cell)


@cell.constructor("cell(cls: cls, contents=NULL, /)")
def new_cell(w_cls, w_contents):
    return W_Cell(w_contents)


@cell.method("__repr__(self, /) -> str")
def cell_repr(w_self):
    w_value = w_self.get()
    if w_value is None:
        return "<cell at %s: empty>" % address(w_self)
    return "<cell at %s: %s object at %s>" % (address(w_self), protocol.type_name(w_value), address(w_value))


def set_cell_contents(w_self, w_value):
    w_self.set(w_value)


def delete_cell_contents(w_self):
    w_self.set(None)


@cell.getter("cell_contents", set_cell_contents, delete_cell_contents)
def cell_contents(w_self):
    w_value = w_self.get()
    if w_value is None:
        raise value_error("Cell is empty")
    return w_value


# Comparison: by the contents; an empty cell comes first.

def declare_comparison(name, number):
    @cell.method("%s(self, value, /)" % name)
    def comparison(w_self, w_other):
        if not isinstance(w_other, W_Cell):
            return w_NotImplemented
        w_left = w_self.get()
        w_right = w_other.get()
        if w_left is not None and w_right is not None:
            return protocol.compare(number, w_left, w_right)
        return protocol.compare(number, W_Int(int(w_left is not None)), W_Int(int(w_right is not None)))


for _number in [specials.EQ, specials.NE, specials.LT, specials.LE, specials.GT, specials.GE]:
    declare_comparison(specials.NAMES[_number], _number)
cell.value("__hash__", w_None)
