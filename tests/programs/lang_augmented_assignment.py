"""Augmented assignment to names, attributes, items and slices: what is read and written, how often."""


class Loud:
    """Each access is printed."""

    def __repr__(self):
        return "loud"

    def __init__(self):
        self.__dict__["n"] = 10

    def __getattribute__(self, name):
        if name != "__dict__":
            print("get", name)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        print("set", name, value)
        self.__dict__[name] = value

    def __getitem__(self, key):
        print("item", key)
        return 5

    def __setitem__(self, key, value):
        print("put", key, value)


def call(value):
    print("call", value)
    return value


loud = Loud()
loud.n += call(1)
call(loud).n **= 2 if loud else 3
loud[call("k")] *= call(2)
loud[call(1):call(2), ...] -= 3
print(loud.n)


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Number(self.value + other)

    def __isub__(self, other):
        self.value -= other
        return self

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return "product"

    def __ifloordiv__(self, other):
        return "anything"

    def __imatmul__(self, other):
        return other, "matrix"


number = alias = Number(5)
number += 1
print(number is alias, number.value, alias.value)
number = alias
number -= 2
print(number is alias, alias.value)
number *= 3
print(number)
alias //= 1
print(alias)
matrix = Number(0)
matrix @= 7
print(matrix)
a = b = [1, 2]
a += (3,)
a[1:] += "xy"
a[0] <<= 4
a *= 2
print(a, a is b)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(t, error)
s = u = {1, 2, 3}
s &= {2, 3, 4}
s |= {9}
s ^= {2}
s -= {3}
print(s, s is u)
d = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
d["a"] += 1
print(d)
n, f, text, flag = 7, 7.0, "a", True
n //= 2; n **= 3; n %= 10; n <<= 2; n >>= 1; n |= 1; n &= 13; n ^= 2; n -= 1; n /= 4
f -= 0.5; f *= 2; f //= 3; f **= 2; f %= 3
text *= 3; text += "b"; text %= ()
flag += True; flag |= 4
print(n, f, text, flag)


class Class:
    shared = 1

    def method(self):
        self.shared += 1
        Class.shared *= 10
        return self.shared, Class.shared, vars(self)


print(Class().method())
for wrong in (lambda: augment("x", 1), lambda: augment([], 1), lambda: augment(None, 1), lambda: augment(1, [])):
    def augment(left, right):
        left += right
        return left
    try:
        print(wrong())
    except TypeError as error:
        print(error)


def unbound():
    counter += 1


counter = 1
try:
    unbound()
except UnboundLocalError as error:
    print(error)
try:
    undefined_at_all += 1
except NameError as error:
    print(error)
