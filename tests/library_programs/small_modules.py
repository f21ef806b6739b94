"""What CPython has in C behind queue, platform, statistics and others, used by name."""
import _queue
import _statistics
import _tracemalloc
import _uuid
import genericpath
import os
import platform
import queue
import spwd
import syslog
import threading
import time
import tracemalloc
import uuid
import wsgiref.simple_server

print(genericpath is os.path.genericpath, hasattr(wsgiref.simple_server, "WSGIServer"))
print(platform.python_version(), platform.python_branch(), platform.python_build()[0], platform.system())
print(platform.platform().startswith("Linux"), platform.python_version_tuple())
print(_statistics._normal_dist_inv_cdf(0.975, 0.0, 1.0), _statistics._normal_dist_inv_cdf.__module__)
print(uuid.UUID(int=5).hex)
print(hasattr(_uuid, "has_uuid_generate_time_safe"))
print(tracemalloc.is_tracing(), _tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit(), tracemalloc.stop())

q = _queue.SimpleQueue()
print(queue.SimpleQueue is _queue.SimpleQueue, q.empty(), q.put(1), q.put(2, True, 3), q.qsize(), q.get())
print(q.get_nowait())
for wrong in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(True, -1), lambda: q.get(False)):
    try:
        wrong()
    except (_queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
got = []
threads = [threading.Thread(target=lambda: got.append(q.get())) for _ in range(8)]
for thread in threads:
    thread.start()
time.sleep(0.05)
for number in range(8):
    q.put(number)
for thread in threads:
    thread.join()
print(sorted(got), q.empty(), _queue.SimpleQueue[int])

print(syslog.LOG_UPTO(syslog.LOG_ERR), syslog.LOG_MASK(3), syslog.setlogmask(7), syslog.setlogmask(0))
syslog.openlog("small", syslog.LOG_PID, syslog.LOG_MAIL)
print(syslog.syslog(syslog.LOG_INFO, "nothing"), syslog.closelog())
for wrong in (syslog.syslog, lambda: syslog.openlog(3), lambda: spwd.getspnam("no such user"),
              lambda: spwd.getspnam(3)):
    try:
        wrong()
    except (TypeError, KeyError, PermissionError) as error:
        print(type(error).__name__, error)
print(spwd.struct_spwd.n_sequence_fields, spwd.struct_spwd(range(11)).sp_pwd, spwd.struct_spwd(range(9))[-1])
