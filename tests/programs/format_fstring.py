"""f-strings: nesting, conversions, `=`, quotes, lambdas, evaluation order."""
name, width, value = "n\u00e9", 8, 3.14159
print(f"{name} {name!r} {name!a} {name:>{width}}| {value:{width}.{2}f}| {value!s:*^{width + 3}}|", f"{{}} {{{name}}}", f"{1}{2}" "{3}" f"{4}")
print(f"{name=} {value = } {width=:03} {name=!s} {1 + 1=} {name=:>5}", f"{value:{'>' + str(width)}.2f}", f"{'nested ' + f'{width + 1}'}", f"{(lambda x: x * 2)(3)}")
print(f"{[1, 2][0]} {dict(a=1)['a']} { {'b': 2}['b'] } {width if width else 0} {width == 8} {width != 8} {not width}", f"{value:.2f}{value:.1f}", rf"\n{width}\t", f"\n{width}\t")
print(f"""{
    width
} lines {
    name
    }""", f'{"a" "b"}', f"{'it''s'}", f"{'a' if True else 'b':>3}", f"{width:}{width!r:}", f"{None} {True} {...}", f"{width:#x} {width:b}")
calls = []


def note(value):
    calls.append(value)
    return value


print(f"{note(1)}{note(2):{note(3)}}{note(4)!r}", calls, f"{3:{1}{0}}", f"{'x':{'*'}^{5}}", f"{value:{width}}", f"{(width := 5)} {width}", f"{width:=+5}")
print([f"{x}{y}" for x in "ab" for y in range(2)], f"{', '.join(f'{i}:{c}' for i, c in enumerate('ab'))}", len(f""), f"{'{'}{'}'}", f"{'a':<{3}}{'b':>{3}}")


class Spec:
    def __format__(self, spec):
        return repr(spec)


s = Spec()
print(f"{s}", f"{s:}", f"{s:a b}", f"{s:{'x'}y{1}}", f"{s:%Y-%m-%d}", f"{s:{{}}}" if False else "", f"{s: >10}", f"{s:!r}", f"{s:\n}", f"{s!s:.4}"[:3])
for action in (lambda: f"{undefined}", lambda: f"{1:d}{'a':d}", lambda: f"{1:{'x'}{5}q}", lambda: f"{1 / 0}"):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
