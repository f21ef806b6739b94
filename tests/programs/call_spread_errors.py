# Errors about `*` and `**` in calls: what is called, and keys that come twice.
def f(**k):
    pass


class C:
    def __call__(self, **k):
        pass

    def __str__(self):
        return "a C"


n = None
for text in ["f(**{1: 3}, **{1: 5})", "f(**{1: 3})", "f(*1)", "n(*f)", "n(**f)", "C()(*2)", "C()(**{'a': 1}, **{'a': 2})",
             "C()(**3)", "len(*3)", "[].append(**3)", "f(**{(1, 2): 3}, **{(1, 2): 5})", "dict(**x for x in [{1: 2}])",
             "{**x for x in y}", "[**x for x in y]", "f(*x for x in y)", "f(a, **x for x in y)"]:
    try:
        exec(text)
    except (TypeError, SyntaxError) as e:
        print(text, "|", type(e).__name__, e)
