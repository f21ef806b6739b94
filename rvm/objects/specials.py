"""The special methods that operators look up, numbered so that a type can keep them in an array."""

# (operator's symbol, method, reflected method, in-place method)
BINARY = [
    ("+", "__add__", "__radd__", "__iadd__"),
    ("-", "__sub__", "__rsub__", "__isub__"),
    ("*", "__mul__", "__rmul__", "__imul__"),
    ("/", "__truediv__", "__rtruediv__", "__itruediv__"),
    ("//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"),
    ("%", "__mod__", "__rmod__", "__imod__"),
    ("**", "__pow__", "__rpow__", "__ipow__"),
    ("<<", "__lshift__", "__rlshift__", "__ilshift__"),
    (">>", "__rshift__", "__rrshift__", "__irshift__"),
    ("&", "__and__", "__rand__", "__iand__"),
    ("|", "__or__", "__ror__", "__ior__"),
    ("^", "__xor__", "__rxor__", "__ixor__"),
    ("@", "__matmul__", "__rmatmul__", "__imatmul__"),
]
(ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO, POWER, LEFT_SHIFT, RIGHT_SHIFT,
 AND, OR, XOR, MATRIX_MULTIPLY) = range(len(BINARY))
REFLECTED = len(BINARY)             # ADD + REFLECTED is __radd__
INPLACE = 2 * len(BINARY)           # ADD + INPLACE is __iadd__

# (operator's symbol, method); the reflection of a comparison is another one.
COMPARE = [("<", "__lt__"), ("<=", "__le__"), ("==", "__eq__"),
           ("!=", "__ne__"), (">", "__gt__"), (">=", "__ge__")]
LT, LE, EQ, NE, GT, GE = [3 * len(BINARY) + i for i in range(6)]
SWAPPED = [GT, GE, EQ, NE, LT, LE]  # SWAPPED[op - LT]

_OTHERS = ["__neg__", "__pos__", "__invert__", "__bool__", "__len__", "__hash__",
           "__getitem__", "__setitem__", "__delitem__", "__contains__", "__iter__", "__next__",
           "__call__", "__getattribute__", "__getattr__", "__setattr__", "__delattr__",
           "__get__", "__set__", "__delete__", "__repr__", "__str__", "__format__",
           "__int__", "__index__", "__float__", "__init__", "__new__", "__del__"]
(NEG, POS, INVERT, BOOL, LEN, HASH,
 GETITEM, SETITEM, DELITEM, CONTAINS, ITER, NEXT,
 CALL, GETATTRIBUTE, GETATTR, SETATTR, DELATTR,
 GET, SET, DELETE, REPR, STR, FORMAT,
 INT, INDEX, FLOAT, INIT, NEW, DEL) = [LT + 6 + i for i in range(len(_OTHERS))]

NAMES = ([row[1] for row in BINARY] + [row[2] for row in BINARY] + [row[3] for row in BINARY]
         + [row[1] for row in COMPARE] + _OTHERS)
SYMBOLS = [row[0] for row in BINARY]
COMPARE_SYMBOLS = [row[0] for row in COMPARE]
NUMBER_OF = {}
for _i in range(len(NAMES)):
    NUMBER_OF[NAMES[_i]] = _i
