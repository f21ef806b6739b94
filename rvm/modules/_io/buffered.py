"""What BufferedReader, BufferedWriter and BufferedRandom share: a buffer between a program and a raw file.

What has been read ahead is `data`, of which the bytes from `pos` on are left.  What has been written and is not
yet in the raw file are `pieces`, `pending` bytes.  There is never something in both.

A file of the core is read and written directly; of any other one the methods are called.
"""
from rvm.interp.signals import check_signals
from rvm.interp.threads import new_lock, state
from rvm.modules._io import descriptors
from rvm.modules._io.calls import blocking_error, call0, call1, call2, offset_argument
from rvm.modules._io.descriptors import BLOCKED
from rvm.modules._io.fileio import W_FileIO, is_plain_file
from rvm.objects import protocol
from rvm.objects.builtin import to_int
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.memoryobject import new_memoryview
from rvm.objects.errors import (
    EXCEPTION_TYPES, PyError, runtime_error, type_error, value_error, w_MemoryError, w_OSError)
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase
from rvm.rlib import threads
from rvm.rlib.strings import repeat

MOST_BYTES = 1 << 46            # of a buffer: no machine has more memory
NOT_WRITTEN = "write could not complete without blocking"


class W_Buffered(W_IOBase):
    closes_itself = True
    can_read = False

    def __init__(self, w_type):
        W_IOBase.__init__(self, w_type)
        self.w_raw = None
        self.size = 0               # how much the buffer holds at most
        self.is_ready = False       # it has a raw file
        self.is_detached = False
        self.is_busy = False        # a method is under way
        self.owner = 0              # ... of this thread, where there are several,
        self.lock = None            # ... which holds this then
        self.in_repr = False
        self.data = ""
        self.pos = 0
        self.pieces = []
        self.pending = 0
        self.raw_position = -1      # of the raw file, or -1: not known

    def start(self, w_raw, size):
        """Become a buffer of that size before the raw file."""
        self.is_ready = False
        self.is_detached = False
        if size <= 0:
            raise value_error("buffer size must be strictly positive")
        if size > MOST_BYTES:
            raise PyError(w_MemoryError, None, None)
        self.w_raw = w_raw
        self.size = size
        self.drop_read()
        self.drop_written()
        self.raw_position = -1
        if not is_plain_file(w_raw):
            try:
                self.tell_raw()
            except PyError:
                pass
        self.is_ready = True

    # Checks.

    def check_ready(self):
        if not self.is_ready:
            if self.is_detached:
                raise value_error("raw stream has been detached")
            raise value_error("I/O operation on uninitialized object")

    def is_raw_closed(self):
        self.check_ready()
        w_raw = self.w_raw
        if isinstance(w_raw, W_FileIO) and w_raw.is_plain():
            return w_raw.fd < 0
        return protocol.truth(protocol.getattr(w_raw, "closed"))

    def check_open(self, message):
        if self.is_raw_closed():
            raise value_error(message)

    def enter(self):
        """Begin a method that calls the raw file: a signal's handler must not come in between, other threads wait."""
        if not state.started:
            if self.is_busy:
                raise self.reentrant()
            self.is_busy = True
            return
        me = threads.ident()
        if self.is_busy and (self.owner == me or self.lock is None):
            raise self.reentrant()
        if self.lock is None:
            self.lock = new_lock()
        while self.lock.acquire(-1) != threads.ACQUIRED:
            check_signals()
        self.is_busy = True
        self.owner = me

    def leave(self):
        self.is_busy = False
        if self.owner != 0:
            self.owner = 0
            self.lock.release()

    def reentrant(self):
        return runtime_error("reentrant call inside %s" % protocol.repr(self))

    # What is in the buffer.

    def ahead(self):
        """Return how many bytes have been read ahead."""
        return len(self.data) - self.pos

    def drop_read(self):
        self.data = ""
        self.pos = 0

    def drop_written(self):
        self.pieces = []
        self.pending = 0

    def take(self, count):
        """Return the next bytes that have been read ahead, which are at least so many."""
        start = self.pos
        end = start + count
        data = self.data
        assert 0 <= start <= end
        self.pos = end
        if start == 0 and end == len(data):
            return data
        return data[start:end]

    # The raw file.

    def read_raw(self, size):
        """Return up to `size` bytes of the raw file, "" at its end, None where it has none but may have later."""
        w_raw = self.w_raw
        if isinstance(w_raw, W_FileIO) and w_raw.is_plain():
            w_raw.check_readable()
            data = descriptors.read_some(w_raw.fd, size)
        else:
            data = self.read_by_method(size)
        if data is not None and self.raw_position >= 0:
            self.raw_position += len(data)
        return data

    def read_by_method(self, size):
        w_target = W_ByteArray([c for c in repeat("\0", size)])
        w_view = new_memoryview(w_target)
        while True:
            try:
                w_count = call1(self.w_raw, "readinto", w_view)
                break
            except PyError as e:
                if not is_interruption(e):
                    raise
        if w_count is w_None:
            return None
        if not w_count.is_integer() and w_count.gettype().lookup("__index__") is None:
            raise invalid_length("readinto", w_count)
        count = to_int(w_count)
        if count < 0 or count > size:
            raise PyError(w_OSError, None, "raw readinto() returned invalid length %d (should have been between "
                          "0 and %d)" % (count, size))
        data = w_target.data()
        if count > len(data):
            return data
        assert count >= 0
        return data[:count]

    def write_raw(self, data):
        """Write to the raw file; return how many bytes it took, or BLOCKED."""
        w_raw = self.w_raw
        if isinstance(w_raw, W_FileIO) and w_raw.is_plain():
            w_raw.check_writable()
            count = descriptors.write_some(w_raw.fd, data)
        else:
            count = self.write_by_method(data)
        if count > 0 and self.raw_position >= 0:
            self.raw_position += count
        return count

    def write_by_method(self, data):
        w_view = new_memoryview(W_Bytes(data))
        while True:
            try:
                w_count = call1(self.w_raw, "write", w_view)
                break
            except PyError as e:
                if not is_interruption(e):
                    raise
        if w_count is w_None:
            return BLOCKED
        count = to_int(w_count)
        if count < 0 or count > len(data):
            raise PyError(w_OSError, None, "raw write() returned invalid length %d (should have been between 0 and %d)"
                          % (count, len(data)))
        return count

    def tell_raw(self):
        position = offset_argument(call0(self.w_raw, "tell"))
        if position < 0:
            raise PyError(w_OSError, None, "Raw stream returned invalid position %d" % position)
        self.raw_position = position
        return position

    def seek_raw(self, position, whence):
        self.raw_position = -1
        found = offset_argument(call2(self.w_raw, "seek", W_Int(position), W_Int(whence)))
        if found < 0:
            raise PyError(w_OSError, None, "Raw stream returned invalid position %d" % found)
        self.raw_position = found
        return found

    def known_raw_position(self):
        return self.raw_position if self.raw_position >= 0 else self.tell_raw()

    # Writing what has been held back.

    def flush_written(self):
        """Write all that is held back to the raw file.  Raise BlockingIOError where it does not take all."""
        if self.pending == 0:
            return
        data = "".join(self.pieces)
        self.pieces = [data]
        while len(data) > 0:
            count = self.write_raw(data)
            if count == BLOCKED:
                raise blocking_error(NOT_WRITTEN, 0)
            assert count >= 0
            data = data[count:]
            self.pieces = [data]
            self.pending = len(data)
            if len(data) > 0:
                check_signals()
        self.drop_written()

    def flush_and_rewind(self):
        """Flush, and give up what has been read ahead: the raw file comes to the position of the buffer."""
        self.flush_written()
        if self.can_read:
            ahead = self.ahead()
            self.drop_read()
            if ahead > 0:
                self.seek_raw(-ahead, 1)

    def position(self):
        """Return the position of the buffer, when the raw file tells its own."""
        position = self.tell_raw() - self.ahead() + self.pending
        if position < 0:
            raise PyError(w_OSError, None, "Raw stream returned invalid position %d" % position)
        return position

    def move(self, target, whence):
        """Go to another position, and return that.  Within what has been read ahead the raw file is not asked."""
        if whence != 2 and self.can_read and self.pending == 0 and self.ahead() > 0:
            current = self.known_raw_position()
            offset = target
            if whence == 0:
                offset -= current - self.ahead()
            if -self.pos <= offset <= self.ahead():
                self.pos += offset
                return current - self.ahead()
        self.enter()
        try:
            self.flush_written()
            if whence == 1:
                target -= self.ahead()
            found = self.seek_raw(target, whence)
            self.drop_read()
            return found
        finally:
            self.leave()


def is_interruption(error):
    """Return whether a method of a raw file failed because of a signal: it is called again, as PEP 475 says."""
    if error.matches(EXCEPTION_TYPES["InterruptedError"]):
        check_signals()
        return True
    return False


def invalid_length(method, w_count):
    """Return the error of a method that returned no number."""
    error = PyError(w_OSError, None, "raw %s() failed" % method)
    cause = type_error("'%s' object cannot be interpreted as an integer" % protocol.type_name(w_count))
    error.value().w_cause = cause.value()
    error.value().suppress_context = True
    return error
