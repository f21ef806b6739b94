# Copies of objects of builtin types that a program does not derive from object.
import copy
import functools
import operator


class Data(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.notes = [1]


class Call(functools.partial):
    pass


data = Data(b"xy")
data.more = [3]
call = Call(max, [1, 2], key=len)
call.note = ["n"]
for value in [bytearray(b"x"), [bytearray(b"x")], data, functools.partial(print, [1], sep="-"), call,
              operator.itemgetter(1, 2), operator.attrgetter("a.b", "c"), operator.methodcaller("f", [1]),
              operator.methodcaller("f", 1, key=2)]:
    for function in copy.copy, copy.deepcopy:
        result = function(value)
        print(function.__name__, repr(result), result is value, type(result).__name__, getattr(result, "__dict__", None))

shallow, deep = copy.copy(data), copy.deepcopy(data)
print(shallow.notes is data.notes, deep.notes is data.notes, deep.more)
shallow, deep = copy.copy(call), copy.deepcopy(call)
print(shallow.args[0] is call.args[0], deep.args[0] is call.args[0], deep.note is call.note)
original = [bytearray(b"a")] * 2
result = copy.deepcopy(original)
result[0].append(98)
print(result, original)
print(operator.itemgetter(1).__reduce__(), operator.attrgetter("a").__reduce__(), operator.methodcaller("f").__reduce__())
for value in classmethod(len), staticmethod(len):
    for function in copy.copy, copy.deepcopy:
        try:
            print(function(value))
        except TypeError as error:
            print(error)
