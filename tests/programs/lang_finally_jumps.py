"""return, break and continue through finally blocks, in every nesting."""
log = []


def note(tag):
    log.append(tag)
    return tag


def show(result):
    print(result, " ".join(log))
    log.clear()


def simple(how):
    for i in range(3):
        try:
            note("try%d" % i)
            if how == "return":
                return note("value")
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(i)
            note("end")
        except ValueError:
            note("except")
            continue
        else:
            note("else")
        finally:
            note("finally%d" % i)
    else:
        note("loop else")
    return "after"


for how in ("return", "break", "continue", "raise", "fall"):
    show(simple(how))


def overrides(how):
    for i in range(2):
        try:
            if how in ("raise", "swallow"):
                raise ValueError("lost")
            return "from try"
        finally:
            note("finally")
            if how == "return":
                return "from finally"
            if how in ("break", "swallow"):
                break
            if how == "continue":
                continue
    return "after loop"


for how in ("return", "break", "continue", "swallow", "fall"):
    show(overrides(how))
try:
    overrides("raise")
except ValueError as error:
    show(error)


def nested(depth):
    try:
        try:
            try:
                note("inner")
                if depth == 1:
                    return "one"
                if depth == 2:
                    raise KeyError("k")
            finally:
                note("f1")
                if depth == 3:
                    return "three"
        except KeyError:
            note("caught")
            return "two"
        finally:
            note("f2")
            if depth == 4:
                raise LookupError("four")
    except LookupError as error:
        return str(error)
    finally:
        note("f3")
    return "end"


for depth in range(1, 6):
    show(nested(depth))


def loops_in_loops():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1:
                        continue
                    if i == 1:
                        break
                    note("%d%d" % (i, j))
                finally:
                    note("in")
                    if i == 2:
                        break
        finally:
            note("out")
    while True:
        try:
            try:
                return "returned"
            finally:
                note("a")
        finally:
            note("b")
            break
    return "broken"


show(loops_in_loops())


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
        note("x=%d" % x)


show(value_kept())


def in_finally():
    try:
        pass
    finally:
        for i in range(5):
            try:
                if i == 1:
                    continue
                if i == 3:
                    break
            finally:
                note(str(i))
    return "in finally"


show(in_finally())
