# Formats that are constants, in loops that are compiled: what they make, and where an argument's own method fails.
class Own:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        if self.n == 900:
            raise ValueError("str")
        return "own%d" % self.n

    def __format__(self, spec):
        return spec + "own" + str(self.n)


class Text(str):
    def __str__(self):
        return "derived"


def checksum(text, total):
    return (total * 31 + len(text) + sum(map(ord, text[:40]))) & 0xffffffff


def percent(values, rounds):
    total = 0
    for i in range(rounds):
        value = values[i % len(values)]
        total = checksum("%s has %d of %5.2f" % (value, i, i / 3), total)
        total = checksum("%5s|%-8s|%r" % (value, value, value), total)
        total = checksum("%d%%" % i, total)
        total = checksum("<%s>" % (value,), total)
    return total


def method(values, rounds):
    total = 0
    for i in range(rounds):
        value = values[i % len(values)]
        total = checksum("{} has {:d} of {:>8}".format(value, i, i // 3), total)
        total = checksum("{1}{0}{1:}".format(value, -i), total)
        total = checksum("{:5}|{:.1f}".format(i, i / 7, value), total)
    return total


for values in [["ant", "b\u00e9ar"], [1, "two", 3.0], [Text("x"), 2 ** 70, "z"], [Own(3), None, (1, 2), "s"]]:
    print(percent(values, 1500), method(values, 1500))


def failing(rounds):
    done = []
    for i in range(rounds):
        try:
            done.append(len("%s %d" % (Own(i), i)))
            done.append(len("%d" % (i if i % 1000 else "text")))
            done.append(len("{:d}".format(i if i % 700 else "text")))
            done.append(len("{}".format(Own(i)) + "%s %s" % ((i, i) if i % 800 else (i,))))
        except (ValueError, TypeError) as e:
            print(i, type(e).__name__, e)
    return sum(done)


print(failing(2500))
