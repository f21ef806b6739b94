"""The collector under Python 3: finalizers by way of the host's own, and what the host knows of its heap."""
import collections
import gc
import itertools
import weakref

from rvm.rlib.hosted_objectmodel import Erased


def collect():
    gc.collect()


def collect_young():
    gc.collect(0)


# Weak references.  Where the host collects a cycle it clears the references in it as well as those to it, but
# the finalizers of what is in it may ask them.  So the host's references are in a table outside.

_targets = weakref.WeakValueDictionary()    # number -> object
_numbers = itertools.count(1)


class weak_ref(object):
    __slots__ = ("number", "__weakref__")

    def __init__(self, x):
        self.number = x.__dict__.get("_number")
        if self.number is None:
            self.number = x._number = next(_numbers)
        if self.number not in _targets:
            _targets[self.number] = x

    def __call__(self):
        return _targets.get(self.number)


dead_ref = weak_ref.__new__(weak_ref)
dead_ref.number = 0


# Finalizers.

def _finalize(self):
    """The `__del__` of classes some of whose objects are registered: bring such an object back, into its queue."""
    queue = self.__dict__.pop("_queue", None)
    if queue is not None:
        queue.add_dead(self)


class FinalizerQueue(object):
    """Stands in for RPython's; the host calls the `__del__` of an object once, and then the object lives on."""

    def __init__(self):
        self.dead = collections.deque()

    def register_finalizer(self, x):
        cls = type(x)
        if getattr(cls, "__del__", None) is not _finalize:
            cls.__del__ = _finalize
        x._queue = self

    def add_dead(self, x):
        self.dead.append(x)
        self.finalizer_trigger()

    def next_dead(self):
        """Return the object that has been in the queue for longest, or None."""
        return self.dead.popleft() if self.dead else None


def may_ignore_finalizer(x):
    x.__dict__.pop("_queue", None)


# The heap.

def _is_followed(x):
    return isinstance(x, (list, dict, tuple)) or type(x).__module__.startswith("rvm.")


def _inner(x):
    """Return what x refers to, without what is the host's alone."""
    if isinstance(x, (list, dict, tuple)):
        return gc.get_referents(x)
    if isinstance(x, Erased):
        return [x.value]
    return list(vars(x).values()) if hasattr(x, "__dict__") else []


def reachable(Class, start):
    seen = set(id(x) for x in start)
    pending = list(start)
    for x in pending:                   # which grows
        for inner in _inner(x):
            if id(inner) not in seen and _is_followed(inner):
                seen.add(id(inner))
                pending.append(inner)
    return [x for x in pending if isinstance(x, Class)]


def all_objects(Class):
    return [x for x in gc.get_objects() if isinstance(x, Class)]


def held_by_tracer(Class):
    return []


def referents(Class, x):
    found = []
    seen = set()
    pending = [x]
    for holder in pending:
        for inner in _inner(holder):
            if id(inner) in seen or not _is_followed(inner):
                continue
            seen.add(id(inner))
            if isinstance(inner, Class):
                found.append(inner)
            else:
                pending.append(inner)
    return found


def memory_usage(x):
    """Return what the object would take natively: a header, the class, and a word for each field."""
    return 16 + 8 * len([name for name in vars(x) if name not in ("_number", "_queue")])
