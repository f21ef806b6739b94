"""Arrays copied and taken apart; their iterators too."""
import copy
from array import _array_reconstructor, array


class Named(array):
    pass


for typecode, items in [("b", [-1, 2]), ("B", [255]), ("h", [-2]), ("H", [3]), ("i", [-4]), ("I", [5]), ("l", [-6]),
                        ("L", [2**63]), ("q", [-7]), ("Q", [8]), ("f", [1.5]), ("d", [2.5])]:
    numbers = array(typecode, items)
    print(typecode, numbers.__reduce_ex__(2), numbers.__reduce_ex__(4)[1:], copy.copy(numbers), copy.deepcopy(numbers))
named = Named("i", [1, 2])
named.name = "x"
print(named.__reduce_ex__(3)[1:], copy.deepcopy(named).name, type(copy.copy(named)).__name__)
print(_array_reconstructor(array, "i", 9, b"\0\0\0\5"), _array_reconstructor(array, "l", 8, b"\xff\xff\xff\xff"))
print(_array_reconstructor(Named, "d", 17, b"?\xf0\0\0\0\0\0\0"), _array_reconstructor(array, "B", 0, b"ab"))
for arguments in [(1, "i", 0, b""), (int, "i", 0, b""), (array, "i", 99, b""), (array, "i", 0, "")]:
    try:
        print(_array_reconstructor(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
iterator = iter(numbers)
print(iterator.__reduce__()[1:], list(copy.copy(iterator)), list(iterator), list(copy.copy(iterator)))
iterator = iter(array("i", [1, 2, 3]))
iterator.__setstate__(2)
print(list(iterator))
