"""global, nonlocal, names in modules and classes, locals."""

value = "module"


def reads():
    return value


def shadows():
    value = "local"
    return value


def writes():
    global value, fresh
    value = "written"
    fresh = "new"


print(reads(), shadows(), reads())
writes()
print(value, fresh)


def deletes():
    global fresh
    del fresh


deletes()
try:
    fresh
except NameError as error:
    print(error)


def levels():
    x = 1

    def two():
        nonlocal x
        x = 2

        def three():
            nonlocal x
            x += 1
            return x
        return three()
    return two(), x


print(levels())


def class_between():
    x = "function"

    class C:
        x = "class"

        def method(self):
            return x
    return C().method(), C.x


print(class_between())


def shows_locals(a, b=2):
    c = a + b

    def inner():
        return b
    return sorted(locals().items(), key=lambda item: item[0])[:3]


print([name for name, _ in shows_locals(1)])


def changing():
    x = 1
    first = dict(locals())
    y = [2, *locals()]
    return first, sorted(y, key=str), sorted(locals())


print(changing())


def default_of_cell(n):
    def g(m=n):
        return m, n
    n += 1
    return g()


print(default_of_cell(1))


def comprehension_scopes():
    a = 1
    first = [a + b for b in range(2)]
    second = [[c + d for c in range(d)] for d in range(3)]
    return first, second, [lambda: e for e in range(2)][0]()


print(comprehension_scopes())
global_in_module = 1
print(sorted(name for name in dir() if name.startswith("global_")))
