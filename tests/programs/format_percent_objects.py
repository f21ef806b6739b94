"""% formatting asks objects for their text and numbers."""


class Number:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 43

    def __str__(self):
        return "text"

    def __repr__(self):
        return "r\u00e9pr"


class OnlyIndex:
    def __index__(self):
        return 7


class OnlyInt:
    def __int__(self):
        return 8


class Mapping:
    def __getitem__(self, key):
        return "<%s>" % key


n = Number()
print("%d %i %x %o %c %f %g %s %r %a" % (n, n, n, n, n, n, n, n, n, n), "%d %x %e" % (OnlyIndex(), OnlyIndex(), OnlyIndex()), "%d" % OnlyInt())
print("%(one)s %(two)10s %(a(b)c)s" % Mapping(), "%s" % n, "%5.2s|" % n, "%r" % [n], "%s %s" % (n, [n]))


class Text(str):
    def __rmod__(self, other):
        return "rmod " + other

    def __mod__(self, other):
        return "mod %r" % (other,)


print("a %s" % Text("x"), Text("x") % 1, Text("%s") % Text("y"))


class Right:
    def __rmod__(self, left):
        return "Right.__rmod__"

    def __repr__(self):
        return "Right"


for action in (lambda: "%s" % Right(), lambda: "%x" % OnlyInt(), lambda: "%d" % object(), lambda: "%c" % n, lambda: "%c" % OnlyInt(), lambda: 1 % "x", lambda: [] % 1):
    try:
        print(action())
    except TypeError as error:
        print(error)
