"""Functions of the running program, and how the arguments of a call reach the callee's registers.

The usual call (positional arguments, as many as parameters) copies from the caller's
registers straight into the callee's; see rvm.interp.calls.  rvm.interp.binding binds all others.
"""
from rvm.code.code import CO_OPTIMIZED
from rvm.interp import binding
from rvm.interp.context import context
from rvm.interp.coroutine import suspended_call
from rvm.interp.frame import frame_for, keep_spare, spare_or_new_frame
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import W_BoundMethod
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.root import W_Root, WeakrefMixin
from rvm.rlib.jit import dont_look_inside, hint, is_made, look_inside_iff, promote, unroll_safe, we_are_jitted
from rvm.rlib.objectmodel import import_from_mixin, try_inline


class W_Function(W_Root):
    """A function made by `def`, `lambda` or a comprehension."""
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["code?", "globals", "closure[*]", "defaults_w?[*]", "w_kwdefaults?"]

    def __init__(self, code, globals, defaults_w, w_kwdefaults, w_annotations, closure):
        self.code = code
        self.globals = globals              # Namespace
        self.defaults_w = defaults_w        # list of W_Root
        self.w_kwdefaults = w_kwdefaults    # W_Dict or None
        self.w_annotations = w_annotations  # W_Dict or None
        self.closure = closure              # list of W_Cell
        self.name = code.name
        self.qualname = None                # as the code has it, until it is set or the code changes
        self.w_dict = None
        self.w_doc = None                   # as the code has it, until it is set or the code changes
        self.w_module = None

    def docstring(self):
        """Return the object `__doc__`.  Few are asked for theirs, and the code is read for it."""
        if self.w_doc is None:
            self.w_doc = self.code.docstring_object()
        return self.w_doc

    def qualified_name(self):
        """Return what `__qualname__` is.  Few are asked for theirs, too."""
        return self.qualname if self.qualname is not None else self.code.qualified_name()

    # Attributes of its own.

    def getdict(self):
        if self.w_dict is None:
            self.w_dict = new_dict()
        return self.w_dict

    def getdictvalue(self, name):
        if self.w_dict is None:
            return None
        return self.w_dict.getitem_str(name)

    def setdictvalue(self, name, w_value):
        self.getdict().setitem_str(name, w_value)
        return True

    def deldictvalue(self, name):
        if self.w_dict is None:
            return False
        return self.w_dict.delitem_str(name)

    def loop_shape(self):
        return self.code

    # As a descriptor.

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        return W_BoundMethod(self, w_object)

    def descr_call(self, w_self, args_w, kwnames):
        return self.call([w_self] + args_w, kwnames)

    def descr_call1(self, w_self):
        return self.call1(w_self)

    def descr_call2(self, w_self, w_1):
        return self.call2(w_self, w_1)

    def descr_compare(self, w_self, w_other):
        return self.call2(w_self, w_other)

    def descr_call3(self, w_self, w_1, w_2):
        return self.call3(w_self, w_1, w_2)

    # Calls.

    @try_inline
    @unroll_safe
    def new_frame(self):
        """Return a frame for a call, with the closure's cells in it; the caller fills in the parameters.

        Before the frame runs the code must be complete; see Code.
        """
        code = promote(self.code)
        if we_are_jitted() or is_made():
            frame = frame_for(code, self.globals)
        else:
            frame = spare_or_new_frame(code, self.globals)
        fresh = hint(frame, access_directly=True, fresh_virtualizable=True)
        first = code.first_free
        assert first >= 0
        count = len(code.freevars)      # of the closure too, whose length a trace would have to ask for
        i = 0
        while i < count:
            fresh.regs[first + i] = self.closure[i]
            i += 1
        return frame

    def call(self, args_w, kwnames):
        code = promote(self.code)
        frame = self.new_frame()
        fresh = hint(frame, access_directly=True, fresh_virtualizable=True)
        if kwnames is None and code.plain_arity == len(args_w):
            fill(fresh, args_w)
        else:
            binding.bind(self, fresh, args_w, kwnames)
        return start(frame, self)

    def call0(self):
        if promote(self.code).plain_arity != 0:
            return self.call([], None)
        return start(self.new_frame(), self)

    def call1(self, w_1):
        if promote(self.code).plain_arity != 1:
            return self.call([w_1], None)
        frame = self.new_frame()
        fresh = hint(frame, access_directly=True, fresh_virtualizable=True)
        fresh.regs[0] = w_1
        return start(frame, self)

    def call2(self, w_1, w_2):
        if promote(self.code).plain_arity != 2:
            return self.call([w_1, w_2], None)
        frame = self.new_frame()
        fresh = hint(frame, access_directly=True, fresh_virtualizable=True)
        fresh.regs[0] = w_1
        fresh.regs[1] = w_2
        return start(frame, self)

    def call3(self, w_1, w_2, w_3):
        if promote(self.code).plain_arity != 3:
            return self.call([w_1, w_2, w_3], None)
        frame = self.new_frame()
        fresh = hint(frame, access_directly=True, fresh_virtualizable=True)
        fresh.regs[0] = w_1
        fresh.regs[1] = w_2
        fresh.regs[2] = w_3
        return start(frame, self)


w_function_type = builtin_type("function", W_Function, w_object_type, has_weakref=True)


def few_arguments(frame, args_w):
    return len(args_w) <= 16


@look_inside_iff(few_arguments)
def fill(frame, args_w):
    i = 0
    while i < len(args_w):
        frame.regs[i] = args_w[i]
        i += 1


@try_inline
def start(frame, w_function):
    """Do a call whose parameters are in its frame, of `w_function` if that is not None; return its result."""
    if frame.code.is_generator:
        return suspend(frame, w_function, True)
    w_result = run_call(frame)
    if not we_are_jitted() and not is_made() and w_function is not None:
        keep_spare(frame, frame.code)
    return w_result


def suspend(frame, w_function, is_kept):
    """Return the generator or its like for a call, as start() does; for `is_kept` see suspended_call."""
    w_call = suspended_call(frame, is_kept)
    if w_function is not None:
        w_call.name = w_function.name
        if w_function.qualname is not None:     # else it has that of the code
            w_call.qualname = w_function.qualname
    return w_call


@try_inline
def run_call(frame):
    """Run a call of anything but a generator or its like, as start() does."""
    depth = context.depth
    context.enter_frame(frame)
    return run_entered(frame, depth)


@try_inline
def run_entered(frame, depth):
    """Do the same as run_call where enter_frame() has been called, at this depth."""
    try:
        frame.run(0)
    finally:
        context.leave_frame(frame, depth)
    return frame.w_result


def run_body(code, globals, w_namespace):
    """Run a class body or a module's code: names live in `w_namespace` if that is not None."""
    code.complete()
    frame = frame_for(code, globals)
    frame.w_namespace = w_namespace
    return start(frame, None)


@dont_look_inside
def run_code(code, globals, w_locals, closure):
    """Run any code as exec() and eval() do; return its result.  `closure` has a cell for each of its free variables.

    Names that are not declared global live in `w_locals`, which may be the dict of the globals.  Code of functions
    is called without arguments instead.
    """
    if code.flags & CO_OPTIMIZED:
        return W_Function(code, globals, [], None, None, closure).call([], None)
    code.complete()
    frame = frame_for(code, globals)
    for i in range(len(closure)):
        register = code.first_free + i
        assert register >= 0
        frame.regs[register] = closure[i]
    if not is_like_module(code, globals, w_locals):
        frame.w_namespace = w_locals
    return start(frame, None)


def is_like_module(code, globals, w_locals):
    """Return whether to treat the names in `code` as a module's, which the JIT and caches know by the namespace.

    That is worth its price for loops only: code may be run with a new dict each time.
    """
    return (type(w_locals) is W_Dict and w_locals is globals.w_dict and not globals.uncached
            and len(code.details.loop_headers) > 0)
