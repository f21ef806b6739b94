"""generator, and the methods and attributes that coroutines and async generators have as well."""
from rvm.builtins.function_type import declare_name
from rvm.builtins.object_type import address
from rvm.interp.frameobject import seen
from rvm.interp.generator import W_Generator, w_generator_type
from rvm.interp.raising import thrown_error
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.root import w_None

generator = TypeTable(w_generator_type, W_Generator)


def declare_iterator(table):
    """Declare the methods of an iterator that takes values and errors."""
    @table.method("__iter__(self, /)")
    def iter_(w_self):
        return w_self

    @table.method("__next__(self, /)")
    def next_(w_self):
        return w_self.result(w_self.send_value(w_None))


# What `send`, `throw` and `close` say of themselves.
GENERATOR_DOCS = [
    "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.",
    "throw(value)\nthrow(type[,value[,tb]])\n\n"
    "Raise exception in generator, return next yielded value or raise\nStopIteration.",
    "close() -> raise GeneratorExit inside generator."]
COROUTINE_DOCS = [
    "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.",
    "throw(value)\nthrow(type[,value[,traceback]])\n\n"
    "Raise exception in coroutine, return next iterated value or raise\nStopIteration.",
    "close() -> raise GeneratorExit inside coroutine."]


WAITING_DOCS = {"yieldfrom": "object being iterated by yield from, or None",
                "await": "object being awaited on, or None"}


def declare_sending(table, docs):
    """Declare send, throw and close."""
    def send(w_self, w_value):
        return w_self.result(w_self.send_value(w_value))

    def throw(w_self, w_type, w_value, w_traceback):
        args_w = given(w_type, w_value, w_traceback)
        return w_self.result(w_self.throw_error(thrown_error(args_w), args_w))

    def close(w_self):
        w_self.close()

    send.__doc__, throw.__doc__, close.__doc__ = docs
    table.method("send(self, arg, /) [unsigned]")(send)
    table.method("throw(self, type, value=NULL, traceback=NULL, /) [unsigned]")(throw)
    table.method("close(self, /) -> None [unsigned]")(close)


def given(w_type, w_value, w_traceback):
    """Return the arguments of throw() that are not left out, as a list that never grows."""
    if w_value is None:
        return [w_type]
    if w_traceback is None:
        return [w_type, w_value]
    return [w_type, w_value, w_traceback]


def declare_attributes(table, prefix, waiting):
    """Declare the names, and the attributes with a prefix that tell the code and what is waited for."""
    kind = table.w_type.name.replace("_", " ")
    declare_name(table, "__name__", "name", "name of the " + kind)
    declare_name(table, "__qualname__", "qualname", "qualified name of the " + kind)

    @table.method("__repr__(self, /) -> str")
    def repr_(w_self):
        return "<%s object %s at %s>" % (w_self.gettype().name, w_self.qualname, address(w_self))

    @table.member(prefix + "_code")
    def code(w_self):
        return w_self.frame.code

    @table.getter(prefix + "_frame")
    def frame(w_self):
        return seen(w_self.frame) if w_self.running or not w_self.is_over() else w_None

    @table.getter(prefix + "_" + waiting, doc=WAITING_DOCS[waiting])
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


declare_iterator(generator)
declare_sending(generator, GENERATOR_DOCS)
declare_attributes(generator, "gi", "yieldfrom")
declare_state(generator, "gi")
