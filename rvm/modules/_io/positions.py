"""tell and seek of TextIOWrapper.

A position is a number from which the file can be read on: where to go in the buffer, the number of the decoder's
state there, how many bytes to decode then, and how many characters of that to skip.  CPython's layout: 64 bits for
the first, 32 for each of the others, and one bit that says whether the end of the file is to be decoded too.
"""
from rvm.modules._io.calls import call0, call1, call2, offset_argument
from rvm.objects import protocol, specials
from rvm.objects.builtin import to_int
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError, type_error, value_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.streams.iobase import unsupported
from rvm.rlib import utf8


class Cookie(object):
    """A position, taken apart."""

    def __init__(self, start, number):
        self.start = start          # the position in the buffer
        self.number = number        # of the decoder's state there
        self.feed = 0               # bytes to decode
        self.skip = 0               # characters to skip then
        self.needs_end = False

    def wrap(self):
        w_cookie = W_Int(self.start)
        shift = 64
        for part in [self.number, self.feed, self.skip, int(self.needs_end)]:
            if part != 0:
                w_part = protocol.binary(specials.LEFT_SHIFT, W_Int(part), W_Int(shift))
                w_cookie = protocol.binary(specials.OR, w_cookie, w_part)
            shift += 32
        return w_cookie


MASK = 0xFFFFFFFF


def parse_cookie(w_cookie):
    if isinstance(w_cookie, W_Int):
        return Cookie(w_cookie.value, 0)
    w_low = protocol.binary(specials.AND, w_cookie, W_Int(MASK))
    cookie = Cookie(to_int(w_low) | bits_at(w_cookie, 32) << 32, bits_at(w_cookie, 64))
    cookie.feed = bits_at(w_cookie, 96)
    cookie.skip = bits_at(w_cookie, 128)
    cookie.needs_end = bits_at(w_cookie, 160) & 1 == 1
    return cookie


def bits_at(w_number, shift):
    """Return 32 bits of a number."""
    w_shifted = protocol.binary(specials.RIGHT_SHIFT, w_number, W_Int(shift))
    return to_int(protocol.binary(specials.AND, w_shifted, W_Int(MASK)))


# tell

def tell(self):
    """Return the position as an object."""
    self.check_open()
    if not self.is_seekable:
        raise unsupported("underlying stream is not seekable")
    if not self.telling:
        raise PyError(w_OSError, None, "telling position disabled by next() call")
    self.pass_on()
    call0(self, "flush")
    w_position = call0(self.w_buffer, "tell")
    if self.decoder is None or not self.has_snapshot:
        return w_position
    cookie = Cookie(offset_argument(w_position) - len(self.snapshot_data), self.snapshot_number)
    read = self.pos
    assert read >= 0
    characters = utf8.count(self.decoded[:read])
    if characters > 0:
        held, number = self.decoder.state()
        try:
            find_start(self.decoder, cookie, self.snapshot_data, characters)
        finally:
            self.decoder.set_state(held, number)
    return cookie.wrap()


def begin(decoder, cookie):
    """Bring the decoder to the state of the cookie."""
    if cookie.start == 0 and cookie.number == 0:
        decoder.reset()
    else:
        decoder.set_state("", cookie.number)


def find_start(decoder, cookie, data, characters):
    """Find the last place before the wanted character where the decoder holds nothing, and set the cookie to it."""
    first = Cookie(cookie.start, cookie.number)
    size = min(characters, len(data))
    back = 1
    while size > 0:
        begin(decoder, first)
        assert size >= 0
        decoded = utf8.count(decoder.decode(data[:size], False))
        if decoded <= characters:
            held, number = decoder.state()
            if held == "":
                cookie.number = number
                characters -= decoded
                break
            size -= len(held)
            back = 1
        else:
            size -= back
            back *= 2
    if size <= 0:
        size = 0
        begin(decoder, first)
    cookie.start += size
    cookie.skip = characters
    if characters > 0:
        feed_bytes(decoder, cookie, data, size)


def feed_bytes(decoder, cookie, data, pos):
    """Decode byte by byte from there on until the wanted character comes."""
    decoded = 0
    while pos < len(data):
        decoded += utf8.count(decoder.decode(data[pos], False))
        pos += 1
        cookie.feed += 1
        held, number = decoder.state()
        if held == "" and decoded <= cookie.skip:
            cookie.start += cookie.feed
            cookie.skip -= decoded
            cookie.number = number
            cookie.feed = 0
            decoded = 0
        if decoded >= cookie.skip:
            return
    decoded += utf8.count(decoder.decode("", True))
    cookie.needs_end = True
    if decoded < cookie.skip:
        raise PyError(w_OSError, None, "can't reconstruct logical file position")


# seek

def seek(self, w_cookie, whence):
    """Go to a position; return it as an object."""
    self.check_open()
    if not self.is_seekable:
        raise unsupported("underlying stream is not seekable")
    if whence == 1:
        if not is_zero(w_cookie):
            raise unsupported("can't do nonzero cur-relative seeks")
        w_cookie = call0(self, "tell")
    elif whence == 2:
        if not is_zero(w_cookie):
            raise unsupported("can't do nonzero end-relative seeks")
        return seek_to_end(self)
    elif whence != 0:
        raise value_error("invalid whence (%d, should be 0, 1 or 2)" % whence)
    if protocol.truth(protocol.compare(specials.LT, w_cookie, W_Int(0))):
        raise value_error("negative seek position %s" % protocol.repr(w_cookie))
    call0(self, "flush")
    cookie = parse_cookie(protocol.index_object(w_cookie))
    call1(self.w_buffer, "seek", W_Int(cookie.start))
    self.drop_snapshot()
    if self.decoder is not None:
        begin(self.decoder, cookie)
    if cookie.skip > 0:
        skip_characters(self, cookie)
    else:
        self.has_snapshot = True
        self.snapshot_number = cookie.number
        self.snapshot_data = ""
    reset_encoder(self, cookie.start == 0 and cookie.number == 0)
    return w_cookie


def is_zero(w_number):
    return protocol.equal(w_number, W_Int(0))


def seek_to_end(self):
    call0(self, "flush")
    self.drop_snapshot()
    if self.decoder is not None:
        self.decoder.reset()
    w_position = call2(self.w_buffer, "seek", W_Int(0), W_Int(2))
    reset_encoder(self, is_zero(w_position))
    return w_position


def skip_characters(self, cookie):
    self.check_readable()
    w_data = call1(self.w_buffer, "read", W_Int(cookie.feed))
    if not isinstance(w_data, W_Bytes):
        raise type_error("underlying read() should have returned a bytes object, not '%s'"
                         % protocol.type_name(w_data))
    data = w_data.data()
    self.has_snapshot = True
    self.snapshot_number = cookie.number
    self.snapshot_data = data
    text = self.decoder.decode(data, cookie.needs_end)
    self.decoded = text
    self.is_ascii = self.decoder.is_ascii
    if utf8.count(text) < cookie.skip:
        raise PyError(w_OSError, None, "can't restore logical file position")
    self.pos = utf8.offset_of(text, cookie.skip)


def reset_encoder(self, is_start):
    """Tell the codec's encoder whether it is at the start of the file, where some write a mark."""
    if self.w_encoder is None:
        return
    if is_start:
        call0(self.w_encoder, "reset")
    else:
        call1(self.w_encoder, "setstate", W_Int(0))


def find_encoder_state(self):
    """Tell the encoder of a file that is not at its start so."""
    if self.is_seekable and self.w_encoder is not None:
        if not is_zero(call0(self.w_buffer, "tell")):
            call1(self.w_encoder, "setstate", W_Int(0))
