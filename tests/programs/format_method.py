"""str.format: fields by position and name, attributes, items, conversions, nested specs."""


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)

    def __str__(self):
        return "(%s; %s)" % (self.x, self.y)


p = Point(3, "y")
print("{} {} {}".format(1, "b", None), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(y=2, x=1), "{{}} {{{}}}".format(5), "{0.x} {0.y!r} {0}".format(p))
print("{0[1]} {0[0]} {d[key]} {d[two words]}".format(["a", "b"], d={"key": 1, "two words": 2}), "{!r} {!s} {!a}".format(p, p, "\u00e9"), "{0!r:>15}|".format(p))
print("{:{}}|{:{w}.{p}}|{:{fill}{align}{width}}".format("a", 4, 3.14159, "z", w=8, p=3, fill="*", align="^", width=5), "{0:{1}}".format(7, "03d"))
print("{:>{}}".format("x", 5), "{a.x.real}".format(a=p), "{0[x][y]}".format({"x": {"y": 9}}), "{0[-1]}".format({"-1": "text key"}), "{:%}".format(0.25))
print("".format(1, 2), "{1}".format(0, 1, 2), "{:}".format(5), "{!s:}".format(6), "{a}{b}".format_map({"a": 1, "b": 2}))


class Default(dict):
    def __missing__(self, key):
        return "<%s>" % key


print("{x} {y}".format_map(Default(x=1)))
for text, args in [("{", ()), ("}", ()), ("{}", ()), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{x}", ()), ("{0.no}", (1,)), ("{0[9]}", ([1],)),
                   ("{0[a]}", ([1],)), ("{!x}", (1,)), ("{!}", (1,)), ("{!rr}", (1,)), ("{:{:{}}}", (1, 2, 3)), ("{0[}", (1,)), ("{0.}", (1,)), ("{0[]}", (1,)),
                   ("{:d}", ("a",)), ("{0]}", (1,)), ("{a b}", ()), ("{0x}", (1,)), ("{:", (1,)), ("{!r", (1,)), ("{0[a]b}", ({"a": 1},)), ("x}y", ()), ("{-1}", (1,))]:
    try:
        print(text, text.format(*args))
    except Exception as error:
        print(text, type(error).__name__, error)
