"""types: names, unions, new_class, DynamicClassAttribute."""
import types
from types import MappingProxyType, SimpleNamespace


print(types.FunctionType, types.GeneratorType, types.ModuleType, types.MethodType)
print(types.NoneType, types.CodeType, types.MappingProxyType, types.UnionType)
print(types.GenericAlias, types.EllipsisType, types.CellType, types.TracebackType)
print(types.BuiltinFunctionType)
n = SimpleNamespace(a=1, b='x')
print(n, n == SimpleNamespace(a=1, b='x'), n.a)
n.me = n
print(n)
p = MappingProxyType({'a': 1})
print(p, p['a'], list(p))
try:
    p['b'] = 1
except TypeError as e:
    print(e)

print(types.new_class('X', (int,), {}, lambda ns: ns.update(y=5)).y)
print(types.resolve_bases((list[int],)), types.prepare_class('A', (int,))[0])
m = types.ModuleType('mm', 'doc')
print(m, m.__doc__, m.__name__)
print(int | str, int | None, None | int, list[int] | str, (int | str).__args__, int | int)
print(isinstance(1, int | str), isinstance(1.5, int | str), issubclass(bool, int | None))
print(int | str == str | int, hash(int | str) == hash(str | int), int | str | float)
try:
    int | 3
except TypeError as e:
    print(e)

try:
    isinstance(1, list[int] | int)
except TypeError as e:
    print(e)

m = types.MethodType(lambda self, x: (self, x), 5)
print(m(6), m.__self__)

class C:

    @types.DynamicClassAttribute
    def d(self):
        return 'inst'


print(C().d)
try:
    C.d
except AttributeError as e:
    print('AE', e)

f = types.FunctionType
print(isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 1, types.LambdaType))
