"""The methods that bytes has as str has them: ASCII only."""
data = b"Hello World, it's \xe9t\xe9 1x"
print(data.upper(), data.lower(), data.swapcase(), data.title(), data.capitalize())
for text in (b"", b"abc", b"ABC", b"a1", b"12", b" \t\x0b", b"Ab C", b"\xe9", b"\x80", b"a\n"):
    print(text, text.isalpha(), text.isdigit(), text.isalnum(), text.isspace(), text.islower(), text.isupper(), text.istitle(), text.isascii())
print(b" a b  c ".split(), b"a,b,,c".split(b","), b"a,b,c".split(b",", 1), b"a,b,c".rsplit(b",", 1), b"a b".rsplit(None, 1), b"a\nb\r\nc\rd\x0be".splitlines(), b"a\n".splitlines(True))
print(b"k=v=x".partition(b"="), b"k=v=x".rpartition(b"="), b"kv".partition(b"="), b",".join([b"a", b"b"]), b"".join([]), b"aXbX".replace(b"X", b"--"), b"aXbX".replace(b"X", b"", 1), b"ab".replace(b"", b"."))
print(b" \t x ".strip(), b"xxaxx".strip(b"x"), b"xya".lstrip(b"yx"), b"axy".rstrip(b"yx"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"bc"), b"-5".zfill(4), b"x".center(5, b"*"), b"x".ljust(3), b"x".rjust(3), b"a\tb".expandtabs(4))
print(b"abcab".find(b"b"), b"abcab".find(98), b"abcab".rfind(b"ab"), b"abcab".index(b"c"), b"abcab".rindex(97), b"abcab".count(b"ab"), b"abcab".count(97, 1), b"abc".find(b"x"), b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"bc")), b"abc".startswith(b"b", 1))
print(b"abc".translate(bytes(range(1, 256)) + b"\x00"), b"abcabc".translate(None, b"b"), bytes.maketrans(b"ab", b"xy")[96:100], b"ab".translate(bytes.maketrans(b"a", b"z"), b"b"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: b"a".split(""))
attempt(lambda: b"a".split(b""))
attempt(lambda: b"a".index(b"z"))
attempt(lambda: b"a".find("a"))
attempt(lambda: b"a".find(256))
attempt(lambda: b"a".startswith("a"))
attempt(lambda: b"a".startswith([b"a"]))
attempt(lambda: b",".join(["a"]))
attempt(lambda: b",".join([b"a", 1]))
attempt(lambda: b"a".replace(b"a", "b"))
attempt(lambda: b"a".translate(b"short"))
attempt(lambda: b"a".center(5, b"ab"))
attempt(lambda: b"a".ljust(3, "x"))
attempt(lambda: bytes.maketrans(b"a", b"bc"))
attempt(lambda: b"a".strip("a"))
attempt(lambda: b"a".partition("a"))
attempt(lambda: b"a".removeprefix("a"))
attempt(lambda: b"a".count(None))
