"""textwrap: wrap, fill, shorten, dedent, indent."""
import textwrap


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


text = "The quick brown fox jumped over the lazy dog. It's a well-known phrase---isn't it? Supercalifragilisticexpialidocious words break."
for w in [10, 20, 40, 70]:
    print(textwrap.fill(text, w))
    print()

print(textwrap.wrap(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(text, 30), textwrap.shorten('a b c', 10, placeholder='...'))
print(repr(textwrap.dedent('\n  a\n    b\n\n  c\n')), repr(textwrap.dedent('\ta\n  b')))
print(repr(textwrap.indent('a\n\nb\n', '> ')))
print(repr(textwrap.indent('a\n\nb\n', '> ', lambda l: True)))
print(textwrap.wrap('aaa bbb  ccc', 7, drop_whitespace=False))
print(textwrap.wrap('a b. c d', 5, fix_sentence_endings=True))
print(textwrap.wrap('verylongword short', 5, break_long_words=False))
print(textwrap.wrap('x' * 12, 5), textwrap.wrap('foo-bar-baz qux', 6))
print(textwrap.wrap('foo-bar-baz qux', 6, break_on_hyphens=False), textwrap.wrap(''))
print(textwrap.fill('one two three four five', 9, max_lines=2))
print(textwrap.wrap('e-mail a-b-c use-the-b-option --option x--y 2-3 (foo-bar) non-', 4))
print(textwrap.wrap('tab\there new\nline', 12))
print(textwrap.wrap('Hi. There.  you', 40, fix_sentence_endings=True))
attempt(lambda: textwrap.wrap('x', 0))
attempt(lambda: textwrap.shorten('hello world', 3))
