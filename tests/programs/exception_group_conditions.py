# What subgroup and split select by: functions, exception types, tuples of these.
import functools

group = ExceptionGroup("g", [ValueError(1), TypeError(2)])


class Callable:
    def __call__(self, error):
        return True


class Methods:
    def method(self, error):
        return True


for condition in [str, object, ValueError, Exception, lambda error: isinstance(error, TypeError), Callable(),
                  Methods().method, functools.partial(isinstance), len, (ValueError, TypeError), (), (ValueError, str),
                  [ValueError], None, 3]:
    for method in group.subgroup, group.split:
        try:
            print(method(condition))
        except TypeError as error:
            print(type(error).__name__, error)
