# To a profile function functions of modules that CPython has in C are builtin ones, whatever rvm has them in.
import binascii
import bisect
import collections
import contextvars
import cProfile
import datetime
import pstats
import queue
import sys
import zlib

events = []


def prof(frame, event, arg):
    name = arg.__qualname__ if event.startswith("c_") else frame.f_code.co_name
    back = frame.f_back.f_code.co_name if frame.f_back else None
    events.append((event, name, frame.f_code.co_name, back))


def key(x):
    return -x


def job():
    binascii.hexlify(b"abc")
    bisect.bisect_left([3, 2, 1], -2, key=key)
    try:
        binascii.unhexlify("zz")
    except ValueError:
        pass
    d = datetime.date(2020, 1, 2)
    d.isoformat()
    d + datetime.timedelta(1)
    d.strftime("%Y")
    datetime.date.today()
    zlib.crc32(b"x")
    q = queue.SimpleQueue()
    q.put(1)
    q.get()
    contextvars.copy_context().run(key, 1)
    o = collections.OrderedDict(a=1)
    o.move_to_end("a")
    o["b"] = 2
    list(o)


sys.setprofile(prof)
job()
sys.setprofile(None)
for event in events:
    print(event)

profiler = cProfile.Profile()
profiler.runcall(job)
for (filename, line, name), counts in sorted(pstats.Stats(profiler).stats.items()):
    print(name, counts[:2])
