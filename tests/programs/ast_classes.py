# The classes of syntax trees, and how their instances are made.
import _ast

SHOWN = ("_fields", "_attributes", "__match_args__", "__module__", "__doc__")
for name in sorted(_ast.__dict__):
    cls = getattr(_ast, name)
    if isinstance(cls, type) and cls.__module__ == "ast":
        own = cls.__dict__
        print(name, [base.__name__ for base in cls.__mro__], [own.get(key) for key in SHOWN],
              sorted([key for key in own if own[key] is None and key != "__doc__"]))


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: _ast.Name("a", _ast.Load()).__dict__.keys())
show(lambda: _ast.Name("a", ctx=1, other=2).__dict__)
show(lambda: _ast.Name().__dict__)
show(lambda: _ast.Name().id)
show(lambda: _ast.Return().value)
show(lambda: _ast.Name(1, 2, 3))
show(lambda: _ast.AST(1))
show(lambda: _ast.Return(1, 2))
show(lambda: _ast.Name("a", id="b"))
show(lambda: _ast.AST(x=1).x)
show(lambda: _ast.BinOp(1, 2, 3).__reduce__())


class Twice(_ast.Name):
    _fields = ("id", "times")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.more = 1


show(lambda: Twice("a", 2).__dict__)
show(lambda: Twice("a", 2, 3))
show(lambda: isinstance(Twice("a"), _ast.expr))
_ast.Name.extra = 5
show(lambda: Twice("x").extra)
del _ast.Name.extra

match _ast.BinOp(_ast.Name("a"), _ast.Add(), _ast.Constant(1)):
    case _ast.BinOp(_ast.Name(name), _ast.Add(), right=_ast.Constant(value)):
        print(name, value)
