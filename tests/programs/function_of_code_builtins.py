"""A function made of code and a dict has the builtins of its maker; errors in numbers before what is not ASCII, and
in the encoding of bytes that are compiled.
"""


def function(text):
    return len(text)


names = {}
made = type(function)(function.__code__, names)
print(made("abc"), names, made.__builtins__ is function.__builtins__, made.__globals__ is names)

safe = {"None": None}
names = {"type": type, "__builtins__": safe}
exec("""
def given(text): pass
made = type(given)(given.__code__, {})
""", names)
for name in "given", "made":
    print(names[name].__builtins__ is safe, "__builtins__" in names[name].__globals__)
made = type(function)(function.__code__, {"__builtins__": {"len": lambda text: "own"}})
print(made("abc"), made.__builtins__.keys())

for text in ("0xf\u20447", "0xf\xe9", "1\xe9", "1\u20447", "0o7\xe9", "0b1\u2044", "1.\xe9", "1e3\xe9", "1j\xe9",
             "1_\xe9", "0\xe9",
             "00\xe9", "0x\u2044", "1e\u2044", "1e+\xe9", "1if\xe9", "01\xe9"):
    try:
        compile(text, "<text>", "eval")
    except SyntaxError as error:
        print(ascii(error.args))

for data in b"\xef\xbb\xbf#coding: utf8\n", b"# coding: nothing\nx\n", b"\xef\xbb\xbf#coding: latin-1\nx\n":
    try:
        compile(data, "<data>", "exec")
    except SyntaxError as error:
        print(error.args, error.lineno, error.offset, error.text, error.end_lineno, error)
