"""f-strings: nested formats, conversions, the = sign, quotes, escapes, scopes."""
name, width, precision, value = "rvm", 12, 3, 3.14159
print(f"{value:{width}.{precision}f}|{value:<{width}}|{name!r:>{width}}|{name:{'*'}^{width}}")
print(f"{value:{f'{width}'}.{f'{precision - 1}'}}|{f'{name}':>{width // 2}}")
print(f"{'a' if value > 3 else 'b'} {[n * 2 for n in range(3)]!s:>12} { {'k': 1}['k'] } {(lambda x: x + 1)(1)}")
print(f"{value=} {value = :.1f} {name=!s} {name = !r:>8} {1 + 2=} {len(name)=} {  name  =  }")
print(f"{{}} {{{name}}} {{{{{value:.0f}}}}} }}{{")
print(f'{name:{"x"}>{5}}' f"{name}" 'plain {name}' "{}", f"" + f"{''}")
print(f"\x41\t\u00e9\\{name}\n{name}", rf"\t{name}\n", fr'{name}\'', Rf"\{value:.1f}")
print(f"{3 if True else 4:>{2 + 3}}", f"{1 == 1} {1 != 2} {1 <= 2} {name == 'x'} {(x := 5)} {x:=+4}")
print(f"""{name
    !r:>{
    width}}
end""")


class Spec:
    def __init__(self, text="spec"):
        self.text = text

    def __format__(self, spec):
        return "[%s:%s]" % (self.text, spec)

    def __repr__(self):
        return "Spec\u00e9"

    def __str__(self):
        return "str"


s = Spec()
print(f"{s} {s:} {s:a b} {s!r} {s!s:>5} {s!a:<12}| {s:{s}} {s:%Y-%m-%d %H:%M}")


def scopes(n):
    inner = lambda: f"{n} {[f'{n}{m}' for m in range(2)]}"
    return inner()


print(scopes(7))


class Body:
    size = 3
    text = f"{size} {size * 2}"


print(Body.text)
table = {"key": "v", "n": [1, 2]}
print(f"{table['key']} {table['n'][0]:03d} {table['n'][::-1]} {'nested ' + f'{table}'}")
order = []
print(f"{order.append(1)} {len(order):{order.append(2) or 4}} {order}")
print(f"{value!r:.4} {10:#x} {255:08b} {1e10:,.2f} {-5:+} {True:d} {True} {None!s:>6} {'%':>3} {'abc':.2}")
for wrong in (lambda: f"{5:x>z}", lambda: f"{'a':d}", lambda: f"{[]:>5}", lambda: f"{None:5}", lambda: f"{undefined}",
              lambda: f"{1.5:d}", lambda: f"{value:{'bad'}}"):
    try:
        print(wrong())
    except (ValueError, TypeError, NameError) as error:
        print(type(error).__name__, error)
