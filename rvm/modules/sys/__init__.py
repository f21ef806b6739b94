"""sys: the interpreter, as programs see and change it.

    breakpointhook  breakpointhook
    coroutines      what the interpreter does for event loops: set_asyncgen_hooks, ...
    frames          _getframe, _current_frames, _current_exceptions
    hooks           displayhook, excepthook; what writes to sys.stderr
    info            version_info, float_info, implementation, ...: what the interpreter is
    library_names   stdlib_module_names
    startup         flags, argv, path, ...: what the command line sets
    runtime_warnings  warnings that a running program causes
    state           modules, path, stdin, exit, exc_info, the recursion limit, ...
    tracing         settrace, setprofile, gettrace, getprofile, call_tracing
    unraisable      unraisablehook
"""
from rvm.modules.declare import ModuleTable

sys = ModuleTable("sys", "This module provides access to some objects used or maintained by the interpreter.")
