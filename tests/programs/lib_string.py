"""string: constants, Template, Formatter."""
import string
from string import *


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(ascii_letters, digits, punctuation, repr(whitespace), len(printable))
print(capwords('hello  big world'), capwords('a-b', '-'), hexdigits, octdigits)
t = Template('$who likes ${what} costs $$5 $who')
print(t.substitute(who='tim', what='x'), t.safe_substitute(who=1))
print(t.substitute({'who': 1, 'what': 2}, who=3), t.get_identifiers(), t.is_valid())
attempt(lambda: t.substitute(who=1))
attempt(lambda: Template('a $ b').substitute())
attempt(lambda: Template('l1\n l2 ${x').substitute(x=1))
print(Template('a $ b ${x').safe_substitute(x=1), Template('$').is_valid())

class T2(Template):
    delimiter = '%'


print(T2('%a %%').substitute(a=1))
f = Formatter()
print(f.format('{0} {1} {x!r:>5} {{}} {x.real} {2[k]}', 'a', 'b', {'k': 3}, x=4))
print(f.format('{} {}', 1, 2), f.format('{:{}}', 'q', 5), f.vformat('{a}', (), {'a': 7}))
print(list(f.parse('a{b!r:c}d{{e}}{f}')), f.get_field('0.real', [5], {}))
attempt(lambda: f.format('{0} {}', 1))
attempt(lambda: f.format('{x}'))
attempt(lambda: f.format('{'))
attempt(lambda: f.format('}'))
attempt(lambda: f.format('{!x}', 1))
attempt(lambda: f.format('{0', 1))

class MyF(Formatter):

    def get_value(self, k, a, kw):
        return kw.get(k, '<%s>' % k) if isinstance(k, str) else super().get_value(k, a, kw)


print(MyF().format('{x} {y}', x=1))
