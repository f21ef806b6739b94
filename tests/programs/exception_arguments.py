"""Arguments, text and repr of exceptions."""
for error in (Exception(), Exception("one"), Exception("one", 2), ValueError(["list"]), KeyError("key"), KeyError("a", "b"), KeyError(), KeyError(5), IndexError("i"), OSError(2, "No file"), OSError(2, "No file", "name"), OSError("only"), OSError(),
              StopIteration(5), StopIteration(), SystemExit(3), ImportError("m", name="n", path="p"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"), UnicodeEncodeError("ascii", "\xe9a", 0, 1, "why"), UnicodeTranslateError("abc", 0, 2, "why"),
              NameError("n", name="x"), AttributeError("a", name="x", obj=5), SyntaxError("bad", ("f.py", 3, 4, "text")), SyntaxError("bad"), AssertionError(1), RuntimeError("it's"), RuntimeError('"both\''), Exception(None), Exception(()), Exception(Exception("in"))):
    print(type(error).__name__, repr(error), "|", str(error), "|", error.args)
e = OSError(13, "denied", "f")
print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, StopIteration(7).value, SystemExit(8).code, SystemExit((1, 2)).code, SystemExit().code, ImportError("x").name, KeyError("k").args)
u = UnicodeDecodeError("utf-8", b"abc", 1, 2, "reason")
print(u.encoding, u.object, u.start, u.end, u.reason)
s = SyntaxError("bad", ("f.py", 3, 4, "text", 5, 6))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset)
e = Exception("a")
e.args = ("b", "c")
print(e, e.args, repr(e))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Exception(a=1))
attempt(lambda: ValueError(bad=1))
attempt(lambda: ImportError(bad=1))
attempt(lambda: UnicodeDecodeError("a"))
attempt(lambda: UnicodeDecodeError("utf-8", "text", 0, 1, "r"))
attempt(lambda: setattr(e, "args", 5))
attempt(lambda: setattr(e, "__cause__", 5))
attempt(lambda: setattr(e, "__context__", "x"))
attempt(lambda: setattr(e, "__traceback__", 5))
attempt(lambda: BaseException.__new__(int))
attempt(lambda: Exception("a") == Exception("a"))
attempt(lambda: e.with_traceback(5))
attempt(lambda: e.with_traceback(None) is e)
attempt(lambda: e.missing)
