"""`match` with many literals: what compares equal matches, whatever its type, in the order of the cases."""


class Int(int):
    pass


class Odd(int):
    def __eq__(self, other):
        print("Odd ==", repr(other))
        return other == 3

    __hash__ = None


class Text(str):
    def __eq__(self, other):
        print("Text ==", repr(other))
        return str(self) is other


class Anything:
    def __eq__(self, other):
        print("Anything ==", repr(other))
        return other == "four"


class Failing:
    def __eq__(self, other):
        raise ValueError(repr(other))


def kinds(x):
    match x:
        case 0 | 1 | -1:
            return "small"
        case 2:
            return "two"
        case "three" | 3:
            return "three"
        case b"three":
            return "bytes"
        case "four" | b"four" | 4:
            return "four"
        case 2 | "three" | 9223372036854775807 | -9223372036854775808:
            return "late"
        case 9223372036854775808:
            return "big"


for value in [0, 1, -1, 2, 3, 4, 5, 2.0, 2.5, True, False, 2 + 0j, "three", b"three", bytearray(b"three"), "four",
              b"four", "", b"", None, (), Int(2), Int(7), Text("four"), Odd(2), Anything(), 9223372036854775807,
              -9223372036854775808, 9223372036854775808, -9223372036854775809, 10 ** 30]:
    print(type(value).__name__, repr(value)[:25], kinds(value))
try:
    kinds(Failing())
except ValueError as error:
    print("error", error)


def guarded(x, log):
    match x:
        case 1 if log("first"):
            return "first"
        case 1 | 2 | 3 as number if log(number):
            return number
        case 2 if log("second"):
            return "second"
        case 1 | 3 | 5 | 7 as number:
            return -number
        case 11 if log(number):
            return "eleven"
    return "none"


def logged(accepted):
    def log(word):
        print("guard", word, end="; ")
        return word in accepted
    return log


for accepted in [(), (1, 2, 3), ("first", "second")]:
    for value in [1, 2, 3, 5, 7, 8, 1.0, True]:
        print(value, guarded(value, logged(accepted)))
try:
    guarded(11, logged(()))
except UnboundLocalError as error:
    print(error)


def rebinding(x):
    match x:
        case 1 if (x := 2) == 0:
            return "never"
        case 2:
            return "the subject is not the variable"
        case 1 | 3 | 4 | 5:
            return "right", x


print(rebinding(1), rebinding(2))


def in_loop(numbers):
    seen = []
    for number in numbers:
        match number % 8:
            case 0:
                continue
            case 1:
                seen.append("one")
            case 2 | 3 as low:
                seen.append(low)
            case 4:
                try:
                    match number:
                        case 4 | 12 | 20 | 28 | 36 | 44:
                            raise KeyError(number)
                        case _:
                            seen.append("unknown")
                except KeyError as error:
                    seen.append(error.args)
            case 7:
                break
            case _:
                seen.append("rest")
    else:
        seen.append("else")
    return seen


print(in_loop(range(7)), in_loop([9, 8, 2, 12, 52, 6, 7, 1]))


def words(line):
    match line.split():
        case [("go" | "walk" | "run" | "move" | "turn" | "north") as verb, *rest]:
            return verb, rest
        case [other]:
            return other


print(words("go far away"), words("north"), words("stop"), words("stop here"))


def sparse(x):
    match x:
        case 1: return "a"
        case 1000: return "b"
        case -1000000007: return "c"
        case 1000000000000: return "e"
        case 5: return "f"


print([sparse(x) for x in (1, 1000, -1000000007, 1000000000000, 5, 6, 0, -1000000008, 1000000000001, 1000.0)])

# Classes and modules have them as well, and text that is put together as it runs.
found = ""
for number in range(300):
    found += "x"
    match found:
        case "x" | "xx" | "xxxx" | "xxxxxxxx" | "xxxxxxxxxxxxxxxx":
            print(len(found))
        case "":
            print("never")


class InBody:
    match "b":
        case "a": name = 1
        case "b": name = 2
        case "c": name = 3
        case "d": name = 4
        case "e": name = 5


print(InBody.name)
