"""with of several managers: order, suppression, errors of enter and exit."""
log = []


class Step:
    def __init__(self, name, suppress=False, fail=""):
        self.name = name
        self.suppress = suppress
        self.fail = fail

    def __enter__(self):
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        log.append("+" + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log.append("-%s(%s)" % (self.name, value))
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.suppress


def attempt(*steps, fail="body"):
    a, b, c = steps
    try:
        with a as x, b as y, c:
            log.append("body " + x.name + y.name)
            if fail:
                raise ValueError(fail)
        log.append("after")
    except Exception as error:
        log.append(repr(error))
        log.append("context " + repr(error.__context__))
    print(" ".join(log))
    log.clear()


attempt(Step("a"), Step("b"), Step("c"), fail="")
attempt(Step("a"), Step("b"), Step("c"))
attempt(Step("a"), Step("b", suppress=True), Step("c"))
attempt(Step("a"), Step("b"), Step("c", suppress=1))
attempt(Step("a"), Step("b", fail="enter"), Step("c"))
attempt(Step("a", suppress=True), Step("b", fail="enter"), Step("c"))
attempt(Step("a"), Step("b"), Step("c", fail="exit"))
attempt(Step("a"), Step("b", suppress="yes"), Step("c", fail="exit"), fail="")
attempt(Step("a", fail="exit"), Step("b", fail="exit"), Step("c", fail="exit"))


class Truth:
    def __bool__(self):
        raise KeyError("truth")


attempt(Step("a"), Step("b", suppress=Truth()), Step("c"))


class Half:
    __enter__ = None


class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: 1
        self.__exit__ = lambda *args: True


for wrong in (Half(), OnInstance(), 5, Step):
    try:
        with wrong:
            print("never")
    except TypeError as error:
        print(error)


def leave(how):
    for i in range(2):
        with Step("o"), Step("i") as step:
            if how == "return":
                return step.name
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise KeyError(i)
    return "end"


for how in ("return", "break", "continue", "fall"):
    print(leave(how), " ".join(log))
    log.clear()
try:
    leave("raise")
except KeyError as error:
    print(repr(error), " ".join(log))
    log.clear()


def generator():
    with Step("g", suppress=True):
        yield 1
        raise ValueError("inside")
    yield 2


print(list(generator()), " ".join(log))
with (
    Step("p") as p,
    Step("q"),
):
    print(p.name)
with (Step("r")):
    pass
box = {}
with Step("s") as box["s"], Step("t") as box["t"]:
    print(sorted(box), " ".join(log))
