"""frame: a call under way, or one that has ended; rvm.interp.frameobject finds out what is shown.
"""
from rvm.builtins.object_type import address
from rvm.interp import frameobject
from rvm.interp.frame import Frame, plain_pc
from rvm.interp.names import builtins_object
from rvm.interp.tracing import check_jump
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import attribute_error, type_error, value_error
from rvm.objects.intobject import W_Int, W_Long
from rvm.objects.nametables import namespace_dict
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str

w_frame_type = builtin_type("frame", Frame, w_object_type)
table = TypeTable(w_frame_type, Frame)


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    return "<frame at %s, file %s, line %d, code %s>" % (
        address(w_self), protocol.repr(W_Str(w_self.code.filename)), frameobject.line_of(w_self), w_self.code.name)


@table.method("clear(self, /) -> None [unsigned]")
def clear(w_self):
    """F.clear(): clear most references held by the frame"""
    frameobject.clear(w_self)


@table.getter("f_back")
def get_back(w_self):
    frame = frameobject.shown_caller(w_self)
    return frameobject.seen(frame) if frame is not None else w_None


@table.getter("f_code")
def get_code(w_self):
    return w_self.code


@table.getter("f_globals")
def get_globals(w_self):
    return namespace_dict(w_self.globals)


@table.getter("f_builtins")
def get_builtins(w_self):
    return builtins_object(w_self.globals.builtins)


@table.getter("f_locals")
def get_locals(w_self):
    return frameobject.locals_of(w_self)


@table.getter("f_lasti")
def get_lasti(w_self):
    pc = plain_pc(w_self.pc)
    return W_Int(pc if pc >= 0 else 0)


def set_lineno(w_self, w_lineno):
    if type(w_lineno) is W_Int:
        check_jump(w_self, True, w_lineno.value)
    elif type(w_lineno) is W_Long:
        check_jump(w_self, False, 0)
    raise value_error("lineno must be an integer")


def delete_lineno(w_self):
    raise attribute_error("cannot delete attribute")


@table.getter("f_lineno", set_lineno, delete_lineno)
def get_lineno(w_self):
    line = frameobject.line_of(w_self)
    return W_Int(line) if line >= 0 else w_None


# What sys.settrace's functions are to look at.

def set_trace(w_self, w_trace):
    frameobject.own_attributes(w_self).w_trace = w_trace if w_trace is not w_None else None


def delete_trace(w_self):
    frameobject.own_attributes(w_self).w_trace = None


@table.getter("f_trace", set_trace, delete_trace)
def get_trace(w_self):
    w_trace = frameobject.attributes_of(w_self).w_trace
    return w_trace if w_trace is not None else w_None


def flag(w_value):
    """Return the truth of what must be a bool."""
    if protocol.type_name(w_value) != "bool":
        raise type_error("attribute value type must be bool")
    return protocol.truth(w_value)


def delete_flag(w_self):
    raise type_error("can't delete numeric/char attribute")


def set_trace_lines(w_self, w_value):
    frameobject.own_attributes(w_self).trace_lines = flag(w_value)


@table.getter("f_trace_lines", set_trace_lines, delete_flag)
def get_trace_lines(w_self):
    return protocol.wrap_bool(frameobject.attributes_of(w_self).trace_lines)


def set_trace_opcodes(w_self, w_value):
    frameobject.own_attributes(w_self).trace_opcodes = flag(w_value)


@table.getter("f_trace_opcodes", set_trace_opcodes, delete_flag)
def get_trace_opcodes(w_self):
    return protocol.wrap_bool(frameobject.attributes_of(w_self).trace_opcodes)


for _name in ["f_trace_lines", "f_trace_opcodes"]:
    w_frame_type.dict[_name].is_member = True
