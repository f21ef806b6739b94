"""The tree of the builtin exceptions."""
import builtins


def show(cls, depth):
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == "builtins" and "Group" not in sub.__name__:
            print("    " * depth + sub.__name__, [base.__name__ for base in sub.__bases__])
            show(sub, depth + 1)


show(BaseException, 0)
print(OSError is IOError, OSError is EnvironmentError, sum(isinstance(value, type) and issubclass(value, BaseException) for value in vars(builtins).values()))
for pair in [(KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError), (ModuleNotFoundError, ImportError), (RecursionError, RuntimeError), (UnicodeDecodeError, ValueError), (StopIteration, Exception), (KeyboardInterrupt, Exception)]:
    print(pair[0].__name__, pair[1].__name__, issubclass(*pair))
