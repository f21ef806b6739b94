"""Programs that the parser takes, most of which the compiler refuses: one a string."""

PROGRAMS = [
    '\xe9 = 1; return 1',
    """\
if 1:
    é = 1; break
""",
    """\
def f(é, x):
    é = 1; global x
""",
    'def f(x): global x',
    """\
def f():
    x = 1
    global x
""",
    """\
def f():
    x
    global x
""",
    """\
def f():
    x: int
    nonlocal x
""",
    """\
def f():
    nonlocal x
""",
    'nonlocal x',
    """\
def f():
    global x
    nonlocal x
""",
    'def f(a, a): pass',
    'def f(a, *, b, **a): pass',
    'lambda a, *a: 1',
    'yield',
    'x = [(yield) for x in y]',
    'class C: yield 1',
    'class C: return 1',
    'class C: await x',
    'await x',
    'def f(): await x',
    'def f(a: await x, *b: *await y): pass',
    'def f(*b: *await y) -> await x: pass',
    'def f(): [await y for x in z]',
    'def f(): return [x async for x in z]',
    'def f(): return (x async for x in z)',
    'def f(): (await x for x in z)',
    'lambda: await x',
    'lambda: (yield)',
    """\
def f():
    async for x in y: pass
""",
    """\
def f():
    async with x: pass
""",
    'async with x: pass',
    'async for x in y: pass',
    'async def f(): yield from x',
    """\
async def f():
    yield 1
    return 2
""",
    """\
async def f():
    return 2
    yield 1
""",
    '[(x := 1) for x in y]',
    '[(y := 1) for x in (y := z)]',
    'class C: [(y := 1) for x in z]',
    '[i := 0 for j in range(5) for i in range(5)]',
    'def f(): from x import *',
    'class C: from x import *',
    '__debug__ = 1',
    'x.__debug__ = 1',
    'del __debug__',
    'del x.__debug__',
    'f(__debug__=1)',
    'def f(__debug__): pass',
    'def __debug__(): pass',
    'class __debug__: pass',
    'import __debug__',
    'import x as __debug__',
    'from x import __debug__',
    'lambda *__debug__: 1',
    'for __debug__ in x: pass',
    'with x as __debug__: pass',
    '(__debug__ := 1)',
    '__debug__ += 1',
    '__debug__: int',
    'x.__debug__: int',
    'class f(__debug__=1): pass',
    """\
try: pass
except E as __debug__: pass
""",
    """\
match x:
    case __debug__: pass
""",
    """\
match x:
    case [*__debug__]: pass
""",
    """\
match x:
    case {**__debug__}: pass
""",
    """\
match x:
    case C(__debug__=1): pass
""",
    """\
global __debug__
__debug__ = 1
""",
    'break',
    'continue',
    """\
while 1:
    def f(): break
""",
    """\
while 1: pass
else: break
""",
    """\
for x in y:
    class C: continue
""",
    """\
try: pass
except: pass
except E: pass
""",
    """\
try: pass
except* E: return
""",
    """\
while 1:
    try: pass
    except* E: break
""",
    """\
while 1:
    try: pass
    except* E:
        while 2: continue
        continue
""",
    """\
def f():
    try: pass
    except* E:
        def g(): return
        return 1
""",
    '*a, *b = c',
    '[*a, (b, *c, *d)] = c',
    '*a = b',
    '*a',
    'x = *a',
    '*a, = b',
    'for *a in b: pass',
    'x[*a]',
    'x[*a] = 1',
    """\
x = 1
from __future__ import annotations
""",
    'from __future__ import nope',
    'from __future__ import braces',
    'from __future__ import annotations, nope',
    'def f(): from __future__ import annotations',
    """\
"doc"
"doc2"
from __future__ import annotations
""",
    'from __future__ import *',
    'f(a=1, b=2, a=3)',
    'class C(a=1, a=3): pass',
    """\
match x:
    case [a, a]: pass
""",
    """\
match x:
    case a: pass
    case b: pass
""",
    """\
match x:
    case _: pass
    case b: pass
""",
    """\
match x:
    case a | b: pass
""",
    """\
match x:
    case 1 | a | 2: pass
""",
    """\
match x:
    case [a] | [b]: pass
""",
    """\
match x:
    case [*a, *b]: pass
""",
    """\
match x:
    case {1: a, 1: b}: pass
""",
    """\
match x:
    case {"a": a, "a": b}: pass
""",
    """\
match x:
    case {-1: a, -1.0: b}: pass
""",
    """\
match x:
    case {None: a, None: b}: pass
""",
    """\
match x:
    case {a.b: a, a.b: b}: pass
""",
    """\
match x:
    case C(a=1, a=2): pass
""",
    """\
match x:
    case (a as a): pass
""",
    """\
match x:
    case [a, {"z": [b, *a]}]: pass
""",
    """\
match x:
    case {"z": 1, **a} | [a, a]: pass
""",
    """\
match x:
    case f"a": pass
""",
    """\
from __future__ import annotations
def f(x: (yield)): pass
""",
    """\
from __future__ import annotations
def f() -> (a := 1): pass
""",
    """\
from __future__ import annotations
async def f():
    x: await y
""",
    """\
from __future__ import annotations
def f(x: [y := 1 for z in w]): pass
""",
    """\
def f(x):
    x: int
    global x
""",
    """\
def f():
    global x
    x: int
""",
    """\
def f():
    nonlocal x
    x: int
""",
    """\
global x
x: int
""",
    """\
def f():
    global x
    (x): int
""",
    """\
x = 1
global x
""",
    """\
x
global x
""",
    """\
class C:
    x = 1
    global x
""",
    """\
class C:
    def f(self):
        self.__a = __a
        global __a
""",
    """\
async def f():
    [x async for x in y]
    def g(): return [x async for x in y]
""",
    """\
async def f():
    def g(): return (x async for x in y)
""",
    """\
def f():
    return ([x async for x in y] for y in z)
""",
    """\
async def f():
    return ([x async for x in y] for y in z)
""",
    """\
async def f():
    return [[x async for x in y] for y in z]
""",
    'def f(x=(yield)): pass',
    'class C(await x): pass',
    """\
async def f():
    async with x: 
        lambda: await y
""",
    """\
with a:
  with a:
    with a:
      with a:
        with a:
          with a:
            with a:
              with a:
                with a:
                  with a:
                    with a:
                      with a:
                        with a:
                          with a:
                            with a:
                              with a:
                                with a:
                                  with a:
                                    with a:
                                      with a:
                                        with a: pass
""",
    'with a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a: pass',
    """\
class C:
    [lambda: [(y := x) for x in z] for w in q]
""",
    '[[(x := 1) for y in z] for x in w]',
    '[lambda: (x := 1) for x in w]',
    '[x for y in z if (lambda: [y := 1 for q in z])]',
    """\
class C:
    def f(self): [(__x := __y) for __x in z]
""",
    """\
nonlocal x
yield
break
""",
    """\
break
def f(): nonlocal y
""",
    'x: int = yield',
    'def f(): f"{await x}"',
    'f"{yield}"',
    """\
if 0:
    return
""",
    'assert (yield)',
    """\
def f():
    while 0:
        pass
    else:
        continue
""",
    'x.__debug__ += 1',
    '"\xe9" ; __debug__ = 1',
    """\
match x:
    case {"é": 1, "é": 2}: pass
""",
    """\
match x:
    case {b"a\\xff": 1, b"a\\xff": 2}: pass
""",
    """\
match x:
    case {1+2j: 1, 1+2j: 2}: pass
""",
    """\
match x:
    case {True: 1, 1: 2}: pass
""",
    """\
match x:
    case {0.5: 1, 0.5: 2}: pass
""",
    """\
match x:
    case {2j: 1, 2j: 2}: pass
""",
    'def f(*args: *a): pass',
    """\
def f():
    for x in y:
        async def g(): break
""",
    """\
async def f():
    async with a as (*b, *c): pass
""",
    'lambda: (lambda __debug__: 1)',
    """\
class C:
    @(yield)
    def f(): pass
""",
    'async def f(): return (yield), 1',
    """\
async def f():
    yield
    return
""",
    'f(**a, **b)',
    """\
try: pass
except A: continue

""",
    """\
while 1:
    try: break
    finally: continue
""",
    """\
for x in y:
    try: pass
    except* E: 
        for z in w: break
    else: continue
""",
    """\
def f():
    try: return
    except* E: pass
    finally: return
""",
    """\
match x:
    case (1 as b) | (2 as b), b: pass
""",
    """\
match x:
    case [_, *_]: pass
    case {**r}: pass
    case C(x=y, z=_): pass
""",
    """\
match x:
    case (_ as y) if z: pass
    case _: pass
""",
    """\
match x:
    case (1 | _): pass
    case _: pass
""",
    """\
try: pass
except (lambda: (yield)): pass
except E as __debug__: pass
""",
    """\
def f():
    return [
  (yield)
 for x in y]
""",
    """\
print(
  *a, __debug__=1)
""",
    'def f(): return {**a, (yield): 2, **{await b: 1}}',
    """\
from __future__ import (division,
   generators); from __future__ import nested_scopes
import x
from __future__ import annotations
""",
    """\
def f(x):
    class x:
        nonlocal x
        x = 1
    nonlocal x
""",
]
