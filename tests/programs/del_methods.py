"""__del__: called once, when, with what; resurrection; errors; classes that get it late."""
import gc
import sys
from _weakref import ref


class C:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class D(C):
    pass


class Kept:
    kept = []

    def __del__(self):
        print("resurrected")
        Kept.kept.append(self)


def plain():
    a, d = C("a"), D("d")
    del a
    gc.collect()
    del d
    gc.collect()


def builtins():
    class L(list):
        def __del__(self):
            print("list", self)

    class E(Exception):
        def __del__(self):
            print("error", self.args)

    class S:
        __slots__ = ("x",)

        def __del__(self):
            print("slot", self.x)

    class N(int):
        def __del__(self):
            print("int", int(self))

    for cls in [L, E, N]:
        x = cls([1] if cls is L else 1)
        del x
        gc.collect()
    s = S()
    s.x = 1
    del s
    gc.collect()


def resurrection():
    k = Kept()
    r = ref(k)
    del k
    gc.collect()
    print(len(Kept.kept), r() is Kept.kept[0], gc.is_finalized(Kept.kept[0]))
    del Kept.kept[:]
    gc.collect()
    print(r(), len(Kept.kept))


def cycles():
    x, y = C("x"), C("y")
    x.other, y.other = y, x
    r = ref(x, lambda r: print("callback first"))
    del x, y
    gc.collect()
    print(r())
    z = C("z")
    z.me = z
    del z
    gc.collect()


def chain():
    first = None
    for i in range(4):
        c = C(i)
        c.next = first
        first = c
    del c, first
    gc.collect()


class Bad:
    def __del__(self):
        raise ValueError("in __del__")


def errors():
    seen = []
    sys.unraisablehook = seen.append
    b = Bad()
    del b
    gc.collect()
    sys.unraisablehook = sys.__unraisablehook__
    args = seen[0]
    print(len(seen), args.exc_type, args.exc_value, args.err_msg, args.object is Bad.__del__,
          args.exc_traceback.tb_lineno > 100, args[0] is ValueError, type(args).__name__)
    try:
        try:
            1 / 0
        finally:
            b = Bad
            b.__del__ = lambda self: print("exception", sys.exc_info()[:2])
            b = b()
            del b
            gc.collect()
    except ZeroDivisionError as e:
        print(repr(e), e.__context__)


def late():
    class Late:
        pass

    before = Late()
    Late.__del__ = lambda self: print("late")
    after = Late()
    del after
    gc.collect()
    del Late.__del__
    print(hasattr(Late, "__del__"))

    class Changes:
        pass

    x = Changes()
    x.__class__ = C
    x.name = "changed"
    del x
    gc.collect()
    return before


class Meta(type):
    def __del__(cls):
        print("class", cls.__name__)


def metaclasses():
    class M(metaclass=Meta):
        pass

    del M
    gc.collect()


plain()
builtins()
resurrection()
cycles()
chain()
errors()
late()
metaclasses()
