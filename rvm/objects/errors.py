"""PyError, the machine-level exception that carries a Python exception, and functions that make it.

A PyError made with a message makes its exception object only when a program can see
it (`value()`), so that errors which are caught at machine level cost little.
"""
from rvm.objects.basetypes import w_object_type, builtin_type
from rvm.objects.instance import SLOT, InstanceMixin
from rvm.objects.root import W_Root
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout, W_Type
from rvm.rlib.objectmodel import import_from_mixin

NO_LINE = -1


class W_Traceback(W_Root):
    """One level of a traceback; `next` is the level that it called."""

    def __init__(self, next, frame, pc, lineno):
        self.next = next
        self.frame = frame          # a rvm.interp.frame.Frame
        self.pc = pc                # the offset in the bytecode of its code
        self.lineno = lineno        # what a program says that the line is, or NO_LINE: that of the pc


class W_Exception(W_Root):
    """Any exception object."""
    import_from_mixin(InstanceMixin)

    def __init__(self, w_type):
        self.init_instance(w_type)
        self.args_w = []
        self.w_cause = None         # None, or an exception
        self.w_context = None
        self.suppress_context = False
        self.traceback = None       # a W_Traceback, the outermost level first, or None

    # The attributes that a type of exceptions declares are kept beside the `__dict__`, as slots are.

    def member(self, name):
        """Return the attribute, or None (machine-level) if it is not set."""
        return self.getdictvalue(SLOT + name)

    def set_member(self, name, w_value):
        self.setdictvalue(SLOT + name, w_value)

    def delete_member(self, name):
        self.deldictvalue(SLOT + name)

    def set_context(self, w_handled):
        """Set __context__; cut the chain if it came back to this exception.

        A program may have made a cycle elsewhere in the chain.  Floyd's method finds it: a
        second link follows at half the speed.
        """
        w_link = w_handled
        w_slow = w_handled
        advance = False
        while w_link.w_context is not None:
            if w_link.w_context is self:
                w_link.w_context = None
                break
            w_link = w_link.w_context
            if w_link is w_slow:
                break
            if advance:
                w_slow = w_slow.w_context
            advance = not advance
        self.w_context = w_handled


class WarningHook(object):
    """What the data model needs of the interpreter, which stands above it."""

    @staticmethod
    def warn(category, message):
        """Warn with a builtin type, about the line that runs; filled by rvm.modules.sys.runtime_warnings."""
        raise NotImplementedError


class BytesWarnings(object):
    """Whether bytes warn where they are taken for text: -b."""

    def __init__(self):
        self.on = False

    def warn_of_text(self, kind):
        """Warn that str() is called with bytes or a bytearray."""
        if self.on:
            WarningHook.warn("BytesWarning", "str() on a %s instance" % kind)

    def warn_of_comparison(self, kind, w_value):
        """Warn that bytes or a bytearray are asked whether they are equal to a str, or bytes to an int."""
        if not self.on:
            return
        if w_value.is_text():
            WarningHook.warn("BytesWarning", "Comparison between %s and string" % kind)
        elif kind == "bytes" and w_value.is_integer():
            WarningHook.warn("BytesWarning", "Comparison between bytes and int")


bytes_warnings = BytesWarnings()


def warn_of_deprecated(message):
    WarningHook.warn("DeprecationWarning", message)


def warn_of_subclass(w_result, what, kind):
    """Warn that a method, which `what` names, returned an instance of a class derived from the type `kind`."""
    warn_of_deprecated(
        "%s returned non-%s (type %s).  The ability to return an instance of a strict subclass of %s is deprecated, "
        "and may be removed in a future version of Python." % (what, kind, w_result.gettype().name, kind))


class PyError(Exception):
    """A Python exception being raised; it always has `w_type`, and the object once it has been made."""

    def __init__(self, w_type, w_value, message):
        self.w_type = w_type
        self.w_value = w_value      # a W_Exception or None
        self.message = message      # str() of it, if w_value is None; None: no arguments
        self.traceback = None       # levels gone through since it was raised
        self.w_context = None       # what was being handled when it was raised
        self.reraised = False       # the next frame that sees it is in the traceback already
        self.keeps_context = False  # it was raised before: its context stays as it is
        self.at_lookup = False      # raised by the look-up of a CALL_METHOD, not by the call
        self.at_limit = False       # a RecursionError raised at the start of a call
        self.missing = None         # the name that was not found, of an AttributeError or NameError
        self.w_missing_from = None  # the object it was looked for in, of an AttributeError

    def set_context(self, w_handled):
        """Note that the error was raised while `w_handled` (an exception or None) was being handled."""
        if w_handled is None or w_handled is self.w_value:
            return
        self.w_context = w_handled
        if self.w_value is not None:
            self.w_value.set_context(w_handled)

    def value(self):
        """Return the exception object, which is made at the first call."""
        w_value = self.w_value
        if w_value is None:
            w_value = W_Exception(self.w_type)
            message = self.message
            if message is not None:
                w_value.args_w = [W_Str(message)]
            self.w_value = w_value
            w_value.w_context = self.w_context
            self.tell_missing(w_value)
        return w_value

    def tell_missing(self, w_value):
        """Set the attributes `name` and `obj`."""
        if self.missing is not None:
            w_value.set_member("name", W_Str(self.missing))
        if self.w_missing_from is not None:
            w_value.set_member("obj", self.w_missing_from)

    def note_missing(self, w_object, name):
        """Note the object and the name that an AttributeError is about, unless they are noted already."""
        w_value = self.w_value
        if w_value is None:
            if self.missing is None:
                self.missing = name
                self.w_missing_from = w_object
        elif w_value.member("name") is None and w_value.member("obj") is None:
            w_value.set_member("name", W_Str(name))
            w_value.set_member("obj", w_object)

    def at_limit_in(self, what):
        """Extend the message of a RecursionError with what was under way, if this very call went beyond the limit."""
        if self.at_limit and self.traceback is None:
            self.at_limit = False
            message = self.message
            assert message is not None
            self.message = message + what

    def matches(self, w_type):
        """Return whether the error is of the type `w_type` or derived from it."""
        return self.w_type.is_subtype(w_type)


EXCEPTION_LAYOUT = Layout("BaseException")

# Each exception type with the ones derived from it, as CPython's documentation draws them.
_TREE = """
BaseException
    SystemExit
    KeyboardInterrupt
    GeneratorExit
    BaseExceptionGroup
    Exception
        StopIteration
        StopAsyncIteration
        ArithmeticError
            FloatingPointError
            OverflowError
            ZeroDivisionError
        AssertionError
        AttributeError
        BufferError
        EOFError
        ImportError
            ModuleNotFoundError
        LookupError
            IndexError
            KeyError
        MemoryError
        NameError
            UnboundLocalError
        OSError
            BlockingIOError
            ChildProcessError
            ConnectionError
                BrokenPipeError
                ConnectionAbortedError
                ConnectionRefusedError
                ConnectionResetError
            FileExistsError
            FileNotFoundError
            InterruptedError
            IsADirectoryError
            NotADirectoryError
            PermissionError
            ProcessLookupError
            TimeoutError
        ReferenceError
        RuntimeError
            NotImplementedError
            RecursionError
        SyntaxError
            IndentationError
                TabError
        SystemError
        TypeError
        ValueError
            UnicodeError
                UnicodeDecodeError
                UnicodeEncodeError
                UnicodeTranslateError
        Warning
            BytesWarning
            DeprecationWarning
            EncodingWarning
            FutureWarning
            ImportWarning
            PendingDeprecationWarning
            ResourceWarning
            RuntimeWarning
            SyntaxWarning
            UnicodeWarning
            UserWarning
"""

# Types whose objects have a structure of their own in CPython: no class can have two of them as bases.
_STRUCTURES = ["BaseExceptionGroup", "SystemExit", "StopIteration", "AttributeError", "ImportError", "NameError",
               "OSError", "SyntaxError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"]

EXCEPTION_TYPES = {}        # name -> W_Type


def _make_types():
    bases = [w_object_type]
    for line in _TREE.split("\n"):
        name = line.strip()
        if name:
            depth = (len(line) - len(name)) // 4
            w_type = builtin_type(name, W_Exception, bases[depth], EXCEPTION_LAYOUT, has_dict=True)
            EXCEPTION_TYPES[name] = w_type
            if name in _STRUCTURES:
                w_type.w_solid = w_type
            bases = bases[:depth + 1] + [w_type]


def _make_exception_group():
    """Make ExceptionGroup, the one builtin exception with two bases."""
    w_base = EXCEPTION_TYPES["BaseExceptionGroup"]
    w_exception = EXCEPTION_TYPES["Exception"]
    w_type = builtin_type("ExceptionGroup", W_Exception, w_base, EXCEPTION_LAYOUT, has_dict=True)
    w_type.bases_w.append(w_exception)
    w_exception.add_subclass(w_type)
    w_type.mro_w = [w_type, w_base] + w_exception.mro_w
    EXCEPTION_TYPES["ExceptionGroup"] = w_type


_make_types()
_make_exception_group()
W_Exception.static_type = EXCEPTION_TYPES["BaseException"]

w_BaseException = EXCEPTION_TYPES["BaseException"]
w_Exception = EXCEPTION_TYPES["Exception"]
w_StopIteration = EXCEPTION_TYPES["StopIteration"]
w_GeneratorExit = EXCEPTION_TYPES["GeneratorExit"]
w_AttributeError = EXCEPTION_TYPES["AttributeError"]
w_LookupError = EXCEPTION_TYPES["LookupError"]
w_KeyError = EXCEPTION_TYPES["KeyError"]
w_IndexError = EXCEPTION_TYPES["IndexError"]
w_TypeError = EXCEPTION_TYPES["TypeError"]
w_ValueError = EXCEPTION_TYPES["ValueError"]
w_NameError = EXCEPTION_TYPES["NameError"]
w_UnboundLocalError = EXCEPTION_TYPES["UnboundLocalError"]
w_RuntimeError = EXCEPTION_TYPES["RuntimeError"]
w_RecursionError = EXCEPTION_TYPES["RecursionError"]
w_OverflowError = EXCEPTION_TYPES["OverflowError"]
w_ZeroDivisionError = EXCEPTION_TYPES["ZeroDivisionError"]
w_AssertionError = EXCEPTION_TYPES["AssertionError"]
w_ImportError = EXCEPTION_TYPES["ImportError"]
w_ModuleNotFoundError = EXCEPTION_TYPES["ModuleNotFoundError"]
w_SystemExit = EXCEPTION_TYPES["SystemExit"]
w_KeyboardInterrupt = EXCEPTION_TYPES["KeyboardInterrupt"]
w_MemoryError = EXCEPTION_TYPES["MemoryError"]
w_EOFError = EXCEPTION_TYPES["EOFError"]
w_OSError = EXCEPTION_TYPES["OSError"]
w_SyntaxError = EXCEPTION_TYPES["SyntaxError"]


# Makers: `raise type_error("...")`.

def type_error(message):
    return PyError(w_TypeError, None, message)


def value_error(message):
    return PyError(w_ValueError, None, message)


def index_error(message):
    return PyError(w_IndexError, None, message)


def overflow_error(message):
    return PyError(w_OverflowError, None, message)


def zero_division(message):
    return PyError(w_ZeroDivisionError, None, message)


def runtime_error(message):
    return PyError(w_RuntimeError, None, message)


def name_error(message):
    return PyError(w_NameError, None, message)


def attribute_error(message):
    return PyError(w_AttributeError, None, message)


def stop_iteration():
    return PyError(w_StopIteration, None, None)


def key_error(w_key):
    """Return a KeyError whose argument is the key itself."""
    w_value = W_Exception(w_KeyError)
    w_value.args_w = [w_key]
    return PyError(w_KeyError, w_value, None)


def error_of(w_value):
    """Return the PyError that raises the exception object `w_value`."""
    return PyError(w_value.gettype(), w_value, None)


# Errors that a type raises.

def bound_or_none(self, w_self):
    try:
        return self.descr_get(w_self, w_self.gettype())
    except PyError:
        return None


def not_callable(w_type):
    raise type_error("'%s' object is not callable" % w_type.name)


def no_special(w_type, name):
    return attribute_error(name)


W_Type.not_callable = not_callable
W_Root.bound_or_none = bound_or_none
W_Type.no_special = no_special
