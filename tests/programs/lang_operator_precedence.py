"""Which operator binds tighter, shown by objects that write down the expression they are in."""


class E:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    def __getattr__(self, name):
        return E("%s.%s" % (self.text, name))

    def __getitem__(self, key):
        return E("%s[%r]" % (self.text, key))

    def __call__(self, *args):
        return E("%s(%s)" % (self.text, ", ".join(map(repr, args))))

    def __bool__(self):
        return True


def binary(sign):
    return lambda self, other: E("(%r %s %r)" % (self, sign, other)), lambda self, other: E("(%r %s %r)" % (other, sign, self))


for name, sign in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", matmul="@",
                       lshift="<<", rshift=">>", xor="^").items():
    plain, reflected = binary(sign)
    setattr(E, "__%s__" % name, plain)
    setattr(E, "__r%s__" % name, reflected)
E.__and__, E.__or__ = binary("&")[0], binary("|")[0]
for name, sign in dict(lt="<", le="<=", gt=">", ge=">=", eq="==", ne="!=").items():
    setattr(E, "__%s__" % name, binary(sign)[0])
for name, sign in dict(neg="-", pos="+", invert="~").items():
    setattr(E, "__%s__" % name, lambda self, sign=sign: E("(%s%r)" % (sign, self)))
a, b, c, d = E("a"), E("b"), E("c"), E("d")
print(a + b * c, a * b + c, (a + b) * c, a - b - c, a / b / c, a // b % c @ d)
print(a ** b ** c, -a ** b, a ** -b, (-a) ** b, ~a ** b, - + ~a, 2 ** a ** 3, -a * b, a * -b)
print(a << b + c, a << b >> c, a & b << c, a ^ b & c, a | b ^ c & d, a | b & c, a & b | c, ~a & b)
print(a < b | c, a + b == c - d, a & b == c, (a & b) == c, a | b < c ^ d)
print(a.x[b].y(c).z, -a.x, a.x ** b.y, a(b)(c)[d], a[b + c, d], a[b:c].q, -a(b), a ** b(c), (a ** b)(c))
print(not a == b, not a, not a and b, a or b and c, (a or b) and c, not not a, not (not a) == b)
print(a if b else c, a + b if c else d, a or b if c else d, [x if x else a for x in (b, c)])
print((lambda: a + b)(), (lambda x: x or a)(b), (lambda x=a + b: x)(), (lambda x: x if x else a)(c))
print(a in [b] is not c, a is a, a is not b, a + b in [c], not a in [b])
x = y = a + b, c
print(x, y, *[a, b] + [c], *(d,) + (a,))
z = a,
print(z, -1 ** 2, 10 - 2 - 3, 2 * 3 % 4, 7 // 2 * 2, 1 + 2 << 1, 5 & 3 == 1, 1 | 2 ^ 3 & 4, not 1 == 2)
print(True or 1 / 0, False and 1 / 0, 1 or 0 and 0, 0 or 0 and 1, not 0 and 1, 1 < 2 == True, "a" + "b" * 2 % ())
print(3 - -3, 3--3, 3 - - 3, ~~5, +-+1, 2 ** -1 * 4, 4 ** .5 ** 2 // 1, 1 if 0 else 2 if 0 else 3)
print([*(), *"a" "b" * 2], {**({} or {"k": 1})}, print and 5, (yes := 1 or 2), (no := (1, 2)[0] + 1))
