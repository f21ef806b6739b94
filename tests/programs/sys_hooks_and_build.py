"""Audit hooks, and what sys tells of the build."""
import sys


def hook(event, arguments):
    if event.startswith("test."):
        print("hook", event, arguments)
        if event == "test.stop":
            raise RuntimeError("stopped")


sys.audit("test.before", 1)
sys.addaudithook(hook)
sys.audit("test.event")
sys.audit("test.event", 1, "two")
try:
    sys.audit("test.stop")
except RuntimeError as error:
    print(error)
try:
    sys.audit(1)
except TypeError as error:
    print(error)

print(repr(sys.abiflags), sys.platlibdir, sys.thread_info.name, type(sys.thread_info).__name__)
print(sys.getrefcount(object()) > 0, sys.getswitchinterval())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)
print(type(sys.stdlib_module_names).__name__, len(sys.stdlib_module_names), "json" in sys.stdlib_module_names)
print(sys.call_tracing(max, (1, 2)))
