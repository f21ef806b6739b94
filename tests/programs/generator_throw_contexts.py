# What throw() raises has as its context what the generator handles, not what whoever throws it does.
def chain(e):
    out=[]
    while e is not None: out.append(repr(e)); e=e.__context__
    return out
def gen():
    try: 1/0
    except ZeroDivisionError:
        yield
a,b=Exception("a"),Exception("b")
g=gen(); next(g)
try: raise a
except Exception:
    try: g.throw(b)
    except Exception as e: print(chain(e))
g=gen(); next(g)
b=Exception("b")
try: g.throw(b)
except Exception as e: print(chain(e))
g=gen(); 
b=Exception("b")
try: raise a
except Exception:
    try: g.throw(b)
    except Exception as e: print(chain(e))
def outer():
    try: raise KeyError
    except KeyError:
        yield from gen()
g=outer(); next(g); b=Exception("b")
try: raise a
except Exception:
    try: g.throw(b)
    except Exception as e: print(chain(e))
def outer():
    try: raise KeyError
    except KeyError:
        yield from iter([1,2])
g=outer(); next(g); b=Exception("b")
try: raise a
except Exception:
    try: g.throw(b)
    except Exception as e: print(chain(e))
async def co():
    try: raise KeyError
    except KeyError:
        await co2()
class A:
    def __await__(self): yield 1
async def co2(): await A()
g=co(); g.send(None); b=Exception("b")
try: raise a
except Exception:
    try: g.throw(b)
    except Exception as e: print(chain(e))
def gen3():
    try: yield
    except Exception:
        try: yield
        finally: pass
g=gen3(); next(g); g.throw(ValueError("v"))
try: raise a
except Exception:
    try: g.throw(TypeError("t"))
    except Exception as e: print(chain(e))
g=gen3(); next(g)
try: raise a
except Exception:
    g.throw(ValueError)
    try: g.throw(TypeError)
    except Exception as e: print(chain(e))
