"""Keys whose hash or equality changes the very dict or set that asks for it."""


class Clearing:
    """Clears a table when it is hashed, and puts something into it."""

    def __init__(self, table, *entries):
        self.table, self.entries = table, entries

    def __hash__(self):
        self.table.clear()
        for entry in self.entries:
            if isinstance(self.table, dict):
                self.table[entry] = "put"
            else:
                self.table.add(entry)
        return 5

    def __repr__(self):
        return "K"


class Comparing:
    """Clears a table when it is first compared, and puts something into it."""

    log = []

    def __init__(self, name, table, answer, *entries):
        self.name, self.table, self.answer, self.entries = name, table, answer, entries

    def __hash__(self):
        return 5

    def __eq__(self, other):
        Comparing.log.append(self.name + getattr(other, "name", "?"))
        table, self.table = self.table, None
        if table:
            table.clear()
            for entry in self.entries:
                table[entry] = "put"
        return self.answer

    def __repr__(self):
        return self.name


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except KeyError:
        return "KeyError"


for entries in ((), ("a",), (1,), (2.5,), ("a", 1)):
    for start in ({}, {"a": 1}, {1: 1}, {2.5: 1}):
        d = dict(start)
        d[Clearing(d, *entries)] = 1
        members = set(start)
        members.add(Clearing(members, *entries))
        print(d, len(members), end=" ")
        for method in (dict.get, dict.__contains__, dict.__delitem__, dict.pop, dict.setdefault):
            d = dict(start)
            print(attempt(method, d, Clearing(d, *entries)), d, end=" ")
        print()
for answer in (False, True):
    for entries in ((), (1,), ("a", 2.5)):
        for method in (dict.get, dict.__contains__, dict.__delitem__, dict.setdefault):
            d = {}
            d[Comparing("x", None, answer)] = 1
            d[Comparing("y", d, answer, *entries)] = 2
            print(d, attempt(method, d, Comparing("z", d, answer, *entries)), d, Comparing.log)
            Comparing.log.clear()
d = {}
for name in "abcd":
    d[Comparing(name, None, False)] = name
d[Comparing("e", d, False)] = "e"
print(d, Comparing.log)
