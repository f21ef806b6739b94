"""String literals: prefixes, quotes, escapes, joining, lines."""
print('a', "b", '''c''', """d""", 'it\'s', "say \"hi\"", 'say "hi"', "it's", '''it's "it"''', """x""" """y""")
print("\a\b\f\v\0\x41\101\u0041\U00000041\t\\\'\"" == 'A'.join(["\x07\x08\x0c\x0b\x00", "", "", "", "\x09\x5c\x27\x22"]))
print(repr("\a\b\f\n\r\t\v\\\0\x7f\x80\xff\u0100\u2028\U0001f600"), len("\u00e9\U0001f600"), "\1\12\123\1234" == "\x01\x0a\x53\x534")
print(r"\n\t\\", R'\'', r"a\"b", len(r"\x41"), r'''\
''' == "\\\n", r"\u00e9")
print(b"bytes", B'\x00\xff\101', rb"\x00", bR'\n', Rb"\\", b'''two
lines''', b"a" b'b', len(b"\u0041"))
print(u"text", U'text', "one" "two" 'three', ("four"
      "five"
      'six'))
print("line \
continued", """a
    b\
c
""".splitlines())
print("tab\there", 'caf\u00e9', "\u4f60\u597d", "e\u0301", "é ü ñ €")
print("" "", len(""), not "", '' == "" == """""" == '''''', "a" in "", "" in "a")
print("%s %d" "%%" % ("x", 5), "{}" "{}".format(1, 2), "a" "b" * 2, "a" + "b" * 2, "x" "y"[1])
print("""'" ''' \"\"\" " """, '''"' \'\'\' ' ''')
print([b"\t\n\r\\'\"", b'\'', b"\"", b"'", b'"\'', b"\x7f\x80 ~"], ["'", '"', "'\"", "\\", "\n"])
print("nul\0in".find("\0"), len("\x00\x00"), "\x20\u0020\40" == "   ", "\ud800".encode("utf-8", "surrogatepass"))


def documented():
    """The first line.

    An indented line with a "quote" and \\ a backslash.
    """


def raw():
    r"""Raw \d doc."""


def joined():
    "one " 'two'


def formatted():
    f"not a doc {1}"


def byted():
    b"not a doc"


class Documented:
    'class doc'
    field = 1
    "not this"


for thing in (documented, raw, joined, formatted, byted, Documented, Documented.__init__):
    print(repr(thing.__doc__))
print(__doc__)
documented.__doc__ = "changed"
print(documented.__doc__, (lambda: "value").__doc__)
