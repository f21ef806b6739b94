"""The words of TypeError for operators that do not apply."""


class Plain:
    pass


class Refuses:
    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return NotImplemented

    __iadd__ = __lt__ = __neg__ = __add__


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


def in_place(left, right):
    left += right
    return left


for left, right in [(1, "a"), ("a", 1), ([], 1), (1, []), ((), []), (None, 1), (1, None), (Plain(), 1), (1, Plain()),
                    (Refuses(), 1), (Refuses(), Refuses()), (b"", ""), ("", b""), ({}, 1), ({1}, 1), (len, 1), (int, 1), (1j, "")]:
    attempt(lambda: left + right)
    attempt(lambda: left - right)
    attempt(lambda: left * right)
    attempt(lambda: left < right)
    attempt(lambda: in_place(left, right))
attempt(lambda: 1 / "2")
attempt(lambda: 1 // "2")
attempt(lambda: [1] % 2)
attempt(lambda: 1 @ 2)
attempt(lambda: 1 << "2")
attempt(lambda: 1.5 | 2)
attempt(lambda: -Plain())
attempt(lambda: +"x")
attempt(lambda: ~1.5)
attempt(lambda: -Refuses())
attempt(lambda: abs("x"))
attempt(lambda: divmod(1, "x"))
attempt(lambda: print >> 1)
attempt(lambda: [1] * [2])
attempt(lambda: "a" * 1.5)
attempt(lambda: 2 ** "a")
