"""A subclass of dict that changes methods: which operations ask it."""


class Upper(dict):
    def __getitem__(self, key):
        return "got " + str(super().__getitem__(key))

    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return "missing " + key

    def __contains__(self, key):
        return super().__contains__(key.upper())

    def keys(self):
        return ["changed"]


u = Upper(a=1)
u["b"] = 2
u.update(c=3)
u.setdefault("d", 4)
print(u, u["a"], u["B"], u["zz"], "b" in u, "B" in u, u.get("a"), u.get("zz"), list(u), dict(u), {**u} == dict(u), len(u), u.pop("B"), list(u.items()), u.keys(), "{a} {q}".format_map(u), "%(a)s" % u)
print(type(u.copy()).__name__, type(u | {}).__name__, u == {"a": 1, "c": 3, "d": 4}, sorted(u.values()), Upper.fromkeys(["x"], 0), isinstance(u, dict), bool(Upper()))
print(*u, max(u), [k for k in u], dict.__getitem__(u, "a"), (lambda **kw: kw)(**{"k": 1}), u.__class__.__name__)
