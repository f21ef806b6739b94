# f-strings with more parts than a frame of the stack machine has room for at once.
x = "X"
n = 7


def build(count):
    return "f'" + "{x} " * count + "'"


for count in 2, 14, 15, 16, 31, 255, 400:
    assert eval(build(count)) == "X " * count, count
text = eval(build(255) * 130)
print(len(text), text == "X " * (255 * 130))
print(f"{n}{n:>{n}}" f"{x!r}" + eval("f'" + "{n:{n}}" * 40 + "'"))
print(eval("f'" + "{(yield_ := n)}" * 33 + "'"), yield_)


def generate():
    text = eval("lambda: (yield)")
    return f"{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{(yield 1)}"


g = generate()
print(next(g))
try:
    g.send("sent")
except StopIteration as e:
    print(e.value)
