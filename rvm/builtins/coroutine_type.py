"""coroutine, and the iterator that its `__await__` returns."""
from rvm.builtins.generator_type import declare_attributes, declare_state, thrown_arguments
from rvm.interp.coroutine import W_Coroutine, W_CoroutineWrapper, w_coroutine_type
from rvm.interp.raising import thrown_error
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.root import w_None

coroutine = TypeTable(w_coroutine_type, W_Coroutine)
declare_attributes(coroutine, "cr", "await")
declare_state(coroutine, "cr")


@coroutine.method("__await__(self, /)")
def coroutine_await(w_self):
    """Return an iterator to be used in await expression."""
    return W_CoroutineWrapper(w_self)


@coroutine.method("send(self, arg, /)")
def coroutine_send(w_self, w_value):
    """send(arg) -> send 'arg' into coroutine,
return next iterated value or raise StopIteration."""
    return w_self.send(w_value)


@coroutine.method("throw(self, type, value=NULL, traceback=NULL, /)")
def coroutine_throw(w_self, w_type, w_value, w_traceback):
    """throw(value)
throw(type[,value[,traceback]])

Raise exception in coroutine, return next iterated value or raise
StopIteration."""
    args_w = thrown_arguments(w_type, w_value, w_traceback)
    return w_self.result(w_self.throw(thrown_error(args_w), args_w, True))


@coroutine.method("close(self, /) -> None")
def coroutine_close(w_self):
    """close() -> raise GeneratorExit inside coroutine."""
    w_self.close()


@coroutine.member("cr_origin")
def coroutine_origin(w_self):
    return w_None


def declare_steps(table):
    """Declare the methods of an iterator that `await` runs."""
    @table.method("__iter__(self, /)")
    def iter_(w_self):
        return w_self

    @table.method("__next__(self, /)")
    def next_(w_self):
        return w_self.result(w_self.send_value(w_None))

    @table.method("send(self, arg, /)")
    def send(w_self, w_value):
        return w_self.result(w_self.send_value(w_value))

    @table.method("throw(self, type, value=NULL, traceback=NULL, /)")
    def throw(w_self, w_type, w_value, w_traceback):
        args_w = thrown_arguments(w_type, w_value, w_traceback)
        return w_self.result(w_self.throw_error(thrown_error(args_w), args_w))

    @table.method("close(self, /) -> None")
    def close(w_self):
        w_self.close()


declare_steps(TypeTable(builtin_type("coroutine_wrapper", W_CoroutineWrapper, w_object_type), W_CoroutineWrapper))
