# PyCF_ALLOW_TOP_LEVEL_AWAIT: code with `await` outside of functions makes a coroutine.
ALLOW = 0x2000


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


class Numbers:
    async def __aenter__(self):
        print("enter")
        return [1, 2]

    async def __aexit__(self, *error):
        print("exit", error[0] and error[0].__name__)
        return True

    async def each(self):
        for i in range(3):
            yield i


def run(coroutine):
    """Run it, sending back what it yields, doubled; return its value."""
    sent = None
    while True:
        try:
            sent = coroutine.send(sent) * 2
        except StopIteration as e:
            return e.value


def show(source, mode="exec"):
    names = {"Ready": Ready, "numbers": Numbers()}
    try:
        code = compile(source, "<given>", mode, ALLOW)
    except SyntaxError as e:
        print("SyntaxError", e)
        return
    result = eval(code, names)
    print(type(result).__name__, code.co_flags & 128, code.co_name)
    if result is not None:
        print(run(result))
    print({name: value for name, value in names.items()
           if name not in ("Ready", "numbers", "__builtins__") and not callable(value)})


show("x = await Ready(4)")
show("x = 5")
show("await Ready(21)", "eval")
show("3 + await Ready(await Ready(1))", "eval")
show("await Ready(8)", "single")
show("async for i in numbers.each():\n    print(i)\nelse:\n    print('end')")
show("async with numbers as n:\n    x = n\n    1 / 0\ny = 2")
show("x = [i async for i in numbers.each()]")
show("x = {await Ready(i): i async for i in numbers.each()}")
show("x = [await Ready(i) for i in range(3)]")
show("g = (i async for i in numbers.each())\nx = type(g).__name__\nawait g.aclose()\ndel g")
show("def f():\n    await Ready(1)")
show("class C:\n    await Ready(1)")
show("lambda: await Ready(1)", "eval")
show("yield 1")
show("async def f():\n    return await Ready(6)\nx = await f()")
names = {"Ready": Ready}
mapping = {}
print(run(eval(compile("y = await Ready(3)", "<given>", "exec", ALLOW), names, mapping)), mapping)
for source in ["await Ready(1)", "async for i in x: pass", "[i async for i in x]"]:
    try:
        compile(source, "<given>", "exec")
    except SyntaxError as e:
        print(e)
