"""traceback: one level of a traceback, and the next."""
from rvm.code.positions import line_at
from rvm.interp.frame import Frame
from rvm.interp.frameobject import seen
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import NO_LINE, W_Traceback, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str

w_traceback_type = builtin_type("traceback", W_Traceback, w_object_type)
traceback = TypeTable(w_traceback_type, W_Traceback)


@traceback.constructor("TracebackType(cls: cls, tb_next, tb_frame, tb_lasti: cint, tb_lineno: cint) [unsigned]")
def new(w_cls, w_next, w_frame, lasti, lineno):
    """TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)
--

Create a new traceback object."""
    if not isinstance(w_frame, Frame):
        raise type_error("TracebackType() argument 'tb_frame' must be frame, not %s" % protocol.type_name(w_frame))
    if w_next is w_None:
        return W_Traceback(None, seen(w_frame), lasti, lineno)
    if not isinstance(w_next, W_Traceback):
        raise type_error("expected traceback object or None, got '%s'" % protocol.type_name(w_next))
    return W_Traceback(w_next, seen(w_frame), lasti, lineno)


@traceback.method("__dir__(self, /) [unsigned]")
def dir(w_self):
    return new_list([W_Str(name) for name in ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"]])


@traceback.member("tb_frame")
def get_frame(w_self):
    return w_self.frame


def set_next(w_self, w_next):
    if w_next is w_None:
        w_self.next = None
        return
    if not isinstance(w_next, W_Traceback):
        raise type_error("expected traceback object, got '%s'" % protocol.type_name(w_next))
    level = w_next
    while level is not None:
        if level is w_self:
            raise value_error("traceback loop detected")
        level = level.next
    w_self.next = w_next


def delete_next(w_self):
    raise type_error("can't delete tb_next attribute")


@traceback.getter("tb_next", set_next, delete_next)
def get_next(w_self):
    return w_self.next if w_self.next is not None else w_None


@traceback.member("tb_lasti")
def get_lasti(w_self):
    return W_Int(w_self.pc)


@traceback.getter("tb_lineno")
def get_lineno(w_self):
    if w_self.lineno != NO_LINE:
        return W_Int(w_self.lineno)
    code = w_self.frame.code
    line = line_at(code.details.positions, code.first_line, w_self.pc)
    return W_Int(line) if line >= 0 else w_None
