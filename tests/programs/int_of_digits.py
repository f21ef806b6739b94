"""int() of texts with and without anything but digits; tests of all characters of a text."""
for text in ["0", "7", "00012", "9" * 17, "9" * 18, "9" * 19, "9223372036854775807", "9223372036854775808", "9" * 40,
             "",
             " ", "-5", "+5", " 12 ", "1_000", "1__0", "12a", "\u0663", "1\u0663", "\xb2", "0x10", "1\0",
             "1.5", b"12", b"\xb2"]:
    try:
        print(ascii(text), int(text), type(int(text)).__name__, int(text, 10))
    except ValueError as error:
        print(ascii(text), ascii(str(error)))


class Derived(int):
    pass


class Text(str):
    pass


print(type(Derived("12")).__name__, Derived("12"), int(Text("34")), Derived("1" * 30))

samples = [chr(i) for i in range(0x180)] + ["\u0663", "\u2160", "\u2003", "\U0001f600"]
for name in ("isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isprintable"):
    holds = getattr(str, name)
    print(name, [i for i in range(len(samples)) if holds(samples[i])], holds(""),
          [holds(text) for text in ("ab", "a1", "12", "1\xb2", "\xe4b", "b\xe4", " \u2003",
                                       "a\u20ac", "\u20aca", "a\n")])
