"""async_generator, and the awaitables that its methods return."""
from rvm.builtins.generator_type import GENERATOR_DOCS, declare_attributes, declare_iterator, declare_sending
from rvm.builtins.genericalias_type import declare_subscription
from rvm.interp.async_generator import W_AsyncGenerator, W_AsyncSend, W_AsyncThrow, w_async_generator_type
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.root import w_None

generator = TypeTable(w_async_generator_type, W_AsyncGenerator)
declare_attributes(generator, "ag", "await")
declare_subscription(generator)


@generator.method("__aiter__(self, /)")
def aiter_(w_self):
    """Return an awaitable, that resolves in asynchronous iterator."""
    return w_self


@generator.method("__anext__(self, /)")
def anext_(w_self):
    """Return a value or raise StopAsyncIteration."""
    return w_self.asend(w_None)


@generator.method("asend(self, value, /)")
def asend(w_self, w_value):
    """asend(v) -> send 'v' in generator."""
    return w_self.asend(w_value)


@generator.method("athrow(self, *args)")
def athrow(w_self, args_w):
    """athrow(typ[,val[,tb]]) -> raise exception in generator."""
    return w_self.athrow(args_w)


@generator.method("aclose(self, /)")
def aclose(w_self):
    """aclose() -> raise GeneratorExit inside generator."""
    return w_self.aclose()


@generator.member("ag_running")
def running(w_self):
    return protocol.wrap_bool(w_self.is_stepping)


def declare_step_type(name, cls):
    """Make the type of a class of W_AsyncStep."""
    table = TypeTable(builtin_type(name, cls, w_object_type), cls)
    declare_iterator(table)
    declare_sending(table, GENERATOR_DOCS)

    @table.method("__await__(self, /)")
    def await_(w_self):
        """Return an iterator to be used in await expression."""
        return w_self


declare_step_type("async_generator_asend", W_AsyncSend)
declare_step_type("async_generator_athrow", W_AsyncThrow)
