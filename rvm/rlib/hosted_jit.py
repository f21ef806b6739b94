"""Stand-ins for rpython.rlib.jit: nothing is ever jitted when hosted."""

# The names that set_user_param knows; the values mean nothing here.
PARAMETERS = {
    'threshold': 1039, 'function_threshold': 1619, 'trace_eagerness': 200,
    'decay': 40, 'trace_limit': 6000, 'inlining': 1, 'loop_longevity': 1000,
    'retrace_limit': 0, 'max_retrace_guards': 15, 'max_unroll_loops': 0,
    'disable_unrolling': 200, 'enable_opts': 'all', 'max_unroll_recursion': 7,
    'vec': 0, 'vec_all': 0, 'vec_cost': 0,
    'trace_share': 100, 'bridge_share': 100, 'run_share': 0, 'compile_grant': 0,
}


LARGEST_TRACE_LIMIT = 1 << 14


class TraceLimitTooHigh(Exception):
    """The JIT refuses a trace limit it cannot represent."""


def _no_operation(names):
    """Return a function that takes `names` as keywords and does nothing: cheaper to call than **kwargs."""
    names = [name for name in names if '.' not in name]
    return eval("lambda %s: None" % ", ".join(["%s=None" % name for name in names]))


class JitDriver(object):
    """Declares the variables of an interpreter's loop.  Its markers do nothing."""

    greens = ()
    reds = ()
    virtualizables = ()

    def __init__(self, greens=None, reds=None, virtualizables=None, name='jitdriver', **options):
        self.greens = list(self.greens if greens is None else greens)
        self.reds = list(self.reds if reds is None or reds == 'auto' else reds)
        self.virtualizables = list(virtualizables or self.virtualizables)
        self.name = name
        self.jit_merge_point = _no_operation(self.greens + self.reds)
        self.can_enter_jit = self.jit_merge_point
        self.loop_header = _no_operation([])

    def inline(self, call_jit_merge_point):
        """Return a decorator for a loop whose merge point is in a function of its own."""
        return _same


def _same(function):
    return function


def promote(x):
    return x


def hint(x, **hints):
    return x


elidable = unroll_safe = dont_look_inside = _same


def look_inside_iff(predicate):
    return _same


def we_are_jitted():
    return False


def current_trace_length():
    return -1


def isconstant(x):
    return False


def isvirtual(x):
    return False


class InvalidVirtualRef(Exception):
    """A reference was followed too late, as VirtualRef forbids it."""


class VirtualRef(object):
    """A reference to an object that the JIT need not make; a call of the reference returns the object.

    Once virtual_ref_finish has been called, it may only be followed if it had been before.
    """

    __slots__ = ("object", "is_over", "is_followed")

    def __init__(self, object):
        self.object = object
        self.is_over = False
        self.is_followed = False

    def __call__(self):
        if self.is_over and not self.is_followed:
            raise InvalidVirtualRef
        self.is_followed = True
        return self.object


virtual_ref = non_virtual_ref = VirtualRef
vref_None = VirtualRef(None)


def virtual_ref_finish(reference, object):
    """Say that `object` is about to go, to which virtual_ref made `reference`; calls of the two are nested."""
    assert reference.object is object
    reference.is_over = True


def loop_unrolling_heuristic(lst, size, cutoff=2):
    return size == 0


def set_param(driver, name, value):
    """Check the name of a JIT parameter; the value is not kept."""
    if name not in PARAMETERS:
        raise KeyError(name)


def set_user_param(driver, text):
    """Check the text of a parameter setting: "off", "default" or NAME=VALUE,...

    Raise ValueError or TraceLimitTooHigh.
    """
    if text in ("off", "default"):
        return
    for part in text.split(","):
        name, equals, value = part.strip(" ").partition("=")
        if not equals or name not in PARAMETERS:
            raise ValueError
        if name == "trace_limit" and int(value) > LARGEST_TRACE_LIMIT:
            raise TraceLimitTooHigh
        if name != "enable_opts":
            int(value)
