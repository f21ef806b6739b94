"""Random programs by the rules: they end, are hot, and print what they have computed.

Every program is the same for the same seed.  It ends because loops have bounds that nothing
in them changes, because functions call only what was made before them, and because what is
stored is bounded in size.  A cost is added up along the way and bounded too.
"""
import random
import re
from dataclasses import dataclass, field
from typing import Dict, FrozenSet, List, Optional, Sequence, Set, Tuple

from rvm.tools.fuzz_jit import definitions, expressions, loops, statements
from rvm.tools.fuzz_jit.rules import Placeholder, Rule

WORDS = {**expressions.WORDS, **statements.WORDS}
VARIABLES = ["int", "int", "num", "num", "num", "float", "str", "bool", "scalar", "any", "ints", "list", "dict",
             "table", "set", "pair", "tuple", "bytes", "func", "obj", "obj"]
# The groups of rules for the statements of a hot loop.
MIXTURES = [
    [statements.STATEMENTS],
    [statements.STATEMENTS, loops.READ_AND_MADE],
    [loops.READ_AND_MADE],
    [loops.CARRIED, loops.CARRIED, statements.STATEMENTS],
    [loops.CARRIED, loops.READ_AND_MADE],
    [loops.ENDS],
    [loops.ENDS, loops.ENDS, statements.STATEMENTS],
]
PRINTED = ("int", "num", "float", "str", "bool", "scalar", "any", "ints", "list", "dict", "table", "pair",
           "tuple", "bytes", "obj")
CALLED = ("fun", "star", "rec", "raiser", "gen", "sender", "manager", "suppressor", "bumper", "poly", "maker",
          "local", "getter", "setter")
# The kinds that an inner function may not use: it could end up calling itself.
HIDDEN = ("func", "local", "me")
COSTS = {"fun": 6, "star": 6, "rec": 25, "raiser": 6, "gen": 6, "sender": 6, "poly": 12, "maker": 6, "local": 8,
         "block": 0}
FEW_ROUNDS = 50          # rounds of a hot loop for an eager JIT
COUNTED = {"int": 0.3, "num": 0.3, "scalar": 0.3, "any": 0.3, "value": 0.75}    # how often it is the counter
NESTED = 3          # blocks in one another


class NoChoice(Exception):
    """Nothing fits here; the caller has to use another rule."""


@dataclass
class Scope:
    """The variables and the surroundings of what is being written."""

    parent: Optional["Scope"] = None
    function: bool = False      # not a module
    yielding: bool = False      # a generator
    calls: bool = False         # methods of objects may be called
    counter: str = ""           # the hot loop's
    loops: int = 0              # of this function, around
    nested: int = 0             # blocks around
    budget: float = 40          # the cost that is left
    factor: float = 1           # how often the code written here runs
    readable: Dict[str, List[str]] = field(default_factory=dict)
    assignable: Dict[str, List[str]] = field(default_factory=dict)

    def names(self, kind: str) -> List[str]:
        """Return the variables of ``kind`` that can be read, including those of the scopes around."""
        found = self.readable.get(kind, [])
        if self.parent is not None and kind not in HIDDEN:
            found = found + self.parent.names(kind)
        return found

    def add(self, kind: str, name: str, assignable: bool = False) -> None:
        self.readable.setdefault(kind, []).append(name)
        if assignable:
            self.assignable.setdefault(kind, []).append(name)

    def drop(self, kind: str, name: str) -> None:
        self.readable[kind].remove(name)


def program(seed: str) -> str:
    """Return the text of the program of ``seed``; a seed that ends in ``s`` makes hot loops of few rounds."""
    return Generator(random.Random(seed.rstrip("s")), seed.endswith("s")).program()


class Generator:
    """Writes one program."""

    def __init__(self, choose: random.Random, short: bool) -> None:
        self.choose = choose
        self.short = short
        self.lines: List[str] = []
        self.scope = Scope()
        self.used: Dict[str, int] = {}
        self.grows = False
        self.focus: Set[str] = set()        # the variable of each kind that is used most
        self.depth = choose.choice((2, 2, 3, 4))        # of expressions
        self.leaves = choose.choice((0.2, 0.4, 0.6))    # how many of them are not composed
        self.size = choose.choice((2, 3, 4, 6))         # statements in a hot loop, at most
        self.open = choose.random() < 0.8       # objects take any attribute

    def program(self) -> str:
        """Return the text of the whole program."""
        self._globals()
        self._functions(definitions.FUNCTIONS, self.choose.randint(2, 6))
        self._classes()
        self.scope.calls = True
        self._functions(definitions.LATE_FUNCTIONS, self.choose.randint(1, 3))
        calls = [self._hot_function() for _ in range(self.choose.choice((1, 2, 2, 3)))]
        if self.choose.random() < 0.12:
            self._hot_module()
        for call in calls:
            self._line(0, call)
        body = "\n".join(self.lines) + "\n"
        return "\n".join(_helpers(body)) + body

    # Definitions.

    def _globals(self) -> None:
        for kind in self.choose.sample(["num", "int", "ints", "scalar", "pair", "table"], 3):
            name = self._fresh(kind)
            self._line(0, "%s = %s" % (name, self._constant(kind)))
            self.scope.add(kind, name, assignable=True)

    def _functions(self, rules: Sequence[Rule], number: int) -> None:
        for _ in range(number):
            self._statement(rules, 0, keep=True)

    def _classes(self) -> None:
        base = definitions.BASE.rstrip("\n").split("\n")
        if not self.open:
            base.insert(1, '    __slots__ = ("k", "m")')
        for line in base:
            self._line(0, line)
        for group in definitions.MEMBERS:
            self._statement(group, 4)
        self.scope.add("class", "P")
        for number in range(self.choose.randint(0, 3)):
            name = "QRS"[number]
            bases = self.choose.choice(self.scope.readable["class"])
            self._line(0, "class %s(%s):" % (name, bases))
            if self.choose.random() < 0.25 and not self.open:
                self._line(4, "__slots__ = ()")
            for _ in range(self.choose.randint(1, 3)):
                self._statement(definitions.OVERRIDES, 4)
            self.scope.add("class", name)

    def _hot_function(self) -> str:
        """Write a function with a hot loop.  Return the statement that calls it."""
        name = self._fresh("hot")
        kind = self.choose.choice(["num", "num", "int", "scalar", "any"])
        self._line(0, "def %s(a, n):" % name)
        outer = self.scope
        self.scope = Scope(parent=outer, function=True, calls=True, budget=self.choose.choice((25, 40, 60, 90)))
        self.scope.add(kind, "a", assignable=True)
        self._declare_globals(4)
        variables = self._variables(4)
        for _ in range(self.choose.choice((0, 0, 1, 1, 2, 3))):
            self._statement(definitions.CLOSURES, 4, keep=True)
        self._line(4, "out = []")
        self._line(4, "total = 0")
        self._statement(loops.HOT_LOOPS, 4)
        self._line(4, "return %s, out[-5:], total" % ", ".join(variables))
        self.scope = outer
        arguments = [self._leaf(kind) for _ in range(self.choose.choice((1, 1, 1, 2)))]
        rounds = self.choose.choice((1090, 1100, 1200, 1300)) if len(arguments) < 2 else 1090
        rounds = FEW_ROUNDS if self.short else rounds
        return "\n".join([
            "for a in (%s,):" % ", ".join(arguments),
            "    try:",
            "        print(%s(a, %d))" % (name, rounds),
            "    except Exception as e:",
            "        print(type(e).__name__, e)"])

    def _hot_module(self) -> None:
        """Write a hot loop of the module itself."""
        self.scope.budget = 40
        self._line(0, "n = %d" % (FEW_ROUNDS if self.short else 1200))
        variables = self._variables(0)
        self._line(0, "out = []")
        self._line(0, "total = 0")
        self._line(0, "try:")
        self._statement(loops.HOT_LOOPS, 4)
        self._line(0, "except Exception as e:")
        self._line(4, "print(type(e).__name__, e)")
        self._line(0, "print(%s, out[-5:], total)" % ", ".join(variables))

    def _variables(self, indent: int) -> List[str]:
        """Write variables of many kinds with their first values.  Return what to print of them."""
        shown = []
        more = self.choose.sample(VARIABLES, self.choose.randint(0, 3))
        for kind in more + ["int", "int", "float", "num", "num", "obj", "pair", "any"]:
            name = self._fresh(kind)
            value = self._expression(kind, 1) if kind == "obj" else self._leaf(kind, fresh=True)
            self._line(indent, "%s = %s" % (name, value))
            self.scope.add(kind, name, assignable=True)
            if self.focus.isdisjoint(self.scope.readable[kind]):
                self.focus.add(name)
            if kind in PRINTED:
                shown.append(name)
            elif kind == "set":
                shown.append("sorted(%s)" % name)
        return shown

    def _declare_globals(self, indent: int) -> None:
        """Perhaps let this function assign to a variable of the module."""
        module = self.scope
        while module.parent is not None:
            module = module.parent
        for kind, names in module.assignable.items():
            if self.choose.random() < 0.15:
                name = self.choose.choice(names)
                self._line(indent, "global " + name)
                self.scope.assignable.setdefault(kind, []).append(name)

    # Statements.

    def _block(self, indent: int) -> None:
        scope = self.scope
        scope.nested += 1
        if scope.nested == 1 and scope.counter:
            number = self.choose.randint(1, self.size)
        else:
            number = self.choose.randint(1, max(1, min(3, int(scope.budget / scope.factor / 8))))
        rules = [statements.STATEMENTS]
        if scope.nested == 1 and scope.counter:
            rules = self.choose.choice(MIXTURES)
            number += 2 * (loops.ENDS in rules)
        for _ in range(number):
            self._statement(self.choose.choice(rules), indent)
        scope.nested -= 1

    def _statement(self, rules: Sequence[Rule], indent: int, keep: bool = False) -> None:
        """Write a statement by one of the rules; ``keep`` allows what it defines to be used later."""
        fitting = self._fitting(rules)
        length = len(self.lines)
        for _ in range(20):
            if not fitting:
                break
            rule = self.choose.choice(fitting)
            budget = self.scope.budget
            try:
                self._write(rule, indent, keep)
                return
            except NoChoice:
                del self.lines[length:]
                self.scope.budget = budget
        self._line(indent, "pass")

    def _fitting(self, rules: Sequence[Rule]) -> Sequence[Rule]:
        """Return those of the rules that may be used here, each as often as its weight says."""
        scope = self.scope
        missing = frozenset(flag for flag, given in (
            ("loop", scope.loops), ("function", scope.function), ("yielding", scope.yielding),
            ("calls", scope.calls), ("hot", scope.counter), ("open", self.open),
            ("nests", scope.nested < NESTED and scope.budget >= 4 * scope.factor)) if not given)
        key = (id(rules), missing)
        if key not in _FITTING:
            _FITTING[key] = [rule for rule in rules if not missing & rule.needs for _ in range(rule.weight)]
        return _FITTING[key]

    def _write(self, rule: Rule, indent: int, keep: bool) -> None:
        scope = self.scope
        state = (scope.loops, scope.nested, scope.factor, scope.counter)
        scope.budget -= scope.factor
        loop_depth = 0
        known: Dict[str, str] = {}
        new: List[List[str]] = []
        try:
            for depth, pieces in rule.lines:
                placeholder = pieces[0]
                if isinstance(placeholder, Placeholder) and placeholder.what == "block":
                    self._block(indent + depth)
                elif isinstance(placeholder, Placeholder) and placeholder.what.startswith("body"):
                    self._body(placeholder, indent + depth)
                else:
                    if scope.loops > state[0] and depth <= loop_depth:
                        scope.loops = state[0]
                    text = "".join(self._piece(piece, self.depth, known, new) for piece in pieces)
                    self._line(indent + depth, text)
                    self._declare(new)
                    if text.startswith(("for ", "while ")):
                        loop_depth = depth
                        self._enter_loop()
        finally:
            scope.loops, scope.nested, scope.factor, scope.counter = state
            for kind, name in new:
                if name in scope.readable.get(kind, ()):
                    scope.drop(kind, name)
        for kind, name in new:
            if keep and kind in CALLED:
                scope.add(kind, name)

    def _enter_loop(self) -> None:
        scope = self.scope
        scope.loops += 1
        if scope.loops > 1 or not scope.counter:
            scope.factor *= 3

    def _body(self, placeholder: Placeholder, indent: int) -> None:
        """Write the statements of a function."""
        outer = self.scope
        variant = placeholder.what.partition("-")[2]
        scope = Scope(parent=outer, function=True, yielding=variant == "gen",
                      calls=outer.calls and variant != "method", nested=1,
                      budget=min(14.0, outer.budget / outer.factor / 2))
        for name, kind in placeholder.parameters:
            scope.add(kind, name, assignable=kind in ("num", "scalar"))
        if outer.function:
            own = [name for name, _ in placeholder.parameters]
            for kind, names in outer.assignable.items():
                free = [name for name in names if name not in own and name in outer.readable.get(kind, ())]
                if free and self.choose.random() < 0.12 and kind != "func":
                    name = self.choose.choice(free)
                    self._line(indent, "nonlocal " + name)
                    scope.add(kind, name, assignable=True)
        self.scope = scope
        try:
            if not outer.function:
                self._declare_globals(indent)
            for _ in range(self.choose.choice((0, 0, 1, 1, 2))):
                self._statement(statements.STATEMENTS, indent)
            if variant == "gen":
                self._line(indent, "yield " + self._stored("num", 2))
            else:
                self._line(indent, "return " + self._stored("num", 2))
        finally:
            self.scope = outer
        outer.budget -= (scope.budget < 14) * 3 * outer.factor

    # Expressions.

    def _piece(self, piece: object, depth: int, known: Dict[str, str], new: List[List[str]]) -> str:
        """Return the text for a piece of a template."""
        if not isinstance(piece, Placeholder):
            return str(piece)
        if piece.what in known:
            return known[piece.what]
        text = self._filled(piece, depth, new)
        if piece.name:
            known[piece.name] = text
        return text

    def _filled(self, placeholder: Placeholder, depth: int, new: List[List[str]]) -> str:
        what = placeholder.what
        if what == "J":
            if not self.scope.counter:
                raise NoChoice
            return self.scope.counter
        if what == "N":
            return "n"
        if what == "counter":
            new.append(["int", self._fresh("j")])
            return new[-1][1]
        if what.startswith("new "):
            new.append([what[4:], self._fresh(what[4:])])
            return new[-1][1]
        if placeholder.mark in ("!", "@"):
            return self._assignable(what, placeholder.mark == "@")
        if what in WORDS and what not in expressions.ACCEPTED:
            return self.choose.choice(WORDS[what])
        if placeholder.mark == "=":
            return self._stored(what, depth - 1)
        if what not in expressions.ACCEPTED:
            return self._name(what)
        if placeholder.mark == ".":
            return _closed(self._leaf(what))
        return _closed(self._expression(what, depth - 1))

    def _declare(self, new: List[List[str]]) -> None:
        """Make new variables known, once the line that assigns to them is written."""
        for kind, name in new:
            if kind not in CALLED and name not in self.scope.readable.get(kind, ()):
                self.scope.add(kind, name)
                self.focus.add(name)
                if kind == "int" and name.startswith("j"):
                    self.scope.counter = name

    def _name(self, kind: str) -> str:
        """Return a function or class to use, and add its cost."""
        names = self.scope.names(kind)
        cost = COSTS.get(kind, 2) * self.scope.factor
        if not names or (kind in COSTS and self.scope.budget < cost):
            raise NoChoice
        self.scope.budget -= cost
        return self.choose.choice(names)

    def _assignable(self, kind: str, own: bool) -> str:
        names = self.scope.assignable.get(kind)
        if own and names:
            names = [name for name in names if name != "c" and name in self.scope.readable.get(kind, ())]
        if not names:
            raise NoChoice
        return self._preferred(names)

    def _preferred(self, names: List[str]) -> str:
        """Return one of the variables, mostly one that the code being written depends on."""
        preferred = [name for name in names if name in self.focus]
        return self.choose.choice(preferred if preferred and self.choose.random() < 0.85 else names)

    def _expression(self, kind: str, depth: int) -> str:
        if depth <= 0 or self.choose.random() < self.leaves or self.scope.budget < 0:
            return self._leaf(kind)
        fitting = self._fitting(expressions.EXPRESSIONS.get(kind, ()))
        for _ in range(6):
            if not fitting:
                break
            rule = self.choose.choice(fitting)
            new: List[List[str]] = []
            try:
                text = "".join(self._piece(piece, depth, {}, new) for piece in rule.lines[0][1])
            except NoChoice:
                continue
            self.scope.budget -= 0.5 * self.scope.factor
            self.grows = self.grows or "grows" in rule.flags
            return text
        return self._leaf(kind)

    def _leaf(self, kind: str, fresh: bool = False) -> str:
        """Return a variable of the kind or a constant; ``fresh`` asks for a constant."""
        if self.scope.counter and not fresh and self.choose.random() < COUNTED.get(kind, 0):
            return self.scope.counter
        if not fresh and (kind not in expressions.CONSTANTS or self.choose.random() < 0.85):
            kinds = [each for each in expressions.ACCEPTED[kind] if self.scope.names(each)]
            if kinds:
                return self._preferred(self.scope.names(self.choose.choice(kinds)))
        return self._constant(kind)

    def _constant(self, kind: str) -> str:
        if kind == "func":
            return self.choose.choice(["abs", "lambda x: x", "lambda x: cut(x - 1)"])
        if kind == "me":
            raise NoChoice
        if kind == "obj":
            if not self.scope.calls:
                raise NoChoice
            return "P(%s)" % self._constant("num")
        return self.choose.choice(WORDS[self.choose.choice(expressions.CONSTANTS[kind])])

    def _stored(self, kind: str, depth: int) -> str:
        """Return an expression whose value may be stored: it cannot have grown by much."""
        before, self.grows = self.grows, False
        text = self._expression(kind, depth)
        bounds = expressions.BOUNDED.get(kind)
        if bounds and (self.grows or kind in expressions.ALWAYS_BOUNDED):
            text = self.choose.choice(bounds) % text
        elif self.grows and kind in ("scalar", "any", "pair"):
            text = self._leaf(kind)
        self.grows = before
        return text

    # Small things.

    def _fresh(self, kind: str) -> str:
        number = self.used[kind] = self.used.get(kind, 0) + 1
        return "%s%d" % (SHORT.get(kind, kind), number)

    def _line(self, indent: int, text: str) -> None:
        self.lines.append(" " * indent + text)


SHORT = {"int": "i", "num": "x", "float": "f", "str": "s", "bool": "b", "scalar": "v", "any": "w", "ints": "li",
         "list": "l", "dict": "d", "table": "t", "set": "z", "pair": "p", "tuple": "u", "bytes": "y", "func": "fn",
         "obj": "o", "fun": "fun", "it": "it"}

_FITTING: Dict[Tuple[int, FrozenSet[str]], Sequence[Rule]] = {}     # by the rules, and what is not given
_WORD = re.compile(r"[A-Za-z_]\w*")
_CLOSED = re.compile(r"[\w.]+(\([^()]*\))?\Z")


def _closed(text: str) -> str:
    """Return the text, in parentheses if it could need them."""
    return text if _CLOSED.match(text) else "(" + text + ")"


def _helpers(body: str) -> List[str]:
    """Return the helpers that ``body`` names, in their order."""
    needed: Set[str] = set()
    todo = set(_WORD.findall(body)) & set(definitions.HELPERS)
    while todo:
        name = todo.pop()
        needed.add(name)
        todo |= (set(_WORD.findall(definitions.HELPERS[name])) & set(definitions.HELPERS)) - needed
    lines: List[str] = []
    for name, text in definitions.HELPERS.items():
        if name in needed:
            lines += text.rstrip("\n").split("\n")
    return lines + ([""] if lines else [])
