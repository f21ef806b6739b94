"""Keys whose equality puts other keys into the very dict, where one was deleted before."""


class Key:
    def __init__(self, number, act=None):
        self.number, self.act = number, act

    def __hash__(self):
        return 5

    def __eq__(self, other):
        act = self.act or other.act
        if act:
            self.act = other.act = None
            act()
        return self.number == other.number

    def __repr__(self):
        return "K%d" % self.number


def with_a_gap(count):
    table = {Key(n): n for n in range(count)}
    del table[Key(0)]
    return table


def found(table):
    return [n for n in range(20) if Key(n) in table]


def put(table, number):
    table[Key(number)] = number


for count in (2, 3, 4):
    d = with_a_gap(count)
    d[Key(10, lambda: put(d, 11))] = 10
    print(d, found(d))
    while d:
        print(d.popitem(), end=" ")
    print(d)

    d = with_a_gap(count)
    d[Key(10, lambda: put(d, 11))] = 10
    for key in list(d):
        del d[key]
    print(d, found(d))

    d = with_a_gap(count)
    d.setdefault(Key(10, lambda: put(d, 11)), 10)
    print(d, found(d), d.pop(Key(11)), d.pop(Key(10)), d)
