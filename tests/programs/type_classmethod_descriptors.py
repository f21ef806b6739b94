"""Class methods of builtin types, and the types of other descriptors."""
import types

fromkeys = vars(dict)["fromkeys"]
print(type(fromkeys).__name__, type(fromkeys) is types.ClassMethodDescriptorType, isinstance(fromkeys, classmethod))
print(fromkeys, fromkeys.__name__, fromkeys.__qualname__, fromkeys.__objclass__)
print(fromkeys(dict, "ab"), fromkeys.__get__(None, dict)("ab"), fromkeys.__get__({})("ab", 1))


class Own(dict):
    made = fromkeys


print(type(fromkeys(Own, "a")).__name__, type(Own.made("a")).__name__, type(Own().made("a", value := 2)).__name__)
print(bytes.fromhex("61"), vars(bytes)["fromhex"](bytes, "62"), int.from_bytes(b"\1", byteorder="big"))
print(vars(int)["from_bytes"](int, b"\1\2", byteorder="little"))
for attempt in (lambda: fromkeys(), lambda: fromkeys(1), lambda: fromkeys(int), lambda: fromkeys.__get__(None, int),
                lambda: fromkeys.__get__(None, None), lambda: fromkeys.__get__(None, 1)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
try:
    type("Derived", (type(fromkeys),), {})
except TypeError as error:
    print(error)


class Slotted:
    __slots__ = "x"


for owner, name in ((OSError, "errno"), (StopIteration, "value"), (SystemExit, "code"), (SyntaxError, "msg"),
                    (ImportError, "name"), (BaseException, "args"), (BaseException, "__suppress_context__"),
                    (Slotted, "x"), (types.CodeType, "co_names"), (types.CodeType, "co_code"), (int, "real"),
                    (types.FunctionType, "__code__"), (types.FunctionType, "__globals__"), (list, "append"),
                    (list, "__len__"), (object, "__init_subclass__"), (type(list[int]), "__origin__"),
                    (slice, "start"), (complex, "imag"), (property, "fget")):
    print(owner.__name__, name, type(vars(owner)[name]).__name__)
for protocol in (2, 4):
    try:
        print(fromkeys.__reduce_ex__(protocol))
    except TypeError as error:
        print(error)
