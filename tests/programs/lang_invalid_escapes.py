"""Escape sequences that mean nothing: warnings, or errors where the filters say so."""
import warnings

LITERALS = [
    r"'\400'", r"b'\400'", r"'\377\1\12'", r"'\z' '\y\w'", r"f'\z{1}\y{{\w}}\v\k{2:\n<3}'", r"'\é'",
    "'a' '''\n\n\\z'''",
    r"rb'\z'", r"u'\8'", "'\\\n\\q'", "'\\ '", "f'''\n{1}\\z'''", r"b'\u1234 \N{x}'", r"'\u1234\x41'",
    r"f'\{1}'", r"'\'\"\a\b\f\n\r\t\v\\'",
]
for text in LITERALS:
    print(text)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(ascii(eval(text)))
        for warning in caught:
            print(warning.message, warning.lineno, warning.filename, warning.category.__name__)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            eval(text)
        except SyntaxError as error:
            print(error.args)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        eval(r"'\e' $")
    except SyntaxError as error:
        print(error)
    print([str(warning.message) for warning in caught])
exec(r"print(len('\z'))")       # by default nothing is said
