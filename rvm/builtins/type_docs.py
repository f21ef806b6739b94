"""The `__doc__` of builtin types and exceptions whose files declare none."""
from rvm.objects.basetypes import BUILTIN_TYPES
from rvm.objects.builtin import W_Getset
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str

# A line for each type: its name, and its `__doc__`.
TEXTS = """
type type(object) -> the object's type; type(name, bases, dict, **kwds) -> a new type
int int(x=0, /) or int(x, base=10): convert a number or text to an integer, floats towards zero.
bool bool(x) -> True when the argument x is true, False otherwise.
complex Create a complex number from a real part and an optional imaginary part.
bytearray bytearray(source=b'', /): a mutable sequence of integers in range(256).
list Built-in mutable sequence.
tuple Built-in immutable sequence.
dict dict(), dict(mapping) or dict(iterable of pairs), each with **kwargs: a new dictionary.
set Build an unordered collection of unique elements.
frozenset Build an immutable unordered collection of unique elements.
range range(stop) or range(start, stop, step=1): a sequence of integers from start (inclusive) to stop (exclusive).
types.UnionType Represent a PEP 604 union type: int | str.
slice slice(stop) or slice(start, stop, step=None): what stands in brackets, as in a[0:10:2].
property Property attribute.
staticmethod staticmethod(function): a method that gets no first argument.
classmethod classmethod(function): a method that gets the class as its first argument.
super super(type, object) or super(): attributes of the classes that come after `type`.
enumerate Return an enumerate object.
zip zip(*iterables, strict=False): yield tuples until an input is exhausted.
map map(func, *iterables): an iterator that computes the function using arguments from each of the iterables.
filter filter(function or None, iterable): yield the items for which function(item) is true.
reversed Return a reverse iterator over the values of the given sequence.
function A function of the program.
method Create a bound instance method object.
module Create a module object.
cell Create a new cell object.
coroutine_wrapper A wrapper object implementing __await__ for coroutines.
BaseException Common base class for all exceptions
BaseExceptionGroup A combination of multiple unrelated exceptions.
SystemExit Request to exit from the interpreter.
KeyboardInterrupt Program interrupted by user.
GeneratorExit Request that a generator exit.
Exception Common base class for all non-exit exceptions.
StopIteration Signal the end from iterator.__next__().
StopAsyncIteration Signal the end from iterator.__anext__().
ArithmeticError Base class for arithmetic errors.
FloatingPointError Floating point operation failed.
OverflowError Result too large to be represented.
ZeroDivisionError Second argument to a division or modulo operation was zero.
AssertionError Assertion failed.
AttributeError Attribute not found.
BufferError Buffer error.
EOFError Read beyond end of file.
ImportError Import can't find module, or can't find name in module.
ModuleNotFoundError Module not found.
LookupError Base class for lookup errors.
IndexError Sequence index out of range.
KeyError Mapping key not found.
MemoryError Out of memory.
NameError Name not found globally.
UnboundLocalError Local name referenced but not bound to a value.
OSError Base class for I/O related errors.
BlockingIOError I/O operation would block.
ChildProcessError Child process error.
ConnectionError Connection error.
BrokenPipeError Broken pipe.
ConnectionAbortedError Connection aborted.
ConnectionRefusedError Connection refused.
ConnectionResetError Connection reset.
FileExistsError File already exists.
FileNotFoundError File not found.
InterruptedError Interrupted by signal.
IsADirectoryError Operation doesn't work on directories.
NotADirectoryError Operation only works on directories.
PermissionError Not enough permissions.
ProcessLookupError Process not found.
TimeoutError Timeout expired.
ReferenceError Weak ref proxy used after referent went away.
RuntimeError Unspecified run-time error.
NotImplementedError Method or function hasn't been implemented yet.
RecursionError Recursion limit exceeded.
SyntaxError Invalid syntax.
IndentationError Improper indentation.
TabError Improper mixture of spaces and tabs.
SystemError Internal error in the Python interpreter.
TypeError Inappropriate argument type.
ValueError Inappropriate argument value (of correct type).
UnicodeError Unicode related error.
UnicodeDecodeError Unicode decoding error.
UnicodeEncodeError Unicode encoding error.
UnicodeTranslateError Unicode translation error.
Warning Base class for warning categories.
BytesWarning Base class for warnings about bytes and buffer related problems.
DeprecationWarning Base class for warnings about deprecated features.
EncodingWarning Base class for warnings about encodings.
FutureWarning Base class for warnings about constructs that will change semantically in the future.
ImportWarning Base class for warnings about probable mistakes in module imports
PendingDeprecationWarning Base class for warnings about features which will be deprecated in the future.
ResourceWarning Base class for warnings about resource usage.
RuntimeWarning Base class for warnings about dubious runtime behavior.
SyntaxWarning Base class for warnings about dubious syntax.
UnicodeWarning Base class for warnings about Unicode related problems.
UserWarning Base class for warnings generated by user code.
"""

HIDDEN = {}     # name of a type whose instances have a `__doc__` of their own -> that of the type


def fill():
    """Set the `__doc__` of the types; called once, at import."""
    texts = dict([line.split(" ", 1) for line in TEXTS.strip().split("\n")])
    for w_type in BUILTIN_TYPES:
        if w_type.name in texts:
            give(w_type, W_Str(texts[w_type.name]))


def give(w_type, w_text):
    w_own = w_type.dict.get("__doc__", None)
    if w_own is None or w_own is w_None:
        w_type.dict["__doc__"] = w_text
    elif isinstance(w_own, W_Getset):
        HIDDEN[w_type.name] = w_text
