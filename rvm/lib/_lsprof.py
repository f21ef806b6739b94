"""What cProfile has in C: how often functions are called, by which others, and how long they take.

The functions of the program are told apart by their code, builtin ones by what they are called.
"""

import sys as _sys
from _library import builtin_type as _builtin_type
from time import perf_counter as _perf_counter
from types import FunctionType as _FunctionType, ModuleType as _ModuleType


def _record(name, fields):
    """Return a class of tuples with named items."""
    def show(self):
        return "_lsprof.%s(%s)" % (name, ", ".join(["%s=%r" % pair for pair in zip(fields, self)]))

    names = {"__module__": "_lsprof", "__slots__": (), "__repr__": show, "__match_args__": fields}
    for index, field in enumerate(fields):
        names[field] = property(lambda self, index=index: self[index])
    return type(name, (tuple,), names)


_FIELDS = ("code", "callcount", "reccallcount", "totaltime", "inlinetime")
profiler_entry = _record("profiler_entry", _FIELDS + ("calls",))
profiler_subentry = _record("profiler_subentry", _FIELDS)


class _Count:
    """What is known of a function, or of its calls by one other function."""

    __slots__ = ("code", "calls", "recursive_calls", "total", "inline", "depth", "callees")

    def __init__(self, code):
        self.code = code
        self.calls = self.recursive_calls = self.depth = 0
        self.total = self.inline = 0
        self.callees = {}       # key -> _Count

    def end(self, total, inline):
        """Count a call that ends."""
        self.depth -= 1
        if self.depth:
            self.recursive_calls += 1
        else:
            self.total += total
        self.inline += inline
        self.calls += 1


class _Call:
    """A call under way."""

    __slots__ = ("key", "count", "of_caller", "caller", "start", "in_callees")


def _builtin_name(function):
    """Return what a builtin function is called in reports."""
    owner = getattr(function, "__self__", None)
    name = function.__name__
    if owner is not None and not isinstance(owner, _ModuleType):
        for base in type(owner).__mro__:
            if name in vars(base):
                found = vars(base)[name]
                return _method_name(base, name) if type(found) is _FunctionType else repr(found)
    module = getattr(function, "__module__", None) if not isinstance(owner, type) else None
    return "<built-in method %s.%s>" % (module, name) if isinstance(module, str) else "<built-in method %s>" % name


def _method_name(owner, name):
    """Return what a method of a type of rvm's library, which has functions for them, is called in CPython."""
    module = "" if owner.__module__ == "builtins" else owner.__module__ + "."
    return "<method %r of %r objects>" % (name, module + owner.__qualname__)


@_builtin_type
class Profiler:
    """Builds a profiler object using the specified timer function; `timeunit` is a unit of its integers in seconds."""

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = _perf_counter if timer is None else timer
        self._unit = timeunit if timer is not None and timeunit else 1.0
        self._subcalls = bool(subcalls)
        self._builtins = bool(builtins)
        self._counts = {}       # key -> _Count
        self._current = None    # the innermost _Call
        self._is_ending = False

    def enable(self, subcalls=True, builtins=True):
        """Start collecting profiling information: of calls by each caller, and of builtin functions, if so asked."""
        self._subcalls = bool(subcalls)
        self._builtins = bool(builtins)
        self._is_ending = False
        _sys.setprofile(self)

    def disable(self):
        """Stop collecting profiling information."""
        self._is_ending = True
        _sys.setprofile(None)
        while self._current is not None:
            self._leave(self._current)

    def clear(self):
        """Clear all profiling information collected so far."""
        self._counts = {}
        self._current = None

    def getstats(self):
        """Return a list of profiler_entry objects, one for each function called."""
        entries = []
        for count in self._counts.values():
            if count.calls:
                callees = [profiler_subentry(self._numbers(callee))
                           for callee in count.callees.values() if callee.calls]
                entries.append(profiler_entry(self._numbers(count) + (callees or None,)))
        return entries

    def _numbers(self, count):
        return (count.code, count.calls, count.recursive_calls, count.total * self._unit, count.inline * self._unit)

    def __call__(self, frame, event, argument, /):
        """The function of sys.setprofile."""
        if self._is_ending:
            return
        if event == "call":
            code = frame.f_code
            self._enter(id(code), code)
        elif event == "return":
            self._return(id(frame.f_code))
        elif self._builtins:
            key = type(getattr(argument, "__self__", None)), argument.__name__, getattr(argument, "__module__", None)
            if event == "c_call":
                self._enter(key, argument)
            else:
                self._return(key)

    def _enter(self, key, what):
        counts = self._counts
        count = counts.get(key)
        if count is None:
            text = what if type(what) is _CODE else _builtin_name(what)
            count = counts[key] = _Count(text)
        call = _Call()
        call.key = key
        call.count = count
        call.caller = caller = self._current
        call.of_caller = None
        call.in_callees = 0
        count.depth += 1
        if caller is not None and self._subcalls:
            callees = caller.count.callees
            if key not in callees:
                callees[key] = _Count(count.code)
            call.of_caller = callees[key]
            call.of_caller.depth += 1
        self._current = call
        call.start = self._timer()

    def _return(self, key):
        """End the innermost call, if it was seen to begin."""
        call = self._current
        if call is not None and key in self._counts:
            self._leave(call)

    def _leave(self, call):
        total = self._timer() - call.start
        inline = total - call.in_callees
        self._current = call.caller
        if call.caller is not None:
            call.caller.in_callees += total
        call.count.end(total, inline)
        if call.of_caller is not None:
            call.of_caller.end(total, inline)


_CODE = type(_record.__code__)
