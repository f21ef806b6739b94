"""generator: send, throw, close and the attributes gi_*."""
from rvm.builtins.function_type import declare_name
from rvm.builtins.object_type import address
from rvm.interp.generator import W_Generator, w_generator_type
from rvm.interp.raising import thrown_error
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.root import w_None

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
    args_w = thrown_arguments(w_type, w_value, w_traceback)
    return w_self.result(w_self.throw(thrown_error(args_w), args_w, True))


def thrown_arguments(w_type, w_value, w_traceback):
    """Return the arguments of throw() that were given."""
    args_w = [w_type]
    if w_value is not None:
        args_w.append(w_value)
        if w_traceback is not None:
            args_w.append(w_traceback)
    return args_w


@generator.method("close(self, /) -> None")
def generator_close(w_self):
    w_self.close()


def declare_attributes(table, prefix, waiting):
    """Declare what generators and their like have in common: their names, and attributes with a prefix."""
    declare_name(table, "__name__", "name")
    declare_name(table, "__qualname__", "qualname")

    @table.method("__repr__(self, /) -> str")
    def repr_(w_self):
        return "<%s object %s at %s>" % (w_self.kind.replace(" ", "_"), w_self.qualname, address(w_self))

    @table.member(prefix + "_code")
    def code(w_self):
        return w_self.frame.code

    @table.getter(prefix + "_" + waiting)
    def inner(w_self):
        w_inner = w_self.delegate() if not w_self.is_running() else None
        return w_inner if w_inner is not None else w_None


def declare_state(table, prefix):
    """Declare the attributes that tell whether it is suspended or running."""
    @table.getter(prefix + "_suspended")
    def suspended(w_self):
        return protocol.wrap_bool(w_self.started and not w_self.is_running() and not w_self.is_over())

    @table.getter(prefix + "_running")
    def running(w_self):
        return protocol.wrap_bool(w_self.is_running())


declare_attributes(generator, "gi", "yieldfrom")
declare_state(generator, "gi")
