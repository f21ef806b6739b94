"""Formatted strings and what they evaluate to."""

name, number, width = "rvm", 42, 10


class Shape:
    def __format__(self, specification):
        return "<" + specification + ">"

    def __str__(self):
        return "a shape"

    def __repr__(self):
        return "Shape()"


shape = Shape()
print(f"", f"plain", f"{name}", f"{name} {number}")
print(f"{name!r} {name!s} {name!a} {shape} {shape!r} {shape!s:>10}")
print(f"{number:5d}|{number:<5}|{number:^7}|{number:05}|{number:x}|{number:#b}")
print(f"{3.14159:.2f} {1e10:e} {shape:{width}} {number:{width}} {number:>{width}d}")
print(f"{{braces}} {{{number}}}")
print(f"{number=} {number = } {name=!s} {number + 1=:4d}")
print(f"{'nested ' + f'{name}'} {[x for x in range(3)]} {({'a': 1})['a']}")
print(f"{(lambda x: x * 2)(3)} {number if number else 0} {'a' 'b'}")
print("adjacent " f"{name}" " strings" rf"\{number}")
print(f"""multi
{name}
line""")
long = f"{name}{number}{name}{number}{name}{number}{name}{number}{name}{number}{name}"
print(long)


def effects():
    log = []

    def note(x):
        log.append(x)
        return x
    text = f"{note(1)} {note('w'):{note(5)}} {note(3)}"
    return text, log


print(effects())
print("%s %d" % (name, number), "%s" % name, "%r" % (shape,))
