"""split, rsplit, splitlines, partition."""
TEXT = "  one two\tthree\n\u2003four\xa0five  "
print(TEXT.split(), TEXT.split(None, 1), TEXT.split(maxsplit=2), TEXT.rsplit(None, 1), TEXT.rsplit(maxsplit=0), TEXT.split(None, 0))
print("a,b,,c,".split(","), "a,b,,c,".split(",", 1), "a,b,,c,".rsplit(",", 2), ",".split(","), "".split(","), "".split(), " ".split(" "))
print("a--b---c".split("--"), "aaaa".split("aa"), "aaaaa".rsplit("aa"), "\u00e9a\u00e9b\u00e9".split("\u00e9"), "abc".split("x", -1))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\u2029j\n".splitlines(), "a\n\nb\r\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("a\r\nb".splitlines(keepends=True), "no end".splitlines(), "x\x1dy\x1ez\x1fw".splitlines())
print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="), "none".rpartition("="), "".partition("x"))
print("\u00e9=\u00e8".partition("="), "aXXb".partition("XX"), "aXXXb".rpartition("XX"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: "a".split(""))
attempt(lambda: "a".split(1))
attempt(lambda: "a".split(" ", "1"))
attempt(lambda: "a".rsplit(b","))
attempt(lambda: "a".partition(""))
attempt(lambda: "a".rpartition(None))
attempt(lambda: "a".splitlines(1, 2))
attempt(lambda: "a".split(" ", 1, 2))
attempt(lambda: "a".split(sep=" ", limit=1))
