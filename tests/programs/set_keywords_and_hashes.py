"""Keywords of builtin types and of classes derived from them; how often keys are hashed; lists that change while
they are compared."""
class subclass(set): pass
try: subclass(sequence=()); print("no error 1")
except TypeError as e: print(e)
class subclass_with_new(set):
    def __new__(cls, arg, newarg=None):
        self = super().__new__(cls, arg)
        self.newarg = newarg
        return self
try: subclass_with_new([1, 2], newarg=3); print("no error 2")
except TypeError as e: print(e)
try: set(a=1); print("no error 3")
except TypeError as e: print(e)
try: set().__init__(a=1); print("no error 4")
except TypeError as e: print(e)
class subclass_with_new(list):
    def __new__(cls, arg, newarg=None):
        return super().__new__(cls, arg)
try: subclass_with_new([1, 2], newarg=3); print("no error 2")
except TypeError as e: print(e)
for c in (set,frozenset,list,tuple,float,zip,map,filter,enumerate,reversed,property,staticmethod,super):
    S=type('S',(c,),{})
    for f in (c,S):
        try: f([1],k=2); print(c, 'ok')
        except TypeError as e: print(e)
    class T(c):
        def __new__(cls, *a, k=1): return super().__new__(cls, *a)
    try: T([1],k=2); print(c, 'ok')
    except TypeError as e: print(e)
    class T(c):
        def __init__(self, *a, k=1): pass
    try: T([1],k=2); print(c, 'ok')
    except TypeError as e: print(e)
class X:
    def __eq__(self, other):
        b.clear(); return NotImplemented
class Y:
    def __eq__(self, other):
        a.clear(); return NotImplemented
a=[X()]; b=[Y()]
print(a==b)
a=[X()]; b=[1]
print(a==b, b)
class H(int):
    c=0
    def __hash__(self):
        H.c+=1
        return int.__hash__(self)
d=dict.fromkeys(map(H,range(10))); print(H.c)
s=set(d); print(H.c)
s.difference(d); print(H.c)
d2=dict.fromkeys(set(d)); print(H.c)
d3=dict.fromkeys(frozenset(d), 123); print(H.c,d3==dict.fromkeys(d,123))
print(dict.fromkeys({'a','b'},1)=={'a':1,'b':1}, sorted(set('abc').difference({'a':1})))
