# What except* may not catch, and groups whose methods split and derive do something else.
def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])


def number():
    try: raise ValueError(1)
    except* 5: pass

def number_in_tuple():
    try: raise group()
    except* (ValueError, 5): pass

def tuple_in_tuple():
    try: raise group()
    except* (ValueError, (TypeError,)): pass

def a_group():
    try: raise group()
    except* ValueError: print("values")
    except* (TypeError, ExceptionGroup): print("never")

def a_group_for_nothing():
    try: raise group()
    except* Exception: print("all")
    except* BaseExceptionGroup: print("never")

def a_group_class():
    class Mine(ExceptionGroup): pass
    try: raise group()
    except* Mine: print("never")

def nothing():
    try: raise group()
    except* (): print("never")

def undefined():
    try: raise group()
    except* ValueError: raise KeyError
    except* undefined_name: print("never")

def undefined_not_needed():
    try: pass
    except* undefined_name: print("never")


class Deriving(ExceptionGroup):
    def derive(self, exceptions):
        print("derive", exceptions)
        return Deriving(self.message + "!", exceptions)

def derived():
    try: raise Deriving("d", [ValueError(1), TypeError(2), Deriving("e", [ValueError(3), OSError(4)])])
    except* ValueError: raise
    except* OSError: pass


class Failing(ExceptionGroup):
    def derive(self, exceptions):
        if len(exceptions) == 2:
            raise MemoryError("derive")
        return Failing(self.message, exceptions)

def fails_in_clause():
    try:
        raise Failing("f", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        print("never")

def fails_at_end():
    try: raise Failing("f", [ValueError(1), ExceptionGroup("g", [TypeError(2), OSError(3)])])
    except* ValueError: raise
    except* TypeError: raise


class Wrong(ExceptionGroup):
    def derive(self, exceptions):
        return 5

def derives_no_group():
    try: raise Wrong("w", [ValueError(1), TypeError(2)])
    except* ValueError: print("never")


class Splitting(ExceptionGroup):
    def split(self, condition):
        print("split by", condition)
        return self.exceptions[1], KeyError("left")

def split_otherwise():
    try: raise Splitting("s", [ValueError(1), TypeError(2)])
    except* ValueError as e: print(repr(e))


class Meta(type):
    def __subclasscheck__(cls, other):
        return True

class Odd(Exception, metaclass=Meta): pass

def odd_class():
    try: raise group()
    except* Odd as e: print(repr(e))


for function in (number, number_in_tuple, tuple_in_tuple, a_group, a_group_for_nothing, a_group_class, nothing,
                 undefined, undefined_not_needed, derived, fails_in_clause, fails_at_end, derives_no_group,
                 split_otherwise, odd_class):
    print("--", function.__name__)
    try:
        function()
    except BaseException as e:
        print(repr(e), repr(e.__context__), repr(e.__cause__))
