"""What finalization does with generators, coroutines and async generators that are dropped."""
import rvm.everything  # noqa: F401
from rvm.compiler.compile import compile_module
from rvm.interp.coroutine import finalize
from rvm.interp.function import run_body
from rvm.objects import protocol
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.namespace import Namespace
from rvm.objects.root import w_None
from rvm.tools.host_ast import parse_with_host

SOURCE = """
import sys
done = []

def generator():
    try:
        yield
    finally:
        done.append("generator closed")

async def wait():
    class Wait:
        def __await__(self):
            yield
    try:
        await Wait()
    finally:
        done.append("coroutine closed")

async def numbers():
    try:
        yield
    finally:
        done.append("async generator closed")

plain, over, fresh = generator(), generator(), wait()
next(plain)
list(over)
waiting = wait()
waiting.send(None)

def step(g):
    try:
        g.__anext__().send(None)
    except StopIteration:
        pass

unhooked = numbers()
step(unhooked)
sys.set_asyncgen_hooks(finalizer=lambda g: done.append("finalizer called"))
hooked = numbers()
step(hooked)
sys.set_asyncgen_hooks(finalizer=None)
del done[:]
"""


def test_what_is_dropped_is_closed():
    namespace = Namespace()
    run_body(compile_module(parse_with_host(SOURCE), "x.py"), namespace, None)
    done = []
    for name in ("plain", "over", "fresh", "waiting", "unhooked", "hooked"):
        w_call = namespace.get(name)
        was_unawaited = finalize(w_call)
        done.append((name, was_unawaited, texts(namespace)))
    assert done == [
        ("plain", False, ["generator closed"]), ("over", False, []), ("fresh", True, []),
        ("waiting", False, ["coroutine closed"]), ("unhooked", False, ["async generator closed"]),
        ("hooked", False, ["finalizer called"])]
    for name in ("plain", "waiting", "unhooked"):
        assert namespace.get(name).is_over()


def texts(namespace):
    """Return the texts in the program's list `done`, which is empty then."""
    w_done = namespace.get("done")
    found = [w_text.utf8 for w_text in protocol.items_of(w_done)]
    protocol.delitem(w_done, W_Slice(w_None, w_None, w_None))
    return found
