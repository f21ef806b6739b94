"""generator: send, throw, close and the attributes gi_*."""
from rvm.builtins.function_type import declare_name
from rvm.builtins.object_type import address
from rvm.interp.frameobject import seen
from rvm.interp.generator import W_Generator, w_generator_type
from rvm.interp.raising import exception_object
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import W_Exception, W_Traceback, error_of, type_error
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type

generator = TypeTable(w_generator_type, W_Generator)


@generator.method("__iter__(self, /)")
def generator_iter(w_self):
    return w_self


@generator.method("__next__(self, /)")
def generator_next(w_self):
    return w_self.send(w_None)


@generator.method("send(self, value, /)")
def generator_send(w_self, w_value):
    return w_self.send(w_value)


@generator.method("throw(self, type, value=NULL, traceback=NULL, /)")
def generator_throw(w_self, w_type, w_value, w_traceback):
    if w_traceback is not None and w_traceback is not w_None and not isinstance(w_traceback, W_Traceback):
        raise type_error("throw() third argument must be a traceback object")
    w_error = thrown_exception(w_type, w_value if w_value is not None else w_None)
    error = error_of(w_error)
    error.traceback = w_traceback if isinstance(w_traceback, W_Traceback) else w_error.traceback
    return w_self.throw(error)


def thrown_exception(w_type, w_value):
    """Return the exception that throw(w_type, w_value) raises.

    `w_value` is the exception, or an argument to make it with, or None.
    """
    if isinstance(w_type, W_Exception):
        if w_value is not w_None:
            raise type_error("instance exception may not have a separate value")
        return w_type
    complaint = ("exceptions must be classes or instances deriving from BaseException, not %s"
                 % protocol.type_name(w_type))
    if w_value is w_None or not isinstance(w_type, W_Type):
        return exception_object(w_type, complaint)
    if isinstance(w_value, W_Exception) and w_value.gettype().is_subtype(w_type):
        return w_value
    args_w = w_value.items_w[:] if isinstance(w_value, W_Tuple) else [w_value]
    return exception_object(w_type.call(args_w, None), complaint)


@generator.method("close(self, /) -> None")
def generator_close(w_self):
    w_self.close()


@generator.method("__repr__(self, /) -> str")
def generator_repr(w_self):
    return "<generator object %s at %s>" % (w_self.qualname, address(w_self))


declare_name(generator, "__name__", "name")
declare_name(generator, "__qualname__", "qualname")


@generator.member("gi_code")
def generator_code(w_self):
    return w_self.frame.code


@generator.getter("gi_frame")
def generator_frame(w_self):
    return seen(w_self.frame) if w_self.running or not w_self.is_over() else w_None


@generator.getter("gi_yieldfrom")
def generator_yieldfrom(w_self):
    """What the generator waits for in `yield from`, or None."""
    w_inner = w_self.delegate() if not w_self.is_running() else None
    return w_inner if w_inner is not None else w_None


@generator.getter("gi_suspended")
def generator_suspended(w_self):
    return protocol.wrap_bool(w_self.started and not w_self.is_running() and not w_self.is_over())


@generator.getter("gi_running")
def generator_running(w_self):
    return protocol.wrap_bool(w_self.is_running())
