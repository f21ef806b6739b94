"""gc.get_referrers leads from a method's function to its class by way of the class's dict, as the module trace does."""
import gc


class A:
    def m(self):
        pass


class B(A):
    pass


class M(type):
    pass


class C(metaclass=M):
    pass


dicts = [found for found in gc.get_referrers(A.m) if isinstance(found, dict)]
print(len(dicts), sorted(dicts[0]) == sorted(vars(A)))
print([c for c in gc.get_referrers(dicts[0]) if hasattr(c, "__bases__")])
print([c for c in gc.get_referrers(A) if isinstance(c, type)], [c for c in gc.get_referrers(M) if isinstance(c, type)])
print([found is A.m for found in gc.get_referrers(A.m.__code__) if callable(found)])
