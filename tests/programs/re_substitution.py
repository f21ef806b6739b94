# sub and subn: templates, functions, counts, empty matches.
import re


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


print(re.sub("o", "0", "foo boo"), re.sub("o", "0", "foo boo", 2), re.subn("o", "0", "foo boo"))
print(re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.sub(r"(?P<a>x)", r"<\g<a>\g<1>\g<0>>", "axb"))
print(re.sub("(a)|b", r"[\1]", "abc"), re.sub("b", r"\\-\n", "abc"))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "abc"), re.sub(r"\b", "|", "one two"), re.sub("a", "", "aaa"))
print(re.sub(r"\d+", lambda match: str(int(match[0]) + 1), "9 and 99"), re.sub("a", lambda match: None, "abab") == "bb")
print(re.sub("b", "ü", "abé"), re.sub("é+", lambda match: match[0].upper(), "aéébé"), re.subn("€", "", "1€2€"))
print(re.sub(b"b", b"\xff", b"abc"), re.sub(b"(b)", rb"\1\1", b"abc"), re.sub(b"b", b"x", bytearray(b"abc")))
text = "unchanged"
print(re.sub("q", "x", text) is text, re.sub("a", "x", ""), repr(re.sub("", "", "")))

attempt(re.sub, "a", lambda match: 5, "ba")
attempt(re.sub, "a", b"x", "a")
attempt(re.sub, b"a", "x", b"a")
attempt(re.sub, "a", r"\2", "a")
attempt(re.sub, "(a", "x", "a")
attempt(re.sub, "a", r"\g<no>", "a")
attempt(re.sub, "a", 5, "a")
attempt(re.sub, "a", "x", 5)
print(re.sub("(.)", r"\1\1", "ab" * 5), re.escape("a.b*c"), len(re.sub("a", "bc", "a" * 1000)))
