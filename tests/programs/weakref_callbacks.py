"""Callbacks: their order, what they get, what happens to errors, and which are not called."""
# compiled at once: objects die later
import gc
import sys
from _weakref import proxy, ref


class C:
    pass


def order():
    c = C()
    refs = [ref(c, lambda r, i=i: print("callback", i, r())) for i in range(3)]
    p = proxy(c, lambda p: print("proxy gone", type(p).__name__))
    del c
    gc.collect()
    print([r() for r in refs], [r.__callback__ for r in refs], type(p).__name__)


def dropped_reference():
    c = C()
    r = ref(c, lambda r: print("never"))
    del r
    gc.collect()
    del c
    gc.collect()
    print("dropped")


def cycle():
    a, b = C(), C()
    a.other, b.other = b, a
    r = ref(a, lambda r: print("cycle gone", r()))
    a.own = ref(b, lambda r: print("never: it is part of the garbage"))
    del a, b
    gc.collect()
    print(r())


def fails(r):
    raise ValueError("callback")


def errors():
    seen = []
    sys.unraisablehook = lambda args: seen.append(
        (args.exc_type, str(args.exc_value), args.object is fails, args.err_msg))
    c = C()
    r = ref(c, fails)
    del c
    gc.collect()
    sys.unraisablehook = sys.__unraisablehook__
    print(seen, r())


def during_loop():
    """Without an explicit collection, objects die sooner or later."""
    count = 0

    def note(r):
        nonlocal count
        count += 1

    refs = []
    for i in range(50):
        c = C()
        refs.append(ref(c, note))
    del c
    gc.collect()
    print(count, sum(r() is None for r in refs))


def of_classes():
    class Base:
        pass

    class Derived(Base):
        pass

    r = ref(Derived, lambda r: print("class gone"))
    print([cls.__name__ for cls in Base.__subclasses__()], r() is Derived)
    del Derived
    gc.collect()
    print(Base.__subclasses__(), r())


order()
dropped_reference()
cycle()
errors()
during_loop()
of_classes()
