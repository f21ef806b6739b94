"""`__reduce__` of builtin types that are no iterators."""


class Text(bytearray):
    pass


class Members(set):
    pass


def show(reduced):
    print(reduced if isinstance(reduced, str) else [getattr(part, "__name__", part) for part in reduced])


for thing in [range(3), slice(1, 2), len, list.append, {1}, frozenset([1]), bytearray(b"\xe4"), Text(b"a"), Members([1]),
              int.from_bytes, ..., NotImplemented]:
    show(thing.__reduce__())
show(bytearray(b"a").__reduce_ex__(3))
show(bytearray(b"a").__reduce_ex__(2))
for bound in [[].append, (3).__add__, Text().__repr__]:
    function, arguments = bound.__reduce__()
    print(function, arguments, function(*arguments) == bound)
for thing in [{}.keys(), (x for x in ()), type.__dict__, property()]:
    try:
        thing.__reduce_ex__(4)
    except TypeError as error:
        print(error)
