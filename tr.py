class E: pass
class M:
    def __new__(cls, *a): return object.__new__(cls)
    def __init__(self): pass
class Q:
    def __new__(cls): return super().__new__(cls)
    def __init__(self): pass
class R:
    def __new__(cls): return 5
class P:
    def __init__(self): super().__init__()
class P2:
    def __init__(self): object.__init__(self)
new=object.__new__
def t(n):
    for i in range(n):
        P2()
t(3000)
