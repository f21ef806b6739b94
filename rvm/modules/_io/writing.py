"""How BufferedWriter and BufferedRandom write."""
from rvm.interp.signals import check_signals
from rvm.modules._io.buffered import NOT_WRITTEN
from rvm.modules._io.calls import blocking_error
from rvm.modules._io.descriptors import BLOCKED
from rvm.objects.errors import EXCEPTION_TYPES, PyError


def write_data(self, data):
    """Write bytes to the buffer, and what does not fit in it to the raw file."""
    if self.data != "":
        begin_writing(self)
    pending = self.pending + len(data)
    if pending <= self.size:
        if len(data) > 0:
            self.pieces.append(data)
            self.pending = pending
        return
    self.enter()
    try:
        write_long(self, data)
    finally:
        self.leave()


def begin_writing(self):
    """Give up what has been read ahead; the raw file goes back to the position of the buffer."""
    ahead = self.ahead()
    self.enter()
    try:
        if ahead > 0:
            self.seek_raw(-ahead, 1)
        self.drop_read()
    finally:
        self.leave()


def write_long(self, data):
    """Write bytes that do not fit in the buffer."""
    try:
        self.flush_written()
    except PyError as e:
        if not e.matches(EXCEPTION_TYPES["BlockingIOError"]):
            raise
        room = self.size - self.pending
        if len(data) > room:
            if room < 0:
                room = 0
            assert room >= 0
            hold_back(self, data[:room])
            raise blocking_error(NOT_WRITTEN, room)
        hold_back(self, data)
        return
    written = 0
    while len(data) - written > self.size:
        assert written >= 0
        count = self.write_raw(data[written:] if written > 0 else data)
        if count == BLOCKED:
            if len(data) - written > self.size:
                end = written + self.size
                assert end >= 0
                hold_back(self, data[written:end])
                raise blocking_error(NOT_WRITTEN, written + self.size)
            break
        written += count
        check_signals()
    assert written >= 0
    if written < len(data):
        hold_back(self, data[written:])


def hold_back(self, data):
    if len(data) > 0:
        self.pieces.append(data)
        self.pending += len(data)
