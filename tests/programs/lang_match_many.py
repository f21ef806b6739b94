"""`match` with so many literals, or so long cases, that the operands of its table take two bytes, or four."""


def many(count, literal, body="return {n}"):
    lines = ["def choose(x):", "    y = 0", "    match x:"]
    for n in range(count):
        lines += ["        case %s:" % literal(n), "            " + body.format(n=n)]
    lines += ["    return -1, y"]
    namespace = {}
    exec("\n".join(lines), namespace)
    return namespace["choose"]


def ask(choose, subjects):
    print([choose(subject) for subject in subjects])


ask(many(300, lambda n: n), [0, 1, 127, 128, 255, 256, 299, 300, -1, 7.0, True, "7", None])
ask(many(300, lambda n: repr("n%d" % n)), ["n0", "n255", "n256", "n299", "n300", "", b"n1", 3])
ask(many(300, lambda n: repr(b"n%d" % n)), [b"n0", b"n255", b"n256", b"n299", b"n300", bytearray(b"n7"), "n1"])
ask(many(300, lambda n: n * n * n - 1000000), [-1000000, -999999, 0, 299 ** 3 - 1000000, 1, -999999.0])
ask(many(8, lambda n: n, "y = " + " + ".join(["(x - {n})"] * 40) + "; return y, {n}"), [0, 3, 7, 8, 2.0])
ask(many(40, lambda n: n, "y = " + " + ".join(["(x - {n})"] * 300) + "; return y, {n}"), [0, 21, 39, 40, 2.0])
