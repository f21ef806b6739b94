# What compile() says of trees that no parser has made.
from _ast import *

L, S = Load(), Store()
at = {"lineno": 1, "col_offset": 0}


def name(id="a", ctx=L):
    return Name(id, ctx, **at)


def args(**given):
    fields = dict(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
    fields.update(given)
    return arguments(**fields)


def matching(made):
    return Match(name(), [match_case(made, None, [Pass(**at)])], **at)


def locate(node):
    if isinstance(node, AST):
        for field in ("lineno", "col_offset"):
            if field in node._attributes and not hasattr(node, field):
                setattr(node, field, at[field])
        if isinstance(node, pattern):
            node.end_lineno, node.end_col_offset = 1, 0
        for field in node._fields:
            value = getattr(node, field, None)
            for item in value if isinstance(value, list) else [value]:
                locate(item)
    return node


def check(tree, mode="exec"):
    try:
        compile(tree, "f", mode)
    except Exception as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])
    else:
        print("compiled")


def stmt(node):
    check(Module([locate(node)], []))


def expr(node):
    check(Expression(locate(node)), "eval")


# Fields that are missing or of the wrong kind.
check(Expression(), "eval")
check(Expression(None), "eval")
check(Expression(Name("a", L)), "eval")
check(Expression(Name(**at)), "eval")
check(Expression(Name("a", None, **at)), "eval")
check(Expression(Name(None, L, **at)), "eval")
check(Expression(Name(b"a", L, **at)), "eval")
check(Expression(Name("a", L, lineno="x", col_offset=0)), "eval")
check(Expression(Name("a", L, lineno=2**40, col_offset=0)), "eval")
check(Expression(Name("a", L, lineno=None, col_offset=0)), "eval")
check(Module((), []))
check(Module([], None))
check(Module([1], []))
check(Module([None], []))
check(Module([name()], []))
expr(Constant())
expr(Constant([]))
expr(Constant((1, {})))
expr(Constant(1, kind=5))
expr(BinOp(name(), "+", name()))
expr(BinOp(name(), Not(), name()))
expr(Lambda(None, name()))
expr(Lambda(args(args=[arg("a", **at)], defaults=[name(), name()]), name()))
expr(Lambda(args(kwonlyargs=[arg("a", **at)]), name()))
stmt(Import([alias()]))
stmt(FormattedValue(name(), None))
loop = UnaryOp(Not(), None, **at)
loop.operand = loop
check(Expression(loop), "eval")


class Shrinking(list):
    pass


class Evil(Pass):
    @property
    def lineno(self):
        items.clear()
        return 1


items = [Evil(col_offset=0), Pass(**at)]
check(Module(items, []))

# Contexts.
expr(name(ctx=S))
expr(List([name(ctx=S)], L))
expr(Starred(name(ctx=S), L))
stmt(Assign([name()], name()))
stmt(Assign([Constant(1)], name()))
stmt(Assign([Tuple([name()], S)], name()))
stmt(Delete([name(ctx=S)]))
stmt(For(name(), name(), [Pass()], []))
stmt(AugAssign(Constant(1), Add(), name()))
stmt(With([withitem(name(), name())], [Pass()]))

# Numbers of things.
stmt(FunctionDef("f", args(), [], []))
stmt(ClassDef("C", [], [], [], []))
stmt(Delete([]))
stmt(Assign([], name()))
stmt(If(name(), [], []))
stmt(With([], [Pass()]))
stmt(Match(name(), []))
stmt(Import([]))
stmt(ImportFrom("a", [], 0))
stmt(ImportFrom("a", [alias("b")], -1))
stmt(Global([]))
stmt(Try([Pass()], [], [], []))
stmt(Try([Pass()], [], [Pass()], [Pass()]))
stmt(TryStar([Pass()], [], [], []))
stmt(Try([Pass()], [ExceptHandler(None, None, [])], [], []))
stmt(Raise(None, name()))
stmt(AnnAssign(Attribute(name(), "b", S), name(), None, 1))
expr(BoolOp(And(), [name()]))
expr(Dict([name()], []))
expr(ListComp(name(), []))
expr(Compare(name(), [], []))
expr(Compare(name(), [Lt()], [name(), name()]))
expr(Call(name(), [None], []))

# Names and positions.
for word in ("None", "True", "False"):
    expr(name(word))
expr(Name("a", L, lineno=2, end_lineno=1, col_offset=0, end_col_offset=0))
expr(Name("a", L, lineno=-2, end_lineno=1, col_offset=0, end_col_offset=0))
expr(Name("a", L, lineno=1, end_lineno=1, col_offset=5, end_col_offset=2))
expr(Name("a", L, lineno=1, end_lineno=2, col_offset=-5, end_col_offset=2))

# Patterns.
check(Module([matching(MatchAs(**at))], []))
stmt(matching(MatchValue(name())))
stmt(matching(MatchValue(Constant(None))))
stmt(matching(MatchValue(Constant(True))))
stmt(matching(MatchValue(UnaryOp(USub(), Constant("a")))))
stmt(matching(MatchValue(UnaryOp(USub(), Constant(1)))))
stmt(matching(MatchValue(BinOp(Constant(1j), Add(), Constant(1)))))
stmt(matching(MatchValue(BinOp(Constant(1), Sub(), Constant(1j)))))
stmt(matching(MatchSingleton(1)))
stmt(matching(MatchStar("a")))
stmt(matching(MatchSequence([MatchStar("_")])))
stmt(matching(MatchMapping([Constant(1)], [])))
stmt(matching(MatchMapping([], [], "True")))
stmt(matching(MatchClass(Constant(1), [], [], [])))
stmt(matching(MatchClass(name(), [], ["a"], [])))
stmt(matching(MatchClass(name(), [], ["None"], [MatchAs()])))
stmt(matching(MatchAs(MatchAs(None, "a"), None)))
stmt(matching(MatchAs(None, "_")))
stmt(matching(MatchOr([MatchAs()])))
