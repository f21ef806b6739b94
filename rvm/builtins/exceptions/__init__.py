"""The exception classes.

All of them, each below its base, are declared by `_TREE` in rvm.objects.errors, with the
machine-level PyError.  What they have of their own is in these files:

    base_exception      BaseException: args, __cause__, __context__, __traceback__, add_note, ...
    exception_group     BaseExceptionGroup, ExceptionGroup
    import_error        ImportError
    key_error           KeyError
    name_error          AttributeError, NameError
    os_error            BlockingIOError, OSError
    stop_iteration      StopIteration, SystemExit
    syntax_error        SyntaxError
    unicode_errors      UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError
"""
