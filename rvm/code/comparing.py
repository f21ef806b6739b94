"""When two pieces of code are equal: they do the same at the same place of the source, in whichever file."""
from rvm.code.code import Code
from rvm.code.constants import constant_key
from rvm.code.tables import exception_table
from rvm.objects import protocol
from rvm.objects.containers.setobject import W_FrozenSet
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import intmask
from rvm.rlib.objectmodel import compute_hash


def same_code(code, other):
    """Return whether the two are equal."""
    code.complete()
    other.complete()
    return (code.name == other.name and code.flags == other.flags and code.first_line == other.first_line
            and same_counts(code, other) and code.bytecode == other.bytecode and code.names == other.names
            and code.freevars == other.freevars and same_details(code.details, other.details)
            and same_constants(code.constants, other.constants))


def same_counts(code, other):
    return (code.argcount == other.argcount and code.posonlyargcount == other.posonlyargcount
            and code.kwonlyargcount == other.kwonlyargcount)


def same_details(details, other):
    return (details.positions == other.positions and details.line_marks == other.line_marks
            and details.varnames == other.varnames and details.cellvars == other.cellvars
            and exception_table(details.handlers) == exception_table(other.handlers))


def same_constants(constants_w, others_w):
    if len(constants_w) != len(others_w):
        return False
    for i in range(len(constants_w)):
        if not same_constant(constants_w[i], others_w[i]):
            return False
    return True


def same_constant(w_constant, w_other):
    """Return whether one constant may stand for the other: they are equal and of the same type."""
    if w_constant is w_other:
        return True
    if w_constant.gettype() is not w_other.gettype():
        return False
    if isinstance(w_constant, Code):
        return isinstance(w_other, Code) and same_code(w_constant, w_other)
    if isinstance(w_constant, W_Tuple) and isinstance(w_other, W_Tuple):
        return same_constants(w_constant.items_w, w_other.items_w)
    if isinstance(w_constant, W_FrozenSet):
        return protocol.equal(w_constant, w_other)
    key = constant_key(w_constant)
    return key != "" and key == constant_key(w_other)


def hash_of_code(code):
    """Return a number that equal pieces of code share."""
    code.complete()
    texts = [code.name, code.bytecode, code.details.positions]
    parts = texts + code.names + code.details.varnames + code.details.cellvars + code.freevars
    number = code.first_line * 1000003 + code.flags
    for part in parts:
        number = intmask(number * 1000003) ^ compute_hash(part)
    return intmask(number)
