"""contextvars: variables, tokens, contexts, and what they refuse."""
from _contextvars import Context, ContextVar, Token, copy_context


def plain_text(text):
    """Return the text without addresses."""
    first, *rest = text.split("0x")
    return first + "".join(part.lstrip("0123456789abcdef") for part in rest)


def show(function, *args):
    try:
        print("->", plain_text(repr(function(*args))))
    except Exception as error:
        print(type(error).__name__, plain_text(str(error)))


plain = ContextVar("plain")
count = ContextVar("count", default=0)
show(plain.get)
show(plain.get, "given")
show(count.get)
show(count.get, "given")
show(repr, plain)
show(repr, count)
print(plain.name, ContextVar[int], Token[int], ContextVar.__module__, Token.MISSING)

# Tokens.
first = count.set(1)
second = count.set(2)
print(first.old_value, first.var is count, second.old_value, count.get(), copy_context()[count])
show(repr, first)
show(plain.reset, first)
show(plain.reset, 1)
count.reset(second)
show(count.reset, second)
print(count.get())
count.reset(first)
print(count.get(), count in copy_context())
show(repr, first)

# Contexts.
context = copy_context()
print(len(context), list(context), context.get(count), context.get(count, 5))
count.set(7)
print(count in context, count.get())


def work(value, *, name):
    before = count.get()
    token = count.set(value)
    print(name, before, count.get(), context[count], list(context.items()) == [(count, value)])
    return token


token = context.run(work, 3, name="work")
print(count.get(), context[count], list(context.keys()) == [count], list(context.values()), len(context))
show(count.reset, token)
print(context.run(copy_context) == context, context != context.copy(), context.copy() is context)
other = context.copy()
other.run(count.set, 4)
print(context == other, context[count], other[count], context == 1)

seen = []
for variable in context:            # what runs in it meanwhile changes nothing for the iterator
    context.run(plain.set, variable)
    seen.append(variable)
print(seen == [count], len(context), context[plain] is count)


def fail():
    count.set("gone")
    raise KeyError("failed")


show(context.run, fail)
print(context[count], count.get())
show(lambda: context.run(context.run, fail))
show(context.run)
show(context.run, 1)

# Refused.
show(Context, 1)
show(Token)
show(ContextVar, 1)
show(type(Token.MISSING))
show(lambda: context["count"])
show(lambda: "count" in context)
show(context.get, 1)
show(lambda: Context()[plain])
print(Context.__hash__, Token.__hash__)
show(setattr, plain, "name", "other")
show(setattr, first, "var", "other")
for cls in Context, ContextVar, Token:
    show(lambda: type("Derived", (cls,), {}))
for item in plain, context, first:
    show(lambda: item.__reduce_ex__(4))
