"""bytearray and array where an item's or a bound's __index__ changes them, and other edges of changing them."""
import io
from array import array


class Clearing:
    """A number whose taking empties a buffer."""
    def __init__(self, buffer, number):
        self.buffer = buffer
        self.number = number

    def __index__(self):
        if isinstance(self.buffer, bytearray):
            self.buffer.clear()
        else:
            del self.buffer[:]
        return self.number


def attempt(name, function, buffer, *arguments):
    """Call function(buffer, number, ...), the number clearing the buffer meanwhile."""
    try:
        result = function(buffer, *arguments)
        print(name, result, buffer)
    except Exception as error:
        print(name, type(error).__name__, error, buffer)


def get_item(buffer, index):
    return buffer[index]


def set_item(buffer, index, value):
    buffer[index] = value


def delete_item(buffer, index):
    del buffer[index]


# Bounds.
for item in [slice(None, None, 3), slice(None, 20), slice(None, 5, -2)]:
    for buffer in [bytearray(range(200)), array("i", range(200))]:
        clearing = Clearing(buffer, 10)
        attempt("del", delete_item, buffer, slice(clearing, item.stop, item.step))
    for buffer in [bytearray(range(200)), array("i", range(200))]:
        clearing = Clearing(buffer, 10)
        attempt("get", get_item, buffer, slice(clearing, item.stop, item.step))
for buffer in [bytearray(range(200)), array("i", range(200))]:
    attempt("get item", get_item, buffer, Clearing(buffer, 10))
for buffer in [bytearray(range(200)), array("i", range(200))]:
    attempt("del item", delete_item, buffer, Clearing(buffer, 10))
for buffer in [bytearray(range(200)), array("i", range(200))]:
    attempt("set item", set_item, buffer, Clearing(buffer, 10), 1)
for value in [b"abc", b"abcdefghij"]:
    b = bytearray(range(200))
    attempt("set", set_item, b, slice(Clearing(b, 10), 20), value)
b = bytearray(range(200))
attempt("set each second", set_item, b, slice(Clearing(b, 10), 20, 2), b"abcde")
a = array("i", range(200))
attempt("set", set_item, a, slice(Clearing(a, 10), 20), array("i", [1, 2, 3]))
a = array("i", range(200))
attempt("set each second", set_item, a, slice(Clearing(a, 10), 20, 2), array("i", [1, 2, 3, 4, 5]))

# Bytes.
b = bytearray(b"abc" * 50)
attempt("set item", set_item, b, 50, Clearing(b, 65))
b = bytearray(b"abc" * 50)
attempt("set items", set_item, b, slice(3, 5), [Clearing(b, 65), 66])
b = bytearray(b"abc" * 50)
attempt("remove", bytearray.remove, b, Clearing(b, 99))
b = bytearray(b"abc" * 50)
attempt("insert", bytearray.insert, b, 5, Clearing(b, 99))
b = bytearray(b"abc" * 50)
attempt("append", bytearray.append, b, Clearing(b, 99))
b = bytearray(b"abc" * 50)
attempt("extend", bytearray.extend, b, [Clearing(b, 99), 98])
b = bytearray(b"abc" * 50)
attempt("pop", bytearray.pop, b, Clearing(b, 5))

# What a list gives an array: all or nothing.
a = array("i", [1, 2])
attempt("fromlist", array.fromlist, a, [3, 4, "x"])
numbers = [3, 4]


class Growing:
    def __index__(self):
        numbers.append(5)
        return 6


numbers.append(Growing())
attempt("fromlist", array.fromlist, a, numbers)

# Extended slices that select nothing, and those given nothing.
for item in [slice(1, 2, -100), slice(2, 2, -3), slice(None, None, -2), slice(0, 0, 2), slice(5, 2, 3),
             slice(None, None, 2), slice(8, 2, -3), slice(None, None, -1), slice(5, None, 100)]:
    for buffer in [bytearray(b"0123456789"), bytearray(), array("h", range(10)), array("d")]:
        nothing = b"" if isinstance(buffer, bytearray) else array(buffer.typecode)
        other = buffer[:]
        del buffer[item]
        other[item] = nothing
        print(item, buffer, other == buffer)
    attempt("too few", set_item, bytearray(b"0123456789"), item, b"x" * 7)
a = array("i", range(100000))
del a[::2]
del a[::-3]
print(len(a), a[:5], a[-5:], sum(a))

# Made anew.
b = bytearray(b"abc")
b.__init__(b)
print(b)
attempt("init", bytearray.__init__, b, [1, 2, "x"])
attempt("init", bytearray.__init__, b, "text")
b.__init__(b"abc")
b.__init__()
print(b)

# A list whose floats are gone starts the sum at an int.
floats = [1.5, 2.5]
floats.pop()
print(sum(floats), floats.pop(), sum(floats), sum(floats, 5), sum(floats, 0.0), sum([1.5][1:]))

# Lines until there are enough.
for hint in range(-1, 8):
    print(hint, io.BytesIO(b"ab\ncd\nef").readlines(hint), io.StringIO("ab\ncd\nef").readlines(hint))
