"""The classes of _pickle: derived from those of the library's pickle, which has them for all protocols and objects.

From protocol 2 on the core does by itself what is nothing but its contents (numbers, texts, lists, dicts, ...), some
thirty times as fast, and has the library's methods do the rest.
"""
import copyreg as _copyreg
import sys as _sys
from _io import BytesIO as _BytesIO
from _library import builtin as _builtin, builtin_type as _builtin_type
from _pickling import Reader as _Reader, Writer as _Writer, set_errors as _set_errors
from pickle import PickleError, PicklingError, UnpicklingError, _Pickler, _Unpickler  # noqa: F401
from pickle import whichmodule as _module_of
from types import FunctionType as _Function, ModuleType as _Module

_set_errors(UnpicklingError)
_NOTHING = object()


class _Frames:
    """What the library's methods take for what makes frames."""

    _FRAME_SIZE_TARGET = 64 * 1024

    def commit_frame(self, force=False):
        pass


def _reason_not_global(obj, name):
    """Return the error about an object that is not found by its name, as CPython's pickler has it, or None."""
    if name is None:
        name = getattr(obj, "__qualname__", None) or obj.__name__
    path = name.split(".")
    if "<locals>" in path:
        return AttributeError("Can't pickle local object %r" % name)
    module_name = _module_of(obj, name)
    try:
        __import__(module_name)
        found = _sys.modules[module_name]
    except (ImportError, KeyError):
        return PicklingError("Can't pickle %r: import of module %r failed" % (obj, module_name))
    try:
        for part in path:
            found = getattr(found, part)
    except AttributeError:
        return PicklingError("Can't pickle %r: attribute lookup %s on %s failed" % (obj, name, module_name))
    return None


def _check_reducible(obj, dispatch_table):
    """Raise CPython's error about a `__reduce_ex__` that is None, in whose place the library's class asks others."""
    if getattr(obj, "__reduce_ex__", _NOTHING) is None and not isinstance(obj, type) and (
            type(obj) not in dispatch_table):
        raise TypeError("'NoneType' object is not callable")


@_builtin_type
class Pickler(_Pickler):
    """This takes a binary file for writing a pickle data stream."""

    __module__ = "_pickle"

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        super().__init__(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback)
        self.dispatch = Pickler.dispatch        # the library's methods ask for it, and a derived class may have another
        self._writer = None
        if self.proto >= 2:
            self._writer = writer = _Writer(self.proto, self._save_other, self._file_write)
            self.write = writer.write
            self._write_large_bytes = writer.write_large
            self.framer = _Frames()
            if type(self).save is Pickler.save:
                self.save = writer.save

    def dump(self, obj, /):
        """Write a pickled representation of obj to the open file."""
        writer = self.__dict__.get("_writer", _NOTHING)
        if writer is _NOTHING:
            raise PicklingError("Pickler.__init__() was not called by %s.__init__()" % type(self).__name__)
        if writer is None:
            super().dump(obj)
            return
        method = self.persistent_id
        is_own = getattr(method, "__func__", None) is _Pickler.persistent_id
        writer.begin(None if is_own else self._save_persistent, not self.fast)
        self.save(obj)
        writer.end()

    def save(self, obj, save_persistent_id=True):
        if self._writer is None:
            _check_reducible(obj, getattr(self, "dispatch_table", _copyreg.dispatch_table))
            super().save(obj, save_persistent_id)
            return
        (self._writer.save if save_persistent_id else self._writer.save_whole)(obj)

    def _save_persistent(self, obj):
        pid = self.persistent_id(obj)
        if pid is None:
            return False
        self.save_pers(pid)
        return True

    def save_pers(self, pid):
        if self._writer is None:
            super().save_pers(pid)
            return
        self._writer.save_whole(pid)
        self.write(b"Q")

    def save_global(self, obj, name=None):
        error = None
        try:
            _Pickler.save_global(self, obj, name)
        except PicklingError as raised:
            error = _reason_not_global(obj, name) or raised
        if error is not None:
            raise error

    dispatch = _Pickler.dispatch | {_Function: save_global}

    def _save_other(self, obj):
        """Let the library save an object that the core does not know."""
        _check_reducible(obj, getattr(self, "dispatch_table", _copyreg.dispatch_table))
        _Pickler.save(self, obj, False)     # no method of a derived class, which may have led here

    def memoize(self, obj):
        if self._writer is None:
            super().memoize(obj)
        elif not self.fast:
            self.memo[id(obj)] = self._writer.memoize(obj), obj

    def clear_memo(self):
        """Clears the pickler's "memo"."""
        self.memo.clear()
        if self._writer is not None:
            self._writer.forget()


class _Memo:
    """The objects of an Unpickler that have numbers, which the core keeps."""

    def __init__(self, reader):
        self._reader = reader

    def __getitem__(self, number):
        return self._reader.get(number)

    def __setitem__(self, number, obj):
        self._reader.put(number, obj)

    def __len__(self):
        return len(self._reader.noted())

    def copy(self):
        return self._reader.noted()


def _build(obj, state):
    """Give an object its state."""
    setstate = getattr(obj, "__setstate__", _NOTHING)
    if setstate is not _NOTHING:
        setstate(state)
        return
    slots = _NOTHING
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        if not isinstance(state, dict):
            raise UnpicklingError("state is not a dictionary")
        obj.__dict__.update(state)
    if slots is not _NOTHING:
        if not isinstance(slots, dict):
            raise UnpicklingError("slot state is not a dictionary")
        for name, value in slots.items():
            setattr(obj, name, value)


# How many objects the library's instructions take off the stack, or look at; those left out need none.
_TAKEN = {ord("o"): 1, ord("p"): 1, ord("Q"): 1, 0x92: 3, 0x98: 1}


@_builtin_type
class Unpickler(_Unpickler):
    """This takes a binary file for reading a pickle data stream."""

    __module__ = "_pickle"

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        super().__init__(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)
        self._file = file
        self._peeked = 0
        self._use(_Reader(b"", self._more, self.find_class, _build, self._other))

    def _use(self, reader):
        self._reader = reader
        self.memo = _Memo(reader)
        self.read = reader.read
        self.readline = reader.readline

    def find_class(self, module_name, global_name, /):
        """Return an object from a specified module."""
        try:
            return super().find_class(module_name, global_name)
        except AttributeError as error:
            owner = error.obj
            if not isinstance(owner, _Module):
                raise
        raise AttributeError("Can't get attribute %r on %r" % (global_name, owner))

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:] = data
        return len(data)

    def _more(self, count):
        """Return further bytes of the file; what is only looked at stays to be read."""
        if self._peeked:
            self._file_read(self._peeked)
            self._peeked = 0
        peek = getattr(self._file, "peek", None)
        if peek is not None:
            try:
                data = peek(count)
            except NotImplementedError:
                data = b""
            if len(data) >= count:
                self._peeked = len(data)
                return data
        return self._file_read(count)

    def load(self):
        """Load a pickle."""
        if "_reader" not in self.__dict__:
            raise UnpicklingError("Unpickler.__init__() was not called by %s.__init__()" % type(self).__name__)
        self.proto = 0
        try:
            return self._reader.load()
        finally:
            self._skip()

    def _skip(self):
        """Let the file stand behind what has been read."""
        if self._peeked:
            self._file_read(self._peeked - self._reader.drop())
            self._peeked = 0

    def _other(self, code, above, below):
        """Let the library carry out an instruction, with its own stacks; `below` is the one below a mark."""
        if len(above) < _TAKEN.get(code, 0):
            raise UnpicklingError("unpickling stack underflow")
        self.stack = above
        self.append = above.append
        self.metastack = [below]
        try:
            function = self.dispatch[code]
        except KeyError:
            raise UnpicklingError("invalid load key, '%s'." % (
                chr(code) if 32 < code < 127 else "\\x%02x" % code)) from None
        function(self)
        return self.stack, None


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return the pickled representation of the object as a bytes object."""
    file = _BytesIO()
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)
    return file.getvalue()


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the pickle data stored in a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


class _Bytes:
    """What an Unpickler takes for the file of bytes that are all at hand."""

    def read(self, size=-1):
        return b""

    readline = read


_BYTES = _Bytes()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the given pickle data."""
    unpickler = Unpickler(_BYTES, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)
    unpickler._use(_Reader(data, None, unpickler.find_class, _build, unpickler._other))
    return unpickler.load()


# As functions in C they become no methods of classes that they are put into.
for _function in (dump, dumps, load, loads):
    _function.__module__ = "_pickle"
    globals()[_function.__name__] = _builtin(_function)
