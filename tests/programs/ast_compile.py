# compile() gives syntax trees and takes them.
import _ast

ONLY_AST, TYPE_COMMENTS = _ast.PyCF_ONLY_AST, _ast.PyCF_TYPE_COMMENTS


def dump(node):
    if isinstance(node, _ast.AST):
        parts = [name + "=" + dump(getattr(node, name)) for name in node._fields]
        parts += [str(getattr(node, name)) for name in node._attributes]
        return "%s(%s)" % (type(node).__name__, ", ".join(parts))
    if isinstance(node, list):
        return "[" + ", ".join([dump(item) for item in node]) + "]"
    return repr(node)


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


PROGRAM = '''
import a.b as c, d
from . import e
from ..f import *
@g
class H(I, metaclass=J):
    "doc"
    x: int = 1
    def m(self, a, /, b=2, *c, d, e=3, **f) -> 4:
        global k
        def inner():
            nonlocal a
            return a
        try:
            yield from b
        except (ValueError, TypeError) as error:
            raise error from None
        else:
            del c[1:2, ..., -1], d.e
        finally:
            assert a, "no"
        with a as b, c:
            x = y = 1 + 2j if not b else u'u' b'b'.x if 0 else None
        for x, *y in z:
            continue
        else:
            a @= 1
        while (n := 1) < 2 <= 3 is not 4 in 5:
            break
        return [i for i in a if b for j in c], {i async_ for async_ in a} if 0 else {1: 2, **a}
'''.replace("{i async_ for async_ in a}", "{i for i in a}").replace("u'u' b'b'.x", "b'b'.x")
print(dump(compile(PROGRAM, "f", "exec", ONLY_AST)))
print(dump(compile("f'{a!r:>{b}}c{d=}'", "f", "eval", ONLY_AST)))
print(dump(compile("match a:\n case [1, *b, {'k': None, **r}] | C(x, y=-1.5+2j) as d if e: pass\n case _: pass\n",
                   "f", "exec", ONLY_AST)))
print(dump(compile("(int, *str, **x) -> bool", "f", "func_type", ONLY_AST)))
print(dump(compile("x = 1 # type: int\nfor a in b: # type: ignore[c]\n pass\n", "f", "exec", ONLY_AST | TYPE_COMMENTS)))
print(dump(compile("lambda *, a: u'x'", "f", "eval", ONLY_AST)))
print(dump(compile("x;y", "f", "single", ONLY_AST)))

tree = compile("a + b", "f", "eval", ONLY_AST)
print(tree.body.op is compile("c + d", "f", "eval", ONLY_AST).body.op, compile(tree, "f", "eval", ONLY_AST) is tree)
print(eval(compile(tree, "f", "eval"), {"a": 2, "b": 3}))
tree.body.right.id = "a"
tree.body.op = _ast.Mult()
print(eval(compile(tree, "f", "eval"), {"a": 5}))

names = {}
exec(compile(compile("def f(a, b=2):\n return [x * b for x in a]\nclass C:\n y = f([1, 2])\n", "f", "exec", ONLY_AST),
             "f", "exec"), names)
print(names["C"].y, names["f"].__code__.co_filename)


class Other(_ast.Constant):
    pass


place = {"lineno": 1, "col_offset": 0}
print(eval(compile(_ast.Expression(Other((1, frozenset({2}), b"x", ...), **place)), "f", "eval")))
sets = _ast.Expression(_ast.Tuple([_ast.Constant(frozenset({n}), **place) for n in (1, 2)], _ast.Load(), **place))
print(eval(compile(sets, "f", "eval")))
code = compile(_ast.Expression(_ast.Name("q", _ast.Load(), lineno=7, col_offset=3)), "f", "eval")
print(sorted(set(code.co_positions()))[-1])
show(lambda: compile(tree, "f", "exec"))
show(lambda: compile(tree, "f", "single"))
show(lambda: compile(tree.body, "f", "eval"))
show(lambda: compile(_ast.Module([], []), "f", "func_type"))
for version in (4, 7, 9, 10):
    for source in ("x: int", "(x := 1)", "a @ b", "def f(a, /): pass", "f'{a}'", "try: pass\nexcept* A: pass",
                   "match a:\n case 1: pass"):
        try:
            compile(source, "f", "exec", ONLY_AST, _feature_version=version)
        except SyntaxError as error:
            print(version, error.msg)
