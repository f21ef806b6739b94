# What is raised when the clauses of except* have run: new exceptions, those raised again, and the rest.
import sys


def lines(tb):
    found = []
    while tb is not None:
        found.append(tb.tb_lineno)
        tb = tb.tb_next
    return found


def show(e, indent=""):
    print(indent + repr(e), lines(e.__traceback__), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    if isinstance(e, BaseExceptionGroup):
        for member in e.exceptions:
            show(member, indent + "  ")


def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])])


def one_new():
    try: raise group()
    except* ValueError as e:
        print(sys.exc_info()[1] is e)
        raise KeyError("new")
    except* OSError as e: print(sys.exc_info()[1] is e)

def two_new():
    try: raise group()
    except* ValueError: raise KeyError("new")
    except* OSError: raise KeyError("newer") from None

def new_and_no_rest():
    try: raise group()
    except* ValueError as e: raise KeyError("new") from e
    except* (OSError, TypeError): pass

def again():
    try: raise group()
    except* ValueError: raise
    except* OSError: pass

def all_again():
    try: raise group()
    except* (ValueError, TypeError): raise
    except* OSError: raise

def again_by_name():
    try: raise group()
    except* ValueError as e: raise e

def again_in_function():
    def function(): raise
    try: raise group()
    except* ValueError: function()

def no_group():
    try: raise ValueError(1)
    except* ValueError as e:
        show(e)
        raise

def no_group_new():
    try: raise ValueError(1)
    except* ValueError: raise TypeError

def no_group_no_match():
    try: raise ValueError(1)
    except* TypeError: raise TypeError

def another_cause():
    try: raise group()
    except* ValueError: raise
    except* TypeError as e:
        e.__cause__ = KeyError()
        raise

def with_context():
    try:
        try: raise KeyError("context")
        except KeyError: raise group()
    except* ValueError: raise
    except* TypeError: pass

def handled_by_caller():
    try: two_new()
    except* KeyError as e: show(e)

def base():
    try: raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1), SystemExit()])
    except* KeyboardInterrupt as e: print(repr(e))
    except* Exception as e: print(repr(e))

def notes():
    g = group()
    g.add_note("a note")
    try: raise g
    except* ValueError as e:
        e.add_note("of the values")
        print(e.__notes__, g.__notes__)
        raise
    except* OSError: pass

def name_is_unbound():
    e = 5
    try:
        try: raise group()
        except* ValueError as e: raise KeyError
    except* Exception: pass
    return e

for function in (one_new, two_new, new_and_no_rest, again, all_again, again_by_name, again_in_function, no_group,
                 no_group_new, no_group_no_match, another_cause, with_context, handled_by_caller, base, notes,
                 name_is_unbound):
    print("--", function.__name__)
    try:
        try: 1 / 0
        except ZeroDivisionError as outer:
            function()
    except BaseException as e:
        show(e)
    print(sys.exc_info())
