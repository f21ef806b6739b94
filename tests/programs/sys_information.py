"""sys: the named tuples, limits and settings."""
import sys


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


v = sys.version_info
print(v[:2], v.major, v.minor, v[3], v.releaselevel, v >= (3, 8), v > (4,), isinstance(v, tuple), len(v), type(v).__name__)
print(repr(v).startswith("sys.version_info(major=3, minor=11, micro="), type(v), sys.version.split()[0] == "%d.%d.%d" % v[:3])
print(sys.float_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info[3], sys.int_info)
print(sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.maxsize, sys.maxunicode, sys.byteorder)
attempt(type(v), (1, 2, 3))
attempt(setattr, v, "major", 4)
attempt(lambda: v.missing)
attempt(type, "Derived", (type(v),), {})
print(sys.get_int_max_str_digits())
attempt(lambda: len(str(10 ** 5000)))
sys.set_int_max_str_digits(0)
attempt(lambda: len(str(10 ** 5000)))
sys.set_int_max_str_digits(1000)
attempt(lambda: int("1" * 1001) > 0)
attempt(sys.set_int_max_str_digits, 5)
print(sys.implementation.version == v, hasattr(sys.implementation, "name"), type(sys.implementation))
print("sys" in sys.builtin_module_names, "itertools" in sys.builtin_module_names, type(sys.warnoptions), sys.float_repr_style)
print(sys.getfilesystemencoding(), sys.getdefaultencoding(), sys.is_finalizing(), sys.gettrace(), sys.pycache_prefix)
print(sys.audit("event", 1), sys.api_version)
sys.displayhook(None)
sys.displayhook({"a": 1})
print(_)
sys.__displayhook__([1])
