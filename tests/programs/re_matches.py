# Patterns, matches and scanners: their methods and attributes.
import copy
import re


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


pattern = re.compile(r"(?P<word>\w+)(?:-(?P<number>\d+))?(!)?", re.I)
print(pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), pattern.pattern)
match = pattern.search("  some-12 text", 1, 9)
print(match, match.pos, match.endpos, match.string, match.re is pattern, bool(match))
print(match.group(), match.group(1), match.group("number"), match.group(1, "number", 3), match[0], match["word"])
print(match.groups(), match.groups("none"), match.groupdict(), match.groupdict("none"))
print(match.start(), match.end("word"), match.span(2), match.span(3), match.regs, match.lastindex, match.lastgroup)
print(match.expand(r"\g<number>:\1:\g<0>\n"))
print(copy.copy(match) is match, copy.deepcopy(match) is match, copy.copy(pattern) is pattern)
print(pattern == re.compile(pattern.pattern, re.I), pattern != re.compile("x"), pattern == 5,
      hash(pattern) == hash(re.compile(pattern.pattern, re.I)))
print(pattern.findall("a-1 b c-2!"), re.findall(r"\d", "1 2"), re.findall(r"(\d)-", "1-2-"))
print(re.split(r"\W+", "Words, words."), re.split(r"(\W+)", "Words, words.", 1), re.split("x*", "axbc"))
print(re.split(r"(a)|b", "1a2b3"), re.compile(",").split("a,b,c", maxsplit=1))

scanner = re.compile(r"\d|(x*)").scanner("1x2 ")
print(scanner.pattern, scanner.search(), scanner.match(), scanner.match(), scanner.match(), scanner.match())
print([found.group() for found in re.finditer(r"\w+", "one two three")])
iterator = re.finditer("a", "aa")
print(type(iterator), next(iterator), next(iterator), next(iterator, "end"))
print(type(pattern)[str], type(match)[bytes], type(pattern), type(match))

lexicon = re.Scanner([(r"[a-z]+", lambda scanner, token: ("name", token)), (r"\d+", lambda scanner, token: int(token)),
                      (r"\s+", None)])
print(lexicon.scan("abc 12 x!"))

for wrong in [5, "nothing", -1, 2 ** 80, 1.5, None, True]:
    attempt(match.group, wrong)
for wrong in [5, None, b"bytes"]:
    attempt(pattern.match, wrong)
attempt(pattern.match)
attempt(pattern.match, "a", 2 ** 80)
attempt(pattern.split, "a", 0, 1, 2)
attempt(type(pattern))
attempt(setattr, pattern, "flags", 1)
attempt(setattr, match, "lastindex", 1)
attempt(lambda: pattern < pattern)
attempt(re.compile("").match, "abc", 3, 1)
attempt(re.compile("").search, "abc", 3, 1)
attempt(re.compile("b").match("abc", 1, 99).span)
attempt(re.compile("b").search("abc", -5).span)
for flags in [0, re.A, re.I | re.M | re.S, re.X | re.A]:
    print(re.compile("x", flags), re.compile(b"x", flags))
print(re.match("(?:a)" * 50, "a" * 50))
found = re.match("(a)", "a")
for use in [iter, list, lambda match: [*match], lambda match: 1 in match, lambda match: "".join(match), reversed,
            lambda match: print(*match), lambda match: dict([match])]:
    attempt(use, found)
attempt(iter, int | str)


class WithKeys:
    keys = None

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index


attempt(lambda: [*reversed(WithKeys())])


def tokens_of_many_kinds():
    lexer = re.compile("|".join("(?P<%s>%s)|(%s)" % (letter, letter, letter.upper()) for letter in "abcdefghijklmnop"))
    for match in lexer.finditer("aBn pP"):
        print(match.lastgroup, match.lastindex, match.groups(""))
    print(lexer.findall("bO")[1][-3:], lexer.groups)


tokens_of_many_kinds()
