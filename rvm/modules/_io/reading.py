"""How BufferedReader and BufferedRandom read."""
from rvm.interp.signals import check_signals
from rvm.modules._io.calls import call0
from rvm.modules._io.fileio import W_FileIO
from rvm.modules._io import descriptors
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.rlib.scanning import find_char
from rvm.rlib.strings import StringBuilder


def fill(self):
    """Read ahead as much as the raw file gives at once.  Return False where it gives nothing."""
    self.drop_read()
    data = self.read_raw(self.size)
    if data is None or data == "":
        return False
    self.data = data
    return True


def read_some(self, count):
    """Return up to `count` bytes, fewer at the end, or None where the raw file has none yet."""
    if 0 <= count <= self.ahead():
        return self.take(count)
    self.enter()
    try:
        return read_more(self, count)
    finally:
        self.leave()


def read_more(self, count):
    pieces = []
    left = count
    ahead = self.ahead()
    if ahead > 0:
        pieces.append(self.take(ahead))
        left -= ahead
    self.flush_and_rewind()
    while left > 0:
        size = left - left % self.size      # whole blocks go past the buffer
        data = self.read_raw(size if size > 0 else self.size)
        if data is None or data == "":
            if data is None and left == count:
                return None
            break
        if size > 0:
            pieces.append(data)
            left -= len(data)
            continue
        taken = min(left, len(data))
        self.data = data
        self.pos = 0
        pieces.append(self.take(taken))
        left -= taken
        check_signals()
    return pieces[0] if len(pieces) == 1 else "".join(pieces)


def read_all(self):
    """Return all bytes that are left as an object; None where the raw file has none yet."""
    self.enter()
    try:
        data = self.take(self.ahead())
        self.flush_and_rewind()
        w_raw = self.w_raw
        if isinstance(w_raw, W_FileIO) and w_raw.is_plain():
            w_raw.check_readable()
            rest = descriptors.read_all(w_raw.fd)
            self.raw_position = -1
            if rest is None:
                return W_Bytes(data) if data != "" else w_None
            return W_Bytes(data + rest if data != "" else rest)
        return read_all_by_methods(self, data)
    finally:
        self.leave()


def read_all_by_methods(self, data):
    self.raw_position = -1
    w_readall = protocol.find_attr(self.w_raw, "readall")
    if w_readall is not None:
        w_rest = w_readall.call0()
        if w_rest is w_None:
            return W_Bytes(data) if data != "" else w_None
        if not isinstance(w_rest, W_Bytes):
            raise type_error("readall() should return bytes")
        return W_Bytes(data + w_rest.data())
    builder = StringBuilder()
    builder.append(data)
    is_empty = data == ""
    while True:
        w_rest = call0(self.w_raw, "read")
        if w_rest is not w_None and not isinstance(w_rest, W_Bytes):
            raise type_error("read() should return bytes")
        if w_rest is w_None or w_rest.buffer_data() == "":
            return w_rest if is_empty else W_Bytes(builder.build())
        is_empty = False
        builder.append(w_rest.buffer_data())


def read_once(self, count):
    """Return up to `count` bytes with at most one call of the raw file."""
    ahead = self.ahead()
    if ahead > 0:
        return self.take(min(ahead, count))
    self.enter()
    try:
        self.flush_and_rewind()
        self.drop_read()
        data = self.read_raw(count)
        return data if data is not None else ""
    finally:
        self.leave()


def read_into(self, target, is_single):
    """Read into a Buffer, with at most one call of the raw file if `is_single`.

    Return the number of bytes, -1 where there are none yet.
    """
    size = target.nbytes()
    written = min(self.ahead(), size)
    if written > 0:
        target.memory.write(target.offset, self.take(written))
        if written == size:
            return written
    self.enter()
    try:
        self.flush_and_rewind()
        while written < size:
            left = size - written
            if is_single and written > 0 and left <= self.size:
                break
            data = self.read_raw(left if left > self.size else self.size)
            if data is None:
                return -1 if written == 0 else written
            if data == "":
                break
            if left <= self.size:
                self.data = data
                self.pos = 0
                data = self.take(min(left, len(data)))
            target.memory.write(target.offset + written, data)
            written += len(data)
            if is_single:
                break
        return written
    finally:
        self.leave()


def peek(self):
    """Return what has been read ahead; where that is nothing, read ahead first."""
    self.enter()
    try:
        if self.pending > 0:
            self.flush_and_rewind()
        if self.ahead() == 0:
            fill(self)
        start = self.pos
        assert start >= 0
        return self.data[start:]
    finally:
        self.leave()


def read_line(self, limit):
    """Return the bytes of the next line, at most `limit` where that is not negative."""
    start = self.pos
    assert start >= 0
    data = self.data
    end = find_char(data, "\n", start) + 1
    if end > 0 and (limit < 0 or end - start <= limit):
        self.pos = end
        return data[start:end]
    if 0 <= limit <= len(data) - start:
        return self.take(limit)
    self.enter()
    try:
        return read_long_line(self, limit)
    finally:
        self.leave()


def read_long_line(self, limit):
    if self.pending > 0:
        self.flush_and_rewind()
    pieces = []
    size = self.ahead()
    if size > 0:
        pieces.append(self.take(size))
    while limit < 0 or size < limit:
        if not fill(self):
            break
        end = find_char(self.data, "\n", 0) + 1
        count = end if end > 0 else len(self.data)
        if limit >= 0:
            count = min(count, limit - size)
        pieces.append(self.take(count))
        size += count
        if count == end:
            break
    return pieces[0] if len(pieces) == 1 else "".join(pieces)
