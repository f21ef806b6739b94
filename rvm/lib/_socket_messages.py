"""Data that sockets send and receive with addresses and ancillary data: sendmsg and recvmsg.

A message of the system names its parts by their addresses: struct msghdr, struct iovec and struct cmsghdr.
"""

from _system_calls import call_once, word, words
from _warnings import warn

_HEADER = 16                    # bytes of a struct cmsghdr
_LARGEST = 0x7FFFFFFF
_LONGEST_ADDRESS = 128
_MESSAGE, _VECTOR, _DATA, _NAME, _CONTROL = 1, 6, 7, 8, 9       # where each stands among the arguments of the call


def _aligned(size):
    return size + 7 & ~7


def CMSG_LEN(length, /):
    """Return the bytes of an item of ancillary data with so many bytes, without padding."""
    if not 0 <= length <= _LARGEST - _HEADER:
        raise OverflowError("CMSG_LEN() argument out of range")
    return _HEADER + length


def CMSG_SPACE(length, /):
    """Return the bytes of an item of ancillary data with so many bytes, with padding."""
    if not 0 <= length <= _LARGEST - _HEADER - 8:
        raise OverflowError("CMSG_SPACE() argument out of range")
    return _HEADER + _aligned(length)


# Sending.

def joined(buffers):
    """Return the bytes of the buffers."""
    try:
        items = list(buffers)
    except TypeError:
        raise TypeError("sendmsg() argument 1 must be an iterable") from None
    return b"".join(map(_bytes_of, items))


def _bytes_of(item):
    try:
        return bytes(memoryview(item))
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(item).__name__) from None


def control_of(ancdata):
    """Return the bytes of ancillary data, which is given as tuples of a level, a type and data."""
    try:
        items = list(ancdata)
    except TypeError:
        raise TypeError("sendmsg() argument 2 must be an iterable") from None
    return b"".join(map(_control_item, items))


def _control_item(item):
    if not isinstance(item, (tuple, list)) or len(item) != 3:
        raise TypeError("[sendmsg() ancillary data items]() argument must be sequence of length 3, not %s" % (
            len(item) if isinstance(item, (tuple, list)) else type(item).__name__))
    level, kind, data = item
    data = _bytes_of(data)
    padding = bytes(_aligned(len(data)) - len(data))
    return words(_HEADER + len(data)) + _int_bytes(level) + _int_bytes(kind) + data + padding


def _int_bytes(number):
    if not hasattr(number, "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(number).__name__)
    number = number.__index__()
    if not -_LARGEST - 1 <= number <= _LARGEST:
        raise OverflowError("signed integer is %s than %s" % (
            ("greater", "maximum") if number > 0 else ("less", "minimum")))
    return number.to_bytes(4, "little", signed=True)


def _call(name, fd, flags, data, address, control):
    """Make a call with a message.  Return its result and the message, data, address and control as they are then."""
    message = words(0, len(address), 0, 1, 0, len(control), 0)
    pointers = [_MESSAGE, 16, _VECTOR, _VECTOR, 0, _DATA]
    if address:
        pointers += [_MESSAGE, 0, _NAME]
    if control:
        pointers += [_MESSAGE, 32, _CONTROL]
    count, blocks = call_once(name, fd, message, flags, 0, 0, 0, words(0, len(data)), data, address, control,
                              pointers=pointers)
    return count, blocks[_MESSAGE], blocks[_DATA], blocks[_NAME], blocks[_CONTROL]


def send(fd, data, control, flags, address):
    """Send a message.  Return how many bytes of the data were taken."""
    return _call("sendmsg", fd, flags, data, address, control)[0]


# Receiving.

def scatter(buffers):
    """Return views of the bytes of buffers that can be written to."""
    try:
        items = list(buffers)
    except TypeError:
        raise TypeError("recvmsg_into() argument 1 must be an iterable") from None
    return [_writable(item) for item in items]


def _writable(item):
    view = memoryview(item)
    if view.readonly:
        raise TypeError("recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers")
    return view.cast("B")


def check_ancillary(room):
    if not 0 <= room <= _LARGEST:
        raise ValueError("invalid ancillary data buffer length")


def receive(fd, size, room, flags):
    """Return data, a list of ancillary data, flags, and the bytes of the address."""
    count, message, data, address, control = _call("recvmsg", fd, flags, bytes(size), bytes(_LONGEST_ADDRESS),
                                                   bytes(room))
    return (data[:count], _control_items(control[:word(message, 40)]), word(message, 48, 4),
            address[:min(word(message, 8, 4), _LONGEST_ADDRESS)])


def _control_items(control):
    """Return tuples of a level, a type and data."""
    items = []
    position = 0
    while position + _HEADER <= len(control):
        length = word(control, position)
        data = control[position + _HEADER:position + max(length, _HEADER)]
        if length < _HEADER or length > len(control) - position:
            warn("received malformed or improperly-truncated ancillary data", RuntimeWarning, 2)
            if length < _HEADER:
                break
        items.append((word(control, position + 8, 4), word(control, position + 12, 4), data))
        position += _aligned(length)
    return items
