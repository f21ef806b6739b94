"""The input of a parser: bytes in pieces become text, in the encoding that the document has or says."""
from _xml_errors import Failure, Partial
from _xml_names import find_bad_character

_MARKS = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le"}       # byte order marks
_KNOWN = {"iso-8859-1": "latin-1", "us-ascii": "ascii", "utf-8": "utf-8", "utf-16": "utf-16",
          "utf-16be": "utf-16-be", "utf-16le": "utf-16-le"}
_BAD = "\ufffe"             # stands for a byte that is no character


def find_codec(name):
    """Return what to decode with for the name of an encoding: a codec, or the 256 characters of another encoding."""
    known = _KNOWN.get(name.lower())
    if known is not None:
        return known
    table = bytes(range(256)).decode(name, "replace")
    if len(table) != 256:
        raise ValueError("multi-byte encodings are not supported")
    plain = "\t\n\r !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|"
    if any(table[ord(character)] != character for character in plain):
        raise Failure("UNKNOWN_ENCODING")
    return table.replace("\ufffd", _BAD)


class Input:
    """Bytes on their way to be text."""

    def __init__(self, encoding, is_content):
        self.encoding = encoding        # the name that the program says, or None
        self._is_content = is_content   # whether this is an entity of the content, not of the prolog
        self.codec = None               # None while it is not known
        self.tail = b""                 # bytes that are not decoded yet
        self.is_bad = False             # whether what follows the text is no character of XML
        self.raw = b""                  # all bytes from the start, while the encoding may still change
        self._may_change = True

    def feed(self, data, is_final):
        """Return the text of more bytes."""
        if self.is_bad:
            return ""
        if self._may_change:
            self.raw += data
        data = self.tail + data if self.tail else data
        if self.codec is None:
            self.tail = b""
            try:
                self.codec = self._detect(data)
            except Partial:
                self.tail = data
                if is_final:
                    raise Failure("UNCLOSED_TOKEN") from None
                return ""
            if self.codec is None:
                return ""
        text = self._decode(data)
        bad = find_bad_character(text)
        if bad is not None:
            self.is_bad = True
            text = text[:bad.start()]
        return text

    def settle(self):
        """The encoding will not change any more."""
        self._may_change = False
        self.raw = b""

    def change(self, codec, consumed):
        """Decode with another codec from byte `consumed` on; return the text from there."""
        data = self.raw[consumed:]
        self.settle()
        self.codec = codec
        self.tail = b""
        self.is_bad = False
        return self.feed(data, False)

    def size(self, text):
        """Return how many bytes of the input text was."""
        if self.codec == "utf-8":
            return len(text) if text.isascii() else len(text.encode())
        return len(text.encode(self.codec)) if self.is_wide() else len(text)

    def has_more(self):
        """Whether part of a character is behind the text, as much of it as expat looks at."""
        return len(self.tail) >= (2 if self.is_wide() else 1)

    def is_converted(self):
        """Whether expat would convert text to UTF-8."""
        return self.codec != "utf-8" and self.codec != "ascii"

    def is_wide(self):
        """Whether characters have two bytes or more."""
        return self.codec == "utf-16-be" or self.codec == "utf-16-le"

    def _detect(self, data):
        """Return the codec, as expat finds it; None if there are no data."""
        codec = "utf-8" if self.encoding is None else find_codec(self.encoding)
        if not data:
            return None
        if len(codec) == 256:
            return codec
        in_content = self._is_content
        wide = codec in ("utf-16", "utf-16-be", "utf-16-le")
        if len(data) == 1:
            if wide or data in b"\x00<" or data in b"\xfe\xff\xef" and not (in_content and codec == "latin-1"):
                raise Partial
        elif data[:2] in _MARKS:
            if not in_content or codec != "latin-1" and (data[:2] == b"\xfe\xff" or not wide or codec == "utf-16-le"
                                                         or codec == "utf-16"):
                return _MARKS[data[:2]]
        elif data[:2] == b"<\x00":
            if not in_content or codec not in ("utf-16-be", "utf-16"):
                return "utf-16-le"
        elif data[:2] == b"\xef\xbb":
            if not in_content or not (codec == "latin-1" or wide):
                if len(data) == 2:
                    raise Partial
                if data[2] == 0xBF:
                    return "utf-8"
        elif data[0] == 0:
            if not in_content or codec != "utf-16-le":
                return "utf-16-be"
        elif data[1] == 0 and not in_content:
            return "utf-16-le"
        return "utf-16-be" if codec == "utf-16" else codec

    def _decode(self, data):
        if self.codec == "latin-1":
            return data.decode("latin-1")
        if len(self.codec) == 256:
            return "".join(map(self.codec.__getitem__, data))
        try:
            text = data.decode(self.codec)
            self.tail = b""
            return text
        except UnicodeDecodeError as problem:
            start = problem.start
        text = data[:start].decode(self.codec)
        if start + self._width(data, start) > len(data):
            self.tail = data[start:]
        else:
            self.is_bad = True
        return text

    def _width(self, data, start):
        """Return how many bytes the character that could not be decoded should have."""
        if self.is_wide():
            if start + 1 == len(data):
                return 2
            return 4 if data[start + (self.codec == "utf-16-le")] < 0xDC else 2
        lead = data[start]
        if self.codec == "ascii" or lead < 0xC0 or lead > 0xF4:
            return 1
        return 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
