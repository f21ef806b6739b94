"""A register machine over the host's own objects: runs compiled code without rvm's runtime.

What the compiler makes of a program can so be compared with what the host itself does,
and a difference is the compiler's.  Instructions mean what rvm.code.register.opcodes says.
"""
import builtins
import operator
import types

from rvm.code.code import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_VARARGS, CO_VARKEYWORDS, Code
from rvm.code.constants import constant_text
from rvm.code.decode import CONSTANT_BASE, decode
from rvm.code.instruction_set import CONST, DST, DSTS, IMM, JUMP, NAME, REG
from rvm.compiler.compile import compile_module
from rvm.objects.text.literals import W_Str, w_Ellipsis
from rvm.tools.host_ast import host_text, parse_with_host


class Machine:
    """What all frames of a program share."""

    def __init__(self):
        self.handled = None
        self.decoded = {}


class Frame:
    def __init__(self, machine, code, globals, namespace=None):
        self.machine = machine
        self.code = code
        self.globals = globals
        self.namespace = namespace
        self.registers = [Unbound] * code.registers


class Unbound:
    """What a register holds before anything else."""


BINARY = {
    "ADD": operator.add, "SUBTRACT": operator.sub, "MULTIPLY": operator.mul, "DIVIDE": operator.truediv,
    "FLOOR_DIVIDE": operator.floordiv, "MODULO": operator.mod, "POWER": operator.pow,
    "LEFT_SHIFT": operator.lshift, "RIGHT_SHIFT": operator.rshift, "AND": operator.and_,
    "OR": operator.or_, "XOR": operator.xor, "MATRIX_MULTIPLY": operator.matmul,
    "LT": operator.lt, "LE": operator.le, "EQ": operator.eq, "NE": operator.ne, "GT": operator.gt,
    "GE": operator.ge, "IS": operator.is_, "IS_NOT": operator.is_not,
    "IN": lambda a, b: a in b, "NOT_IN": lambda a, b: a not in b, "GET_ITEM": operator.getitem,
}
INPLACE = {
    "INPLACE_ADD": operator.iadd, "INPLACE_SUBTRACT": operator.isub, "INPLACE_MULTIPLY": operator.imul,
    "INPLACE_DIVIDE": operator.itruediv, "INPLACE_FLOOR_DIVIDE": operator.ifloordiv,
    "INPLACE_MODULO": operator.imod, "INPLACE_POWER": operator.ipow, "INPLACE_LEFT_SHIFT": operator.ilshift,
    "INPLACE_RIGHT_SHIFT": operator.irshift, "INPLACE_AND": operator.iand, "INPLACE_OR": operator.ior,
    "INPLACE_XOR": operator.ixor, "INPLACE_MATRIX_MULTIPLY": operator.imatmul,
}
UNARY = {"NEGATE": operator.neg, "POSITIVE": operator.pos, "INVERT": operator.invert, "NOT": operator.not_,
         "ITER": iter, "LIST_TO_TUPLE": tuple, "MOVE": lambda x: x, "LOAD": lambda x: x}
JUMPS = {"JUMP_IF": bool, "JUMP_IF_NOT": operator.not_}
for _name in ("LT", "LE", "EQ", "NE", "GT", "GE", "IS", "IS_NOT", "IN", "NOT_IN"):
    JUMPS["JUMP_" + _name] = lambda a, b, test=BINARY[_name]: bool(test(a, b))
for _name in ("LT", "LE", "EQ", "NE", "GT", "GE"):
    JUMPS["JUMP_NOT_" + _name] = lambda a, b, test=BINARY[_name]: not test(a, b)
BUILD = {"BUILD_LIST": list, "BUILD_TUPLE": tuple, "BUILD_SET": set, "BUILD_STRING": "".join,
         "BUILD_DICT": lambda items: dict(zip(items[::2], items[1::2]))}
CONVERSIONS = {0: lambda x: x, 1: str, 2: repr, 3: ascii}


def host_constant(w_value):
    """The host's object for a constant."""
    if isinstance(w_value, Code):
        return w_value
    if isinstance(w_value, W_Str):
        return host_text(w_value.text())
    if w_value is w_Ellipsis:
        return ...
    if hasattr(w_value, "items_w"):
        return tuple(host_constant(w_item) for w_item in w_value.items_w)
    return eval(constant_text(w_value).encode("latin-1").decode("utf-8"), {"inf": float("inf"), "nan": float("nan")})


def run_program(source, name="__main__"):
    """Compile and run the program text `source`; returns its globals."""
    code = compile_module(parse_with_host(source), "<program>")
    machine = Machine()
    namespace = {"__name__": name, "__builtins__": builtins}
    call(Frame(machine, code, namespace))
    return namespace


# Asynchronous code: the host runs it where `run` yields what awaitables yield.

class Item:
    """What an async generator yields, for `run`."""

    def __init__(self, value):
        self.value = value


class Passed:
    """An awaitable that yields one value."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def awaited(awaitable, origin):
    if origin and not hasattr(type(awaitable), "__await__"):
        raise TypeError("'async with' received an object from %s that does not implement __await__: %s"
                        % ("__aenter__" if origin == 1 else "__aexit__", type(awaitable).__name__))

    async def wait():
        return await awaitable
    return wait().__await__()


def next_awaited(iterator):
    async def wait():
        async for item in Once(iterator):
            return item
        raise StopAsyncIteration
    return wait().__await__()


class Once:
    """An asynchronous iterable over an iterator that is already there."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self.iterator


DELEGATING = {"YIELD_FROM": iter, "AWAIT": awaited, "AWAIT_NEXT": next_awaited}


async def run_coroutine(frame):
    return await AsAwaitable(frame)


class AsAwaitable:
    """The run of a frame, as an awaitable."""

    def __init__(self, frame):
        self.frame = frame

    def __await__(self):
        return run(self.frame)


async def run_async_generator(frame):
    steps = run(frame)
    resume, argument = steps.send, None
    while True:
        try:
            value = resume(argument)
        except StopIteration:
            return
        try:
            if isinstance(value, Item):
                resume, argument = steps.send, (yield value.value)
            else:
                resume, argument = steps.send, await Passed(value)
        except BaseException as error:
            resume, argument = steps.throw, error


def start_frame(frame):
    """Call the function whose arguments are in the frame."""
    flags = frame.code.flags
    if flags & CO_ASYNC_GENERATOR:
        made = run_async_generator(frame)
        made.__name__, made.__qualname__ = frame.code.name, frame.code.qualname
        return made
    if flags & CO_COROUTINE:
        return run_coroutine(frame)
    return run(frame) if flags & CO_GENERATOR else call(frame)


class Stopped(BaseException):
    """Carries a StopIteration out of `run`, where the host would make a RuntimeError of it."""


def call(frame):
    """Run a frame that is no generator's."""
    try:
        next(run(frame))
    except StopIteration as stop:
        return stop.value
    except Stopped as stopped:
        raise stopped.args[0]
    raise AssertionError("a function that is no generator yields")


def run(frame):
    """The loop, as a host generator: it yields where the program does."""
    code = frame.code
    machine = frame.machine
    if code not in machine.decoded:
        machine.decoded[code] = {i.pc: i for i in decode(code.bytecode)}
    instructions = machine.decoded[code]
    pc = 0
    while True:
        instruction = instructions[pc]
        name = instruction.opcode.name
        error = None
        try:
            if name == "RETURN":
                return values_of(frame, instruction)[0]
            if name == "YIELD":
                handled, machine.handled = machine.handled, None
                try:
                    value = values_of(frame, instruction)[1]
                    sent = yield Item(value) if code.flags & CO_ASYNC_GENERATOR else value
                finally:
                    machine.handled = handled
                frame.registers[instruction.operands[0]] = sent
                pc = instruction.end
            elif name in DELEGATING:
                values = values_of(frame, instruction)
                frame.registers[instruction.operands[0]] = yield from DELEGATING[name](*values[2:-1])
                pc = values[-1]
            else:
                pc = step(frame, instruction, name)
        except BaseException as raised:
            error = raised
        if error is not None:
            pc = unwind(frame, instruction.pc, error)


def unwind(frame, pc, error):
    """Where execution goes on; raises the error again where nothing covers pc."""
    for handler in frame.code.details.handlers:
        if handler.start <= pc < handler.end:
            frame.registers[handler.register] = error
            return handler.target
    if isinstance(error, StopIteration) and not frame.code.is_generator:
        raise Stopped(error)
    raise error


def values_of(frame, instruction):
    """The operands' values: registers' contents, constants, names, numbers."""
    values = []
    for i, number in enumerate(instruction.operands):
        kind = instruction.kind(i)
        if number >= CONSTANT_BASE or kind == CONST:
            values.append(host_constant(frame.code.constants[number % CONSTANT_BASE]))
        elif kind == NAME:
            values.append(frame.code.names[number])
        elif kind in (IMM, JUMP, DST, DSTS):
            values.append(number)
        else:
            values.append(frame.registers[number])
    return values


def step(frame, instruction, name):
    """Run one instruction; returns the next pc."""
    values = values_of(frame, instruction)
    registers = frame.registers
    numbers = instruction.operands
    if name == "JUMP":
        return values[0]
    if name == "SWITCH":
        subject, literals, *targets = values
        if type(subject) not in (int, str, bytes, type(None)) or subject.__class__ is int and subject.bit_length() > 63:
            return instruction.end
        return targets[1 + literals.index(subject) if subject in literals else 0]
    if name in JUMPS:
        return values[-1] if JUMPS[name](*values[:-1]) else instruction.end
    if name == "FOR":
        item = next(values[1], Unbound)
        if item is Unbound:
            return instruction.end
        registers[numbers[0]] = item
        return values[2]
    if name in PATTERN_TESTS:
        return instruction.end if PATTERN_TESTS[name](*values[:-1]) else values[-1]
    if name in PATTERN_READS:
        found = PATTERN_READS[name](*values[1:-1])
        if found is None:
            return values[-1]
        registers[numbers[0]] = found[0] if len(found) == 1 else found
        return instruction.end
    if name == "JUMP_NO_MATCH":
        return instruction.end if matches(values[0], values[1]) else values[2]
    if name == "JUMP_NO_GROUP_MATCH":
        return instruction.end if takes_part(frame, numbers, *values[1:3]) else values[3]
    kinds = instruction.opcode.kinds
    for i, kind in enumerate(kinds):
        used = values[i] if i < len(values) else None
        assert kind != REG or used is not Unbound or name == "CHECK", (name, numbers)
    if name in BINARY:
        registers[numbers[0]] = BINARY[name](*values[1:])
    elif name in INPLACE:
        registers[numbers[0]] = INPLACE[name](*values)
    elif name in UNARY:
        registers[numbers[0]] = UNARY[name](values[1])
    elif name in BUILD:
        registers[numbers[0]] = BUILD[name](values[1:])
    else:
        OTHERS[name](frame, numbers, *values)
    return instruction.end


def matches(error, classes):
    """What `except classes` says of the error; a wrong class is a TypeError, as the host's."""
    for cls in classes if isinstance(classes, tuple) else (classes,):
        if not (isinstance(cls, type) and issubclass(cls, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    return isinstance(error, classes)


def takes_part(frame, numbers, error, classes):
    """What `except* classes` says of the error; the part that it takes and the rest go to registers."""
    if matches(error, classes):
        match, rest = error if isinstance(error, BaseExceptionGroup) else BaseExceptionGroup("", (error,)), None
    elif isinstance(error, BaseExceptionGroup):
        match, rest = error.split(classes)
    else:
        return False
    if match is not None:
        frame.registers[numbers[0]], frame.registers[numbers[1]] = match, rest
        frame.machine.handled = match
    return match is not None


# Patterns: the host matches, for its errors' words.

def matched(subject, pattern, **names):
    """What the host captures as v0, v1, ... by the pattern: a tuple, None if it does not match."""
    names["subject"] = subject
    exec("match subject:\n case %s: matched = 1" % pattern, names)
    if "matched" not in names:
        return None
    return tuple(names["v%d" % i] for i in range(len(names)) if "v%d" % i in names)


def matched_keys(subject, keys):
    """The values of the keys in a mapping, whose length has been asked for already."""
    seen, values, missing = set(), [], object()
    for key in keys:
        if key in seen:
            raise ValueError("mapping pattern checks duplicate key (%r)" % (key,))
        seen.add(key)
        values.append(subject.get(key, missing))
        if values[-1] is missing:
            return None
    return tuple(values)


def matched_attributes(subject, cls, count, names):
    parts = ["v%d" % i for i in range(count)] + ["%s=v%d" % (name, count + i) for i, name in enumerate(names)]
    return matched(subject, "cls(%s)" % ", ".join(parts), cls=cls)


PATTERN_TESTS = {
    "JUMP_NO_SEQUENCE_OF": lambda subject, count: matched(subject, "[%s]" % ("_, " * count)) is not None,
    "JUMP_NO_SEQUENCE": lambda subject, least: matched(subject, "[%s*_]" % ("_, " * least)) is not None,
    "JUMP_NO_MAPPING": lambda subject, least:
        matched(subject, "{}") is not None and (least == 0 or len(subject) >= least),
    "JUMP_NO_INSTANCE": lambda subject, cls: matched(subject, "cls()", cls=cls) is not None,
}
# Each gives a tuple, or None where the pattern fails.
PATTERN_READS = {"JUMP_NO_KEYS": matched_keys, "JUMP_NO_ATTRIBUTES": matched_attributes}


OTHERS = {}


def operation(function):
    OTHERS[function.__name__.upper().rstrip("_")] = function


def to_register(function):
    """Declare an operation that gives what goes into the first operand's register."""
    def store(frame, numbers, *values):
        frame.registers[numbers[0]] = function(frame, *values[1:])
    OTHERS[function.__name__.upper().rstrip("_")] = store


@operation
def split(frame, numbers):
    pass


# Variables.

@operation
def unbind(frame, numbers, register):
    frame.registers[register] = Unbound


@operation
def check(frame, numbers, value):
    if value is Unbound:
        raise UnboundLocalError(
            "cannot access local variable '%s' where it is not associated with a value"
            % frame.code.details.register_names[numbers[0]])


@operation
def make_cell(frame, numbers, value):
    frame.registers[numbers[0]] = types.CellType() if value is Unbound else types.CellType(value)


def contents(frame, cell):
    """The contents of a cell; the error of an empty one names the variable."""
    try:
        return cell.cell_contents
    except ValueError:
        pass
    name = frame.code.details.register_names[[r is cell for r in frame.registers].index(True)]
    if name in frame.code.freevars:
        raise NameError("cannot access free variable '%s' where it is not associated with a value"
                        " in enclosing scope" % name)
    raise UnboundLocalError("cannot access local variable '%s' where it is not associated with a value" % name)


@to_register
def get_cell(frame, cell):
    return contents(frame, cell)


@operation
def set_cell(frame, numbers, cell, value):
    cell.cell_contents = value


@operation
def delete_cell(frame, numbers, cell):
    contents(frame, cell)
    del cell.cell_contents


@to_register
def get_global(frame, name):
    for names in (frame.globals, vars(builtins)):
        if name in names:
            return names[name]
    raise NameError("name '%s' is not defined" % name)


@operation
def set_global(frame, numbers, name, value):
    frame.globals[name] = value


@operation
def delete_global(frame, numbers, name):
    if name not in frame.globals:
        raise NameError("name '%s' is not defined" % name)
    del frame.globals[name]


@to_register
def get_name(frame, name):
    if name in frame.namespace:
        return frame.namespace[name]
    if name in frame.globals:
        return frame.globals[name]
    if hasattr(builtins, name):
        return getattr(builtins, name)
    raise NameError("name '%s' is not defined" % name)


@operation
def set_name(frame, numbers, name, value):
    frame.namespace[name] = value


@operation
def delete_name(frame, numbers, name):
    if name not in frame.namespace:
        raise NameError("name '%s' is not defined" % name)
    del frame.namespace[name]


@to_register
def get_class_cell(frame, cell, name):
    return frame.namespace[name] if name in frame.namespace else contents(frame, cell)


@operation
def setup_annotations(frame, numbers):
    names = frame.globals if frame.namespace is None else frame.namespace
    names.setdefault("__annotations__", {})


# Access.

@to_register
def get_attr(frame, owner, name):
    return getattr(owner, name)


@operation
def set_attr(frame, numbers, owner, name, value):
    setattr(owner, name, value)


@operation
def delete_attr(frame, numbers, owner, name):
    delattr(owner, name)


@operation
def set_item(frame, numbers, owner, key, value):
    owner[key] = value


@operation
def delete_item(frame, numbers, owner, key):
    del owner[key]


@operation
def unpack(frame, numbers, value, *targets):
    spread(frame, value, targets, "".join("t%d, " % i for i in range(len(targets))))


@operation
def unpack_star(frame, numbers, value, star, *targets):
    spread(frame, value, targets, "".join("%st%d, " % ("*" * (i == star), i) for i in range(len(targets))))


def spread(frame, value, targets, left):
    """Let the host unpack, for its errors' words."""
    names = {"value": value}
    exec("%s = value" % left if left else "[] = value", names)
    for i, register in enumerate(targets):
        frame.registers[register] = names["t%d" % i]


@to_register
def get_item_from_end(frame, owner, position):
    return owner[len(owner) - position]


@to_register
def mapping_rest(frame, subject, keys):
    rest = {}
    rest.update(subject)
    for key in keys:
        del rest[key]
    return rest


@to_register
def import_(frame, name, names, level):
    return __import__(name, frame.globals, None, names, level)


@operation
def import_from(frame, numbers, register, module, name):
    try:
        frame.registers[register] = getattr(module, name)
    except AttributeError:
        frame.registers[register] = __import__(module.__name__ + "." + name, fromlist=["x"])


@operation
def import_star(frame, numbers, module):
    for name in getattr(module, "__all__", [n for n in vars(module) if n[0] != "_"]):
        frame.globals[name] = getattr(module, name)


# Construction.

@to_register
def build_slice(frame, *parts):
    return slice(*parts)


@to_register
def format_(frame, value, conversion, specification):
    return format(CONVERSIONS[conversion](value), specification)


@operation
def list_append(frame, numbers, target, value):
    target.append(value)


@operation
def set_add(frame, numbers, target, value):
    target.add(value)


@operation
def dict_put(frame, numbers, target, key, value):
    target[key] = value


@operation
def list_extend(frame, numbers, target, value):
    target.extend(value)


@operation
def set_update(frame, numbers, target, value):
    target.update(value)


@operation
def dict_update(frame, numbers, target, value):
    target.update(value)


@operation
def dict_merge(frame, numbers, target, value, function):
    if not hasattr(value, "keys"):
        raise TypeError("%s argument after ** must be a mapping, not %s"
                        % (described(function), type(value).__name__))
    for key in value:
        if key in target:
            raise TypeError("%s got multiple values for keyword argument '%s'" % (described(function), key))
        target[key] = value[key]


def described(function):
    return "%s.%s()" % (function.__module__, function.__qualname__)


# Functions and calls.

@operation
def make_function(frame, numbers, register, code, defaults, keyword_defaults, annotations, *closure):
    made = host_function(frame.machine, code, frame.globals, list(closure))
    made.__defaults__ = defaults
    made.__kwdefaults__ = keyword_defaults
    made.__annotations__ = annotations or {}
    made.__module__ = frame.globals["__name__"]
    first = host_constant(code.constants[0]) if code.constants else None
    made.__doc__ = first if isinstance(first, str) else None
    frame.registers[register] = made


def host_function(machine, code, globals, closure):
    """A function of the host with the code's parameters, which runs the code."""
    positional = [n.replace(".", "_") for n in code.details.varnames[:code.argcount]]
    keyword_only = list(code.details.varnames[code.argcount:code.argcount + code.kwonlyargcount])
    rest = list(code.details.varnames[code.argcount + code.kwonlyargcount:])
    header = positional[:]
    if code.posonlyargcount:
        header.insert(code.posonlyargcount, "/")
    order = positional + keyword_only
    if code.flags & CO_VARARGS:
        order.append(rest[0])
        header.append("*" + rest.pop(0))
    elif keyword_only:
        header.append("*")
    header += keyword_only
    if code.flags & CO_VARKEYWORDS:
        order.append(rest[0])
        header.append("**" + rest[0])
    names = {}
    exec("def make(_run):\n def f(%s): return _run([%s])\n return f"
         % (", ".join(header), ", ".join(order)), names)

    def start(arguments):
        frame = Frame(machine, code, globals)
        frame.registers[:len(arguments)] = arguments
        frame.registers[code.first_free:code.first_free + len(closure)] = closure
        return start_frame(frame)

    made = names["make"](start)
    made.__name__, made.__qualname__ = code.name, code.qualname
    made.__dict__["parts"] = (machine, code, globals, closure)
    return made


@operation
def get_build_class(frame, numbers, register):
    frame.registers[register] = build_class


def build_class(body, name, *bases, **keywords):
    resolved = types.resolve_bases(bases)
    meta, namespace, keywords = types.prepare_class(name, resolved, keywords)
    machine, code, globals, closure = body.parts
    frame = Frame(machine, code, globals, namespace)
    frame.registers[code.first_free:code.first_free + len(closure)] = closure
    cell = call(frame)
    if cell is not None:
        namespace["__classcell__"] = cell
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **keywords)


@to_register
def call_(frame, function, *arguments):
    return function(*arguments)


@to_register
def call_method(frame, owner, name, *arguments):
    return getattr(owner, name)(*arguments)


@to_register
def call_kw(frame, function, names, *arguments):
    count = len(arguments) - len(names)
    return function(*arguments[:count], **dict(zip(names, arguments[count:])))


@to_register
def call_method_kw(frame, owner, name, names, *arguments):
    count = len(arguments) - len(names)
    return getattr(owner, name)(*arguments[:count], **dict(zip(names, arguments[count:])))


@to_register
def get_method(frame, owner, name):
    return getattr(owner, name)


@to_register
def call_unbound(frame, method, owner, *arguments):
    return method(*arguments)


@to_register
def call_unbound_kw(frame, method, owner, names, *arguments):
    count = len(arguments) - len(names)
    return method(*arguments[:count], **dict(zip(names, arguments[count:])))


@to_register
def call_ex(frame, function, arguments, keywords):
    if not hasattr(arguments, "__iter__"):
        raise TypeError("%s argument after * must be an iterable, not %s"
                        % (described(function), type(arguments).__name__))
    return function(*arguments, **(keywords or {}))


@to_register
def super_(frame, function, cell, instance):
    return super(cell.cell_contents, instance) if function is super else function()


# Exceptions.

def with_context(frame, error):
    if error.__context__ is None and frame.machine.handled is not error:
        error.__context__ = frame.machine.handled
    return error


@operation
def raise_(frame, numbers, error):
    raise with_context(frame, error() if isinstance(error, type) else error)


@operation
def raise_from(frame, numbers, error, cause):
    error = error() if isinstance(error, type) else error
    error.__cause__ = cause() if isinstance(cause, type) else cause
    raise with_context(frame, error)


@operation
def reraise(frame, numbers, error):
    raise error


@operation
def reraise_current(frame, numbers):
    if frame.machine.handled is None:
        raise RuntimeError("No active exception to reraise")
    raise frame.machine.handled


@operation
def push_handled(frame, numbers, register, error):
    saved = frame.machine.handled
    frame.machine.handled = with_context(frame, error)
    frame.registers[register] = saved


@operation
def pop_handled(frame, numbers, saved):
    frame.machine.handled = saved


@operation
def get_assertion_error(frame, numbers, register):
    frame.registers[register] = AssertionError


@operation
def with_enter(frame, numbers, exit, value, manager):
    cls = type(manager)
    for name in ("__enter__", "__exit__"):
        if not hasattr(cls, name):
            raise TypeError("'%s' object does not support the context manager protocol%s" % (
                cls.__qualname__, " (missed __exit__ method)" if name == "__exit__" else ""))
    bound = cls.__exit__.__get__(manager)
    frame.registers[value], frame.registers[exit] = cls.__enter__(manager), bound


@operation
def async_with_enter(frame, numbers, exit, value, manager):
    cls = type(manager)
    for name in ("__aenter__", "__aexit__"):
        if not hasattr(cls, name):
            raise TypeError("'%s' object does not support the asynchronous context manager protocol%s" % (
                cls.__qualname__, " (missed __aexit__ method)" if name == "__aexit__" else ""))
    bound = cls.__aexit__.__get__(manager)
    frame.registers[value], frame.registers[exit] = cls.__aenter__(manager), bound


@to_register
def get_aiter(frame, iterable):
    if not hasattr(type(iterable), "__aiter__"):
        raise TypeError("'async for' requires an object with __aiter__ method, got " + type(iterable).__name__)
    iterator = type(iterable).__aiter__(iterable)
    if not hasattr(type(iterator), "__anext__"):
        raise TypeError("'async for' received an object from __aiter__ that does not implement __anext__: "
                        + type(iterator).__name__)
    return iterator


@operation
def end_async_for(frame, numbers, error):
    if not isinstance(error, StopAsyncIteration):
        raise error


@operation
def with_exit(frame, numbers, exit):
    exit(None, None, None)


@to_register
def with_except(frame, exit, error):
    return exit(type(error), error, error.__traceback__)


@operation
def reraise_star(frame, numbers, errors, rest):
    original, *errors = errors + [rest] * (rest is not None)
    if not isinstance(original, BaseExceptionGroup):
        if errors:
            raise errors[0]
        return
    raised = [error for error in errors if error.__context__ is not original.__context__]
    leaves = {id(leaf) for error in errors if error not in raised for leaf in leaves_of(error)}
    kept = original.subgroup(lambda error: not isinstance(error, BaseExceptionGroup) and id(error) in leaves)
    raised += [kept] * (kept is not None)
    if raised:
        raise raised[0] if len(raised) == 1 else BaseExceptionGroup("", raised)


def leaves_of(error):
    """Return the exceptions that are no groups in the error, which may be one itself."""
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for member in error.exceptions for leaf in leaves_of(member)]
