"""Code: what the compiler makes of one function, class body, module or comprehension.

This module knows nothing of how code is made or run.
"""
from rvm.objects.root import W_Root, WeakrefMixin, w_None
from rvm.rlib.gc import weak_ref
from rvm.rlib.jit import dont_look_inside, elidable
from rvm.rlib.objectmodel import dont_inline, import_from_mixin

# Flags, with CPython's values.
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_FUTURE_ANNOTATIONS = 0x1000000
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
SUSPENDING = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR      # of these, code has one or none


class Handler(object):
    """One line of an exception table.

    An exception raised by an instruction in `start` <= pc < `end` goes to `target`, with the
    exception object in register `register`.  The first line that matches counts (innermost first).
    """
    _immutable_fields_ = ["start", "end", "target", "register"]

    def __init__(self, start, end, target, register):
        self.start = start
        self.end = end
        self.target = target
        self.register = register


class LoopHeader(object):
    """A target of a backward jump, with the registers that hold nothing of use there."""
    _immutable_fields_ = ["pc", "dead[*]"]

    def __init__(self, pc, dead):
        self.pc = pc
        self.dead = dead


MOST_BEHIND = 5     # caches of a name besides the last


class AttributeCache(object):
    """What an attribute's name meant for the object that an instruction of the code last saw.

    See rvm.interp.attribute_caches, which fills it.
    """

    def __init__(self, map, version):
        self.map = map              # of the object, if it is an instance
        self.version = version      # of its type; of a type or module, its own
        self.index = -1             # in the object's storage of objects, or -1 and one of these or none:
        self.attribute = None       # the map that adds the attribute, which is also there with an index
        self.w_method = None        # the plain function in its type
        self.w_class_method = None  # of a type: the function that a call through the type passes the type itself
        self.w_value = None         # the attribute itself; of a module, what find_cell returns
        self.extended = None        # when writing: the map that the object gets thereby
        self.behind = None          # the cache of an object seen before, or None
        self.depth = 0              # how many are behind

    def keep(self, before):
        """Keep the cache `before` behind this one, unless there are enough."""
        if before.depth < MOST_BEHIND and before.map is not None:
            self.behind = before
            self.depth = before.depth + 1


class GlobalCache(object):
    """What a global name meant, for these versions of the module's namespace and of builtins."""

    def __init__(self, version, builtins_version, w_value, w_cell):
        self.version = version
        self.builtins_version = builtins_version
        self.w_value = w_value
        self.w_cell = w_cell            # where w_value is None: the Cell that holds the value


NO_ATTRIBUTE_CACHE = AttributeCache(None, None)
NO_GLOBAL_CACHE = GlobalCache(None, None, None, None)


class CacheUsers(object):
    """The code that has caches in use."""

    def __init__(self):
        self.codes = []         # weak references


cache_users = CacheUsers()


@elidable
def is_own(code):
    """Return whether the code is of rvm's own library (rvm/lib), whose functions are in C in CPython."""
    return code.filename.startswith("<frozen ")


def forget_caches():
    """Empty all caches: what they hold may be gone from where it was found, and kept alive by them alone."""
    codes = cache_users.codes
    cache_users.codes = []
    for reference in codes:
        code = reference()
        if code is not None:
            code.forget_caches()


class Record(object):
    """Where the rest of a Code is, that of a function which has not been called."""

    def complete(self, code):
        """Give the code what it lacks.  PyError if that is no code."""
        raise NotImplementedError

    def docstring_object(self, code):
        """Return the code's docstring, or Python's None."""
        raise NotImplementedError

    def qualified_name(self, code):
        """Return the code's qualified name."""
        raise NotImplementedError


# What a Code has in place of what it lacks.
NO_NAMES = []
NO_CONSTANTS = []
NO_HANDLERS = []
NO_LOOP_HEADERS = []
NO_ATTRIBUTE_CACHES = []
NO_GLOBAL_CACHES = []


class Details(object):
    """The fields of a Code that neither a call nor an instruction needs as long as all goes straight on.

    They are names, the tables for errors, tracebacks and loops, and what tools keep with the code.  All code that is
    incomplete shares the empty NO_DETAILS, which nobody writes to: 9 of 10 functions that a program imports it does
    not call, and these fields were a third of such code.
    """
    _immutable_fields_ = [
        "varnames[*]", "cellvars[*]", "handlers[*]", "positions", "register_names[*]", "loop_headers[*]", "line_marks"]

    def __init__(self, varnames, cellvars, handlers, positions, register_names, loop_headers, line_marks):
        self.varnames = varnames                # CPython's co_varnames
        self.cellvars = cellvars
        self.handlers = handlers                # list of Handler
        self.positions = positions              # see rvm.code.positions
        self.register_names = register_names    # a local's name for its home register, else ""
        self.loop_headers = loop_headers        # list of LoopHeader
        self.line_marks = line_marks            # see rvm.code.line_marks
        self.has_caches = False
        # With -X stats: see rvm.code.counters, from the first run on; the size of the frame
        # that the same function has on the other machine, -1 if it is not known.
        self.counters = None
        self.twin_slots = -1
        self.shown_registers = None     # see rvm.interp.frameobject
        self.lines = None               # a LineReader, once the code was traced
        self.awaited_at = None          # {pc: whether what is called there is awaited at once}
        self.dead_at = None             # {pc: dead registers}, where programs asked for collections
        self.keywords_at = None         # {pc: names that f(**d) has passed there first}, in executables with a JIT


NO_DETAILS = Details(NO_NAMES, NO_NAMES, NO_HANDLERS, "", NO_NAMES, NO_LOOP_HEADERS, "")


class Code(W_Root):
    """The code of one function, class body, module or comprehension.

    Registers at the start of a call: first, from R[0] on, the parameters (positional, keyword-only,
    *args, **kwargs, as CPython orders co_varnames); then, from `first_free` on, the `len(freevars)`
    cells of the closure; all others are unbound.  In stack code the stack is in the last registers.

    It is immutable once made, except for the caches that the interpreter keeps in it.

    Code of a function of the library may be incomplete until the function is first called: then it has a `record`, and
    of the fields that `set_body` sets it has none.  Who makes a frame for it or reads these fields calls `complete`
    before, unless there is a frame of it already.  Calls need no test for that: as long as code is incomplete its
    `plain_arity` is -1, which leads to rvm.interp.binding.  Code of modules and classes, which have no such number, is
    never incomplete.
    """
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = [
        "name", "qualname", "filename", "first_line", "flags", "bytecode",
        "constants[*]", "names[*]", "registers",
        "argcount", "posonlyargcount", "kwonlyargcount",
        "freevars[*]", "first_free", "details", "stack_base", "stack_tops", "is_stack", "plain_arity",
        "is_generator", "is_async", "parameters", "read_caches", "write_caches", "global_caches", "record?"]

    def __init__(self, name, qualname, filename, first_line, flags, bytecode, constants, names,
                 registers, argcount, posonlyargcount, kwonlyargcount,
                 freevars, first_free, details, stack_base=-1, stack_tops="", record=None, place=0):
        self.name = name                        # a byte string, as all names are
        self.filename = filename
        self.first_line = first_line
        self.flags = flags
        self.registers = registers              # size of the register file
        self.argcount = argcount                # positional parameters, positional-only ones too
        self.posonlyargcount = posonlyargcount
        self.kwonlyargcount = kwonlyargcount
        self.freevars = freevars
        self.first_free = first_free
        self.stack_base = stack_base            # stack code: the first register of the stack; else -1
        self.stack_tops = stack_tops            # ... and two bytes a pc: the first register behind the stack
        # Derived: all parameters.
        self.parameters = argcount + kwonlyargcount
        if flags & CO_VARARGS:
            self.parameters += 1
        if flags & CO_VARKEYWORDS:
            self.parameters += 1
        # A call makes a generator, coroutine or async generator; of these, one of the last two.
        self.is_generator = flags & SUSPENDING != 0
        self.is_async = flags & (CO_COROUTINE | CO_ASYNC_GENERATOR) != 0
        self.is_stack = stack_base >= 0
        self.record = record            # a Record, while the code is incomplete; else None
        self.place = place              # ... and for its record: where the rest is
        self.set_body(qualname, bytecode, constants, names, details)
        self.plain_arity = -1           # the number of parameters where all are positional and the code is complete
        if record is None:
            self.become_complete()
        self.switch_tables = None       # see rvm.code.register.switch_table
        self.spare_frame = None         # a frame for its next call, or None; see rvm.interp.frame
        self.keyword_call = None        # how its last call with keywords was bound; see rvm.interp.keyword_calls

    def set_body(self, qualname, bytecode, constants, names, details):
        """Set the fields that incomplete code lacks."""
        self.qualname = qualname                # of any code, see qualified_name()
        self.bytecode = bytecode                # a str
        self.constants = constants              # list of W_Root
        self.names = names                      # list of str
        self.details = details                  # a Details of its own; of incomplete code, NO_DETAILS
        # The interpreter's inline caches, one a name; see rvm.interp.attribute_caches.
        count = len(names)
        self.read_caches = [NO_ATTRIBUTE_CACHE] * count if count > 0 else NO_ATTRIBUTE_CACHES
        self.write_caches = [NO_ATTRIBUTE_CACHE] * count if count > 0 else NO_ATTRIBUTE_CACHES
        self.global_caches = [NO_GLOBAL_CACHE] * count if count > 0 else NO_GLOBAL_CACHES

    def become_complete(self):
        """Note that the code has all of its fields."""
        self.record = None
        stars = self.flags & (CO_VARARGS | CO_VARKEYWORDS)
        self.plain_arity = self.argcount if stars == 0 and self.kwonlyargcount == 0 else -1

    def complete(self):
        """Let the code have all of its fields.  Under the JIT this is no test: it knows the code, and the field."""
        if self.record is not None:
            self.read_rest()

    @dont_look_inside
    def read_rest(self):
        self.record.complete(self)

    @dont_inline
    @dont_look_inside
    def note_caches(self):
        """Have forget_caches() empty the caches of this code; whoever fills one, or keeps a frame, calls this."""
        if not self.details.has_caches:
            self.details.has_caches = True
            cache_users.codes.append(weak_ref(self))

    def forget_caches(self):
        for i in range(len(self.names)):
            self.read_caches[i] = NO_ATTRIBUTE_CACHE
            self.write_caches[i] = NO_ATTRIBUTE_CACHE
            self.global_caches[i] = NO_GLOBAL_CACHE
        self.spare_frame = None
        self.details.has_caches = False

    def qualified_name(self):
        """Return the qualified name, for which the code need not be complete: few are asked for theirs."""
        return self.record.qualified_name(self) if self.record is not None else self.qualname

    def docstring_object(self):
        """Return the docstring, which the compiler makes a function's first constant, or Python's None."""
        if self.record is not None:
            return self.record.docstring_object(self)
        if len(self.constants) > 0 and self.constants[0].is_text():
            return self.constants[0]
        return w_None
