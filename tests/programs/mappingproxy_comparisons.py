"""A mappingproxy is compared as its mapping is, and errors are about that."""
import types


class Ordered(dict):
    def __lt__(self, other):
        return "less", type(other).__name__

    def __ge__(self, other):
        return NotImplemented


def attempt(action):
    try:
        print(action())
    except TypeError as e:
        print(e)


proxy = types.MappingProxyType({"a": 1})
ordered = types.MappingProxyType(Ordered())
for other in object(), {"a": 1}, proxy, Ordered(), ordered, 1:
    attempt(lambda: proxy < other)
    attempt(lambda: proxy >= other)
    attempt(lambda: other > proxy)
    attempt(lambda: other <= proxy)
    attempt(lambda: ordered < other)
    attempt(lambda: ordered >= other)
    attempt(lambda: other > ordered)
print(proxy == {"a": 1}, proxy != ordered, {"a": 1} == proxy, proxy == types.MappingProxyType({"a": 1}))
