"""Issuing warnings: what CPython has in C of the module warnings."""

import sys

from _library import own_archive as _own_archive

_defaultaction = "default"
_onceregistry = {}
_version = 0        # changes with the filters: what a registry knows is then forgotten

# (action, message, category, module, line), the first that matches counts.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0)]


def _filters_mutated():
    global _version
    _version += 1


def _setting(name, default):
    """Return an attribute of the module warnings, which programs may set, if it has been imported."""
    return getattr(sys.modules.get("warnings"), name, default)


def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning, or maybe ignore it or raise an exception."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    frame = _frame_at(sys._getframe(1), stacklevel)
    if frame is None:
        names, filename, lineno = sys.__dict__, "sys", 1
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    module = names.get("__name__") or "<string>"
    warn_explicit(message, category, filename, lineno, module, registry, names, source)


def _frame_at(frame, stacklevel):
    """Return the frame that a warning is about; imports in between are not counted."""
    if stacklevel <= 0 or _is_internal(frame):
        for _ in range(stacklevel - 1):
            frame = frame and frame.f_back
        return frame
    for _ in range(stacklevel - 1):
        frame = frame.f_back
        while frame is not None and _is_internal(frame):
            frame = frame.f_back
        if frame is None:
            return None
    return frame


def _is_internal(frame):
    filename = frame.f_code.co_filename
    return "importlib" in filename and "_bootstrap" in filename


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning about a line that is given."""
    if not isinstance(lineno, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(lineno).__name__)
    if not isinstance(message, Warning) and not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError("module_globals must be a dict, not '%s'" % type(module_globals).__name__)
    if module is None:
        module = filename or "<unknown>"
        if module.endswith(".py"):
            module = module[:-3]
    text = message
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        message = category(message)
    key = (text, category, lineno)
    if registry is not None and _is_known(registry, key):
        return
    action = _action(text, category, module, lineno)
    if action == "error":
        raise message
    if action == "ignore" or _was_shown(action, registry, text, category, key):
        return
    if module_globals is not None and source is None:
        _read_source(filename, module_globals)
    _show(message, text, category, filename, lineno, source)


def _read_source(filename, module_globals):
    """Let linecache read the line by the module's loader."""
    archive = _own_archive()
    if archive and filename.startswith(archive + "/") or (
            "linecache" in sys.modules and module_globals.get("__loader__") is not None):
        import linecache
        try:
            linecache.getlines(filename, module_globals)
        except TypeError:           # what the loader returns is no text
            pass


def _is_known(registry, key):
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
        return False
    return bool(registry.get(key))


def _action(text, category, module, lineno):
    """Return what the filters say of a warning; those used last count while the module warnings has none."""
    global filters
    filters = _setting("filters", filters)
    for item in filters:
        if not isinstance(item, tuple) or len(item) != 5:
            raise ValueError("warnings.filters item %d isn't a 5-tuple" % filters.index(item))
        action, message, kind, where, line = item
        if (_matches(message, text) and issubclass(category, kind) and _matches(where, module)
                and (line == 0 or line == lineno)):
            return action
    return _setting("defaultaction", _defaultaction)


def _matches(pattern, text):
    """Return whether a filter's pattern, a str to be equal to or a compiled one, takes the text."""
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else bool(pattern.match(text))


def _was_shown(action, registry, text, category, key):
    """Note that a warning will be shown.  Return whether it has been, if it is to be shown only once."""
    if action == "always":
        return False
    if registry is not None:
        registry[key] = True
    if action == "once":
        # As in CPython's C, "once" is once for each module that has a registry, and for all others together.
        if registry is None:
            registry = _setting("onceregistry", _onceregistry)
        key = (text, category)
    elif action == "module":
        key = (text, category, 0)
    elif action == "default":
        return False
    else:
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, text))
    if registry is None:
        return False
    if _is_known(registry, key):
        return True
    registry[key] = True
    return False


def _show(message, text, category, filename, lineno, source):
    if "warnings" not in sys.modules:
        _show_here(text, category, filename, lineno)
        return
    warnings = sys.modules["warnings"]
    if not hasattr(warnings, "_showwarnmsg"):
        _show_here(text, category, filename, lineno)
        return
    if not callable(warnings._showwarnmsg):
        raise TypeError("warnings._showwarnmsg() must be set to a callable")
    warnings._showwarnmsg(warnings.WarningMessage(message, category, filename, lineno, source=source))


def _show_here(text, category, filename, lineno):
    """Show a warning without the module warnings."""
    if sys.stderr is None:
        return
    sys.stderr.write("%s:%d: %s: %s\n" % (filename, lineno, category.__name__, text))
