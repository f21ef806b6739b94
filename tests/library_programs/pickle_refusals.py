"""What cannot be pickled: the errors about objects that are not found by their names, and about states of the system."""
import _blake2
import _sha3
import bz2
import copy
import copyreg
import gc
import lzma
import mmap
import pickle
import queue
import re
import select
import sys
import zlib


def outer():
    class Local:
        pass

    def inner():
        pass
    return Local, inner


class Elsewhere:
    __module__ = "module_that_is_not_there"


class Renamed:
    pass


Renamed.__qualname__ = "Missing.Renamed"


class Replaced:
    pass


Original = Replaced


class Replaced:     # noqa: F811 - of the same name
    pass


class ByName:
    def __reduce__(self):
        return "name_that_is_not_there"


class Outside:
    class Inside:
        def method(self):
            pass


Local, inner = outer()
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    for name, value in [("class", Local), ("instance", Local()), ("function", inner), ("lambda", lambda: 0),
                        ("in a list", [inner]), ("as a key", {inner: 1}), ("module", Elsewhere()),
                        ("renamed", Renamed), ("replaced", Original), ("by name", ByName()),
                        ("inside", Outside.Inside.method)]:
        try:
            print(protocol, name, pickle.loads(pickle.dumps(value, protocol)) is value)
        except (pickle.PicklingError, AttributeError) as error:
            print(protocol, name, type(error).__name__, re.sub(" at 0x[0-9a-f]+", "", str(error)),
                  error.__cause__, error.__context__)


class Queue(queue.SimpleQueue):
    pass


class State(queue.SimpleQueue):
    def __getstate__(self):
        return "state", self.qsize()


for value in [select.poll(), select.epoll(), zlib.compressobj(), zlib.decompressobj(), queue.SimpleQueue(), Queue(),
              _blake2.blake2b(), _sha3.sha3_256(), bz2.BZ2Compressor(), bz2.BZ2Decompressor(),
              lzma.LZMACompressor(), lzma.LZMADecompressor(), mmap.mmap(-1, 5)]:
    operations = [pickle.dumps]
    if not hasattr(value, "__copy__"):
        operations += [copy.copy, copy.deepcopy]
    for operation in operations:
        try:
            operation(value)
        except TypeError as error:
            print(operation.__name__, error)
print(State().__reduce_ex__(2)[2])


class NotReduced:
    __reduce_ex__ = None


for protocol in range(6):
    for value in NotReduced(), [NotReduced()], sys._getframe(), (lambda: 0).__code__, memoryview(b""):
        try:
            print(pickle.dumps(value, protocol))
        except Exception as error:
            print(protocol, type(error).__name__, error)
copyreg.pickle(NotReduced, lambda value: (NotReduced, ()))
print(type(pickle.loads(pickle.dumps(NotReduced()))).__name__, type(copy.copy(NotReduced())).__name__)
value = None
gc.collect()        # each descriptor is closed once
for data in (b"c__main__\nnope\n.", b"c__main__\nLocal.nope\n.", pickle.dumps(len, 4).replace(b"len", b"lex"),
             pickle.dumps(len, 2).replace(b"len", b"lex"), b"cnope\nx\n."):
    try:
        print(pickle.loads(data))
    except Exception as error:
        print(type(error).__name__, str(error).split(" from ")[0])
