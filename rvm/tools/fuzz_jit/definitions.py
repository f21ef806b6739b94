"""The rules of functions and classes, and the helpers that programs share."""
from rvm.tools.fuzz_jit.rules import rules

# Each is given to a program that names it, in this order, with what it names itself.
HELPERS = {
    "reduce": "from functools import reduce",
    "partial": "from functools import partial",
    "accumulate": "from itertools import accumulate",
    "cycle": "from itertools import cycle",
    "islice": "from itertools import islice",
    "operator": "import operator",
    "sqrt": "from math import sqrt",
    "isnan": "from math import isnan",
    "copysign": "from math import copysign",
    "E1": """\
class E1(Exception):
    pass
""",
    "E2": """\
class E2(E1):
    def __init__(self, v):
        super().__init__(v)
        self.v = v
""",
    "cut": """\
def cut(x):
    return x if -2**62 < x < 2**62 else x % 1000003
""",
    "add": """\
def add(x, y):
    try:
        return x + y
    except TypeError:
        return y
""",
    "iff": """\
def iff(x):
    return x if x else 1
""",
    "toint": """\
def toint(x):
    try:
        return int(x)
    except (OverflowError, ValueError):
        return -1
""",
    "tonum": """\
def tonum(x):
    if isinstance(x, (int, float)):
        return x
    return 0.5 if x is None else 7
""",
    "name": """\
def name(x):
    if isinstance(x, str):
        return x[:3]
    if isinstance(x, (int, float)):
        return "n"
    return type(x).__name__
""",
    "hashed": """\
def hashed(x):
    return hash(x) % 1009 if x == x else 5
""",
    "sign": """\
def sign(x):
    return copysign(1.0, x) if x == x else 0.0
""",
    "index": """\
def index(items, x):
    for i in range(len(items)):
        if items[i] == x:
            return i
    return -1
""",
    "at": """\
def at(items, i):
    try:
        return items[i % 5]
    except IndexError:
        return None
""",
    "first": """\
def first(items, default):
    for x in items:
        return x
    return default
""",
    "countdown": """\
def countdown(n):
    while n > 0:
        n -= 1
        yield n
""",
    "Range": """\
class Range:
    def __init__(self, n):
        self.i = 0
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        i = self.i
        if i >= self.n:
            raise StopIteration
        self.i = i + 1
        return i
""",
}

# Functions, by the kind of name that they get.
FUNCTIONS = rules("""
% 6
def <F:new fun>(x, y=<num.>):
    <body x:num y:num>

% 2
def <F:new fun>(x, y=2):
    if isinstance(x, float):
        return y
    <body x:num y:num>

% 2
def <F:new fun>(x, y=1, *rest):
    <body x:num y:num>

% 2
def <F:new star>(*r, k=<num.>, **q):
    return cut(k + len(r) + len(q) + tonum(r[0] if r else 0))

% 1
def <F:new star>(*r, k=2, **q):
    for x in r:
        k = cut(k - tonum(x))
    return k

% 2
def <F:new rec>(i, x):
    if i <= 0:
        return <num.>
    return cut(<F>(i - 1, cut(x + <num.>)) + <digit>)

% 1
def <F:new rec>(i, x):
    if i < 2:
        return cut(x)
    return cut(<F>(i - 1, x) - <F>(i - 2, <num.>))

% 2
def <F:new raiser>(x):
    if x > <digit>:
        raise E2(x)
    <body x:num>

% 1
def <F:new raiser>(x):
    try:
        if x < <pos>:
            raise E1(x)
    finally:
        x = 0
    return <num.>

% 3
def <F:new gen>(x):
    yield x

% 3
def <F:new gen>(x):
    yield x
    <body-gen x:num>

% 2
def <F:new gen>(x):
    for i in range(<few>):
        yield cut(x + i)

% 1
def <F:new gen>(x):
    try:
        yield x
        yield <num.>
    finally:
        x = 0

% 1
def <F:new gen>(x):
    yield from (x, <num.>)

% 1
def <F:new gen>(x):
    yield from <gen>(x)
    yield 1

% 2
def <F:new sender>(x):
    while True:
        try:
            x = cut(x + tonum((yield x)))
        except E1 as e:
            x = e.v

% 1
def <F:new sender>(x):
    y = yield x
    while True:
        y = yield (y if y else <num.>)

% 1
def <F:new sender>(x):
    yield from <sender>(x)

% 2
class <F:new manager>:
    def __init__(self, k):
        self.k = k
    def __enter__(self):
        return self.k
    def __exit__(self, t, v, tb):
        return False

% 1
class <F:new manager>:
    depth = 0
    def __init__(self, k):
        self.k = k
    def __enter__(self):
        self.k = cut(self.k + 1)
        return self.k
    def __exit__(self, t, v, tb):
        <F>.depth += 1

% 2
class <F:new suppressor>:
    def __init__(self, k):
        self.k = k
    def __enter__(self):
        return self.k
    def __exit__(self, t, v, tb):
        return t is not None and issubclass(t, (E1, ArithmeticError))

% 1
class <F:new suppressor>:
    def __init__(self, k):
        self.k = k
    def __enter__(self):
        return 1
    def __exit__(self, t, v, tb):
        return t

% 2
<G:new counter> = 0
def <F:new bumper>(x):
    global <G>
    <G> = cut(<G> + x)

% 1
<G:new counter> = 0
def <F:new bumper>(x):
    global <G>
    <G> = x
""")

# Local functions that hold variables of the one around them in cells.
CLOSURES = rules("""
% 3
def <F:new getter>():
    return <A:num@>

% 3
def <F:new setter>(c):
    nonlocal <A:num@>
    <A> = c

% 2
def <F:new setter>(c):
    nonlocal <A:num@>, <B:num@>
    <A>, <B> = c, <A>

% 1
def <F:new setter>(c):
    nonlocal <A:int@>
    <A> = cut(<A> + 1)

% 2
def <F:new local>(c):
    return cut(<A:num@> - c)

% 2
def <F:new local>(c):
    <body c:num>

% 1
<F:new getter> = lambda: <A:num@>

% 1
def <F:new local>(c):
    def inner(y):
        return cut(<A:num@> + c - y)
    return inner(c)
""")

# Functions that take objects, or make them; after the classes.
LATE_FUNCTIONS = rules("""
% 3
def <F:new poly>(o, x):
    <body-poly o:obj x:num>

% 2
def <F:new poly>(o, x):
    return o.step(x)

% 1
def <F:new poly>(o, x):
    o.k = x
    return o.get()

% 2
def <F:new maker>(x):
    return <class>(x)

% 1
def <F:new maker>(x):
    return <class>(x) if x > <digit> else <class>(<num.>, x)

% 1
def <F:new maker>(x):
    return <class>(<class>(x).k)
""")

# The beginning of a class of the program.
BASE = """\
class P:
    shared = 1
    def __init__(self, k, m=0):
        self.k = k
        self.m = m
    def __repr__(self):
        return "P(%r)" % (self.k,)
"""

# Members that each program's base class has, one of each group, and that others override.
MEMBERS = [rules(text) for text in ("""
% 3
def get(self):
    return self.k

% 1
def get(self):
    return self.k if self.m else <num.>
""", """
% 3
def step(self, x):
    return cut(self.k + x)

% 2
def step(self, x):
    <body-method self:me x:num>

% 1
def step(self, x, y=1):
    self.k = x
    return y
""", """
% 2
def bump(self):
    self.k = cut(self.k + 1)

% 1
def bump(self):
    self.k += <plain>

% 1
def bump(self):
    self.k, self.m = tonum(self.m), self.k
""", """
% 3
@property
def twice(self):
    return cut(self.k * 2)
@twice.setter
def twice(self, x):
    self.k = x

% 1
@property
def twice(self):
    return self.m if isinstance(self.m, int) else 2
@twice.setter
def twice(self, x):
    self.m = x
""", """
% 3
def make(self, k):
    return type(self)(k)

% 1
@classmethod
def make(cls, k):
    return cls(k)

% 1
@staticmethod
def make(k):
    return P(k, 1)
""", """
% 3
def __add__(self, other):
    return P(cut(self.k + tonum(getattr(other, "k", other))))
__radd__ = __add__

% 1
def __add__(self, other):
    if isinstance(other, P):
        return NotImplemented
    return self.k
def __radd__(self, other):
    return cut(tonum(other) - self.k)
def __iadd__(self, other):
    self.k = tonum(other)
    return self
""", """
% 3
def __eq__(self, other):
    return isinstance(other, P) and self.k == other.k
def __lt__(self, other):
    return self.k < other.k

% 1
def __lt__(self, other):
    return tonum(self.m) > other.k
""", """
% 2
def __getitem__(self, i):
    return self.k

% 1
def __getitem__(self, i):
    return i if i & 1 else self.k
""", """
% 2
def __iter__(self):
    yield self.k
    yield 0

% 1
def __iter__(self):
    return iter((self.k, <num.>))
""", """
% 2
def __len__(self):
    return 2

% 1
def __len__(self):
    return toint(self.k) % 5
""", """
% 2
def __bool__(self):
    return bool(self.k)

% 1
def __bool__(self):
    return True
""", """
% 2
def __call__(self, x):
    return x

% 1
def __call__(self, x, *r):
    return cut(x - self.k)
""", """
% 1
def __contains__(self, x):
    return x == self.k

% 1
def __contains__(self, x):
    return x in (1, self.k)
""", """
% 2
def __getattr__(self, attribute):
    if attribute == "zz":
        return self.k
    raise AttributeError(attribute)

% 2
def other(self):
    return 1
""")]

OVERRIDES = rules("""
% 3
def __init__(self, k, m=1):
    super().__init__(k, m)

% 2
def __init__(self, k, m=2):
    super().__init__(m if isinstance(m, float) else k)
    self.m = m

% 1
def __init__(self, k=1, m=0.5):
    self.k = k
    self.m = m

% 3
def step(self, x):
    return cut(super().step(x) + <digit>)

% 2
def get(self):
    return cut(super().get() + self.k)

% 1
def get(self):
    return 1.5

% 1
def bump(self):
    super().bump()
    self.m = self.k

% 1
shared = <num.>

% 1
@property
def twice(self):
    return super().twice
@twice.setter
def twice(self, x):
    self.k = x

% 1
def __getitem__(self, i):
    return cut(self.k + 1)

% 1
def __getattribute__(self, attribute):
    return object.__getattribute__(self, attribute)

% 1
def __setattr__(self, attribute, value):
    object.__setattr__(self, attribute, value)

% 2
count = 0
def __new__(cls, *args, **named):
    cls.count += 1
    return super().__new__(cls)
""")
