"""Types that CPython has in C and rvm in Python: nothing is set in them, errors name their module, few are bases."""
import _blake2
import _contextvars
import _multibytecodec
import _pickle
import _queue
import _sha3
import bz2
import collections
import datetime
import decimal
import lzma
import mmap
import symtable
import unicodedata
import xml.parsers.expat

ORDERED = collections.OrderedDict()
TYPES = [
    datetime.date, datetime.timedelta, datetime.tzinfo, datetime.timezone, datetime.time, datetime.datetime,
    type(datetime.date(1, 1, 1).isocalendar()), decimal.Decimal, decimal.Context, type(decimal.localcontext()),
    collections.OrderedDict, type(ORDERED.keys()), type(ORDERED.items()), type(ORDERED.values()), bz2.BZ2Compressor,
    bz2.BZ2Decompressor, lzma.LZMACompressor, lzma.LZMADecompressor, mmap.mmap, _queue.SimpleQueue,
    _contextvars.Context, _contextvars.ContextVar, _contextvars.Token, type(_contextvars.Token.MISSING),
    _pickle.Pickler, _pickle.Unpickler, _blake2.blake2b, _sha3.sha3_256, _sha3.shake_128,
    type(xml.parsers.expat.ParserCreate()), _multibytecodec.MultibyteIncrementalDecoder, unicodedata.UCD,
    type(symtable.symtable("", "a", "exec")._table)]


def attempt(action):
    try:
        return action()
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


def derived(cls):
    class Derived(cls):
        pass
    Derived.attribute = 1
    return Derived.__name__


for cls in TYPES:
    print(cls, cls.__name__, cls.__qualname__, cls.__module__)
    print(attempt(lambda: setattr(cls, "attribute", 1)))
    print(attempt(lambda: setattr(cls, "__module__", "other")), attempt(lambda: setattr(cls, "__name__", "other")))
    print(attempt(lambda: delattr(cls, "__doc__")))
    print(attempt(lambda: cls.missing), attempt(lambda: derived(cls)))

for instance in datetime.date(2020, 1, 2), decimal.Decimal("1.5"), collections.OrderedDict(a=1), _queue.SimpleQueue():
    print(attempt(lambda: instance + object()))
    print(attempt(lambda: object() < instance))
    print(attempt(lambda: instance.missing))
    print(attempt(lambda: setattr(instance, "missing", 1)) if type(instance) is not collections.OrderedDict else "")
    print(attempt(lambda: instance()))
print(attempt(lambda: [1][decimal.Decimal(1)]), attempt(lambda: "".join([datetime.date.min])))
print(type(decimal.localcontext()).__name__, attempt(type(decimal.localcontext())))
print(bz2.BZ2Decompressor(*[]).eof, bz2.BZ2Compressor(*[9]).flush() == bz2.compress(b""))
