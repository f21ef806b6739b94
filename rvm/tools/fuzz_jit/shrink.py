"""Makes smaller programs that fail in the same way.

Statements are left out or replaced by what they contain, expressions by their parts or by
constants, as long as a test says that the program still fails.
"""
import ast
import copy
import time
import warnings
from typing import Callable, Iterator, List, Optional, Sequence, Tuple

Test = Callable[[str], bool]
SIMPLE: Sequence[object] = (0, 1, None)


def shrink(text: str, fails: Test, seconds: float) -> str:
    """Return the smallest program found in the time for which ``fails`` holds, as it does for ``text``."""
    return _Shrinker(text, fails, seconds).run()


class _Shrinker:
    def __init__(self, text: str, fails: Test, seconds: float) -> None:
        self.best = text
        self.fails = fails
        self.deadline = time.monotonic() + seconds
        self.tried = {text}

    def run(self) -> str:
        """Try all kinds of changes until none of them helps, or the time is over."""
        normal = _unparsed(ast.parse(self.best))
        if normal is not None and normal != self.best and not self._accept(normal):
            return self.best        # it must be as it is written
        while True:
            before = self.best
            for pass_ in (self._leave_out, self._unwrap, self._simplify, self._leave_out_parts):
                pass_()
            if self.best == before or self._late():
                return self.best

    def _late(self) -> bool:
        return time.monotonic() > self.deadline

    def _accept(self, text: Optional[str]) -> bool:
        """Take a program for the best one if it fails as well."""
        if text is None or text in self.tried or self._late():
            return False
        self.tried.add(text)
        if not self.fails(text):
            return False
        self.best = text
        return True

    def _leave_out(self) -> None:
        """Leave out statements, many at a time first."""
        index = 0
        while not self._late():
            bodies = _bodies(ast.parse(self.best))
            if index >= len(bodies):
                return
            size = len(bodies[index][1])
            while size and not self._late():
                start = self._length(index) - size
                while start > -size and not self._late():
                    self._without(index, max(start, 0), size)
                    start -= size
                size = min(size // 2, self._length(index))
            index += 1

    def _length(self, index: int) -> int:
        """Return the number of statements in a body; there may be fewer bodies than there were."""
        bodies = _bodies(ast.parse(self.best))
        return len(bodies[index][1]) if index < len(bodies) else 0

    def _without(self, index: int, start: int, size: int) -> None:
        tree = ast.parse(self.best)
        bodies = _bodies(tree)
        if index >= len(bodies):
            return
        node, body, name = bodies[index]
        del body[start:start + size]
        if not body and not (name in ("orelse", "finalbody") and _may_lack(node, name)):
            body.append(ast.Pass())
        self._accept(_unparsed(tree))

    def _unwrap(self) -> None:
        """Replace a statement by what it contains."""
        self._each(_unwrapped)

    def _simplify(self) -> None:
        """Replace expressions."""
        self._each(_simpler)

    def _leave_out_parts(self) -> None:
        """Leave out arguments, defaults, decorators, bases, items, handlers."""
        self._each(_with_fewer_parts)

    def _each(self, changes: Callable[[ast.AST, int], Iterator[Optional[ast.AST]]]) -> None:
        """Try the changes of each node; after a change is accepted, try the same node again."""
        number = 0
        while not self._late():
            tree = ast.parse(self.best)
            if number >= sum(1 for _ in ast.walk(tree)):
                return
            if not any(self._accept(_unparsed(changed)) for changed in changes(tree, number)
                       if changed is not None):
                number += 1


def _unparsed(tree: ast.AST) -> Optional[str]:
    """Return the text of a tree, or nothing if it is not a program."""
    try:
        text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compile(text, "shrunk", "exec")
    except (SyntaxError, SyntaxWarning, ValueError, AttributeError, TypeError, RecursionError):
        return None
    return text


def _bodies(tree: ast.AST) -> List[Tuple[ast.AST, List[ast.stmt], str]]:
    """Return the lists of statements, each with its node and the field it is in."""
    found = []
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            body = getattr(node, name, None)
            if isinstance(body, list) and body:
                found.append((node, body, name))
    return found


def _may_lack(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Try) and name == "finalbody":
        return bool(node.handlers)
    return True


def _nth(tree: ast.AST, number: int) -> ast.AST:
    for count, node in enumerate(ast.walk(tree)):
        if count == number:
            return node
    raise IndexError(number)


def _unwrapped(tree: ast.AST, number: int) -> Iterator[Optional[ast.AST]]:
    """Yield trees in which the statement with that number is replaced by one of its bodies."""
    node = _nth(tree, number)
    if not isinstance(node, (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.FunctionDef)):
        return
    for name in ("body", "orelse", "finalbody"):
        if getattr(node, name, None):
            changed = copy.deepcopy(tree)
            target = _nth(changed, number)
            for _, body, _ in _bodies(changed):
                if target in body:
                    at = body.index(target)      # type: ignore[arg-type]
                    body[at:at + 1] = getattr(target, name)
                    break
            yield changed


def _simpler(tree: ast.AST, number: int) -> Iterator[Optional[ast.AST]]:
    """Yield trees in which the expression with that number is replaced by a part of it, or by a constant."""
    node = _nth(tree, number)
    if not isinstance(node, ast.expr) or not isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        return
    if isinstance(node, ast.Constant):
        yield from _simpler_constants(tree, number, node)
        return
    for child in ast.walk(node):
        if child is not node and isinstance(child, ast.expr):
            yield _replaced(tree, number, child)
    for value in SIMPLE:
        yield _replaced(tree, number, ast.Constant(value))


def _simpler_constants(tree: ast.AST, number: int, node: ast.Constant) -> Iterator[Optional[ast.AST]]:
    value = node.value
    if isinstance(value, bool) or value in (0, 1, None) and not isinstance(value, float):
        return
    for simple in (0, 1):
        yield _replaced(tree, number, ast.Constant(simple))
    if isinstance(value, str) and value:
        yield _replaced(tree, number, ast.Constant(""))


def _replaced(tree: ast.AST, number: int, other: ast.AST) -> Optional[ast.AST]:
    changed = copy.deepcopy(tree)
    target = _nth(changed, number)
    for parent in ast.walk(changed):
        for name, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, name, copy.deepcopy(other))
                return changed
            if isinstance(value, list) and any(each is target for each in value):
                setattr(parent, name, [copy.deepcopy(other) if each is target else each for each in value])
                return changed
    return None


PARTS = ("args", "keywords", "defaults", "kw_defaults", "decorator_list", "bases", "elts", "handlers", "items",
         "names", "ifs", "generators", "values", "comparators", "targets")


def _with_fewer_parts(tree: ast.AST, number: int) -> Iterator[Optional[ast.AST]]:
    """Yield trees in which the node with that number lacks one of its parts."""
    node = _nth(tree, number)
    for name in PARTS:
        parts = getattr(node, name, None)
        if isinstance(parts, list):
            for at in range(len(parts)):
                changed = copy.deepcopy(tree)
                target = _nth(changed, number)
                del getattr(target, name)[at]
                for twin in {"keys", "ops", "kwonlyargs"} & set(target._fields):
                    other = getattr(target, twin)
                    if (name, twin) in (("values", "keys"), ("comparators", "ops"), ("kw_defaults", "kwonlyargs")):
                        del other[at]
                yield changed
    for name in ("vararg", "kwarg", "returns", "cause", "optional_vars", "name", "orelse"):
        if getattr(node, name, None) is not None and not isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.IfExp,
                                                                             ast.alias)):
            changed = copy.deepcopy(tree)
            target = _nth(changed, number)
            setattr(target, name, [] if isinstance(getattr(target, name), list) else None)
            yield changed
