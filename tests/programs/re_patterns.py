# What patterns match: characters, sets, repetitions, alternatives, groups, assertions.
import re

CASES = [
    (r"abc", "xabcy"), (r"a.c", "abc a\nc"), (r"(?s)a.c", "a\nc"), (r"[a-c]+", "xxabcabcd"), (r"[^a-c]+", "abxyzc"),
    (r"a*", "baaa"), (r"a+?", "baaa"), (r"a{2,3}", "aaaa"), (r"a{2,3}?", "aaaa"), (r"a{,2}b", "aaab"),
    (r"(ab)*c", "ababc"), (r"(?:a|b)+?c", "abac"), (r"(a|ab)(c|bcd)(d*)", "abcd"), (r"(a*)*", "aab"),
    (r"(a|b)*?c", "abbac"), (r"(?:(a)|(b))+", "abab"), (r"(a)?b", "b"), (r"((a)(b)?)+", "aba"),
    (r"^\w+$", "word"), (r"(?m)^\w+$", "one\ntwo"), (r"\Aa|b\Z", "cab"), (r"\bfoo\b", "a foo."), (r"\Boo", "foo"),
    (r"(?=foo)\w+", "a foobar"), (r"(?!foo)\w{3}", "foobar"), (r"(?<=a)b", "cbab"), (r"(?<!a)b", "abcb"),
    (r"(\w)\1", "hello"), (r"(?i)(\w)\1", "heLlo"), (r"(?P<q>['\"]).*?(?P=q)", "say 'it' \"now\""),
    (r"(a)?(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"(a)?(?(1)b)", "xb"),
    (r"a*+a", "aaa"), (r"a++b", "aab"), (r"(?>a|ab)c", "abc"), (r"(?:ab)*+c", "ababc"), (r"(?:(a)b)++", "abab"),
    (r"(?>(a+))b", "aaab"), (r"a?+a", "aa"), (r"(?:a|ab){1,2}+b", "aab"),
    (r"(?i)straSSE", "STRASSE"), (r"(?i)[a-f]+", "xAbCdEfG"), (r"(?i:a)B", "AB"), (r"(?-i:a)b", "ab"),
    (r"\d+\s\D+", "12 ab"), (r"\S+", "  x y"), (r"[\d\-x]+", "a1-x2"), (r"[]\]]+", "a]]"), (r"x(?#comment)y", "xy"),
    (r"(?x) a  b # c", "ab"), (r"", "abc"), (r"$", "a\n"), (r"(?m)$", "a\nb"), (r"\n", "a\nb"),
    (r"\x41\u0042\103", "ABC"),
    (r"(?:a{2}){2}", "aaaaa"), (r"(?:|a)+b", "aab"), (r"(?:a?)*?b", "aab"), (r"(?:a?){3}b", "ab"),
    (r".*b", "aab aab c"), (r".*?b", "aab aab c"), (r"[^\n]*\n", "one\ntwo\n"), (r"(.*)(\d+)", "ab123"),
    (r"(.*?)(\d+)", "ab123"),
]

for pattern, string in CASES:
    compiled = re.compile(pattern)
    found = compiled.search(string)
    shown = None if found is None else (found.regs, found.lastindex, found.lastgroup)
    print(ascii(pattern), ascii(string), shown, compiled.match(string), compiled.fullmatch(string))
    print("   ", [(match.regs, match.lastindex) for match in compiled.finditer(string)])
