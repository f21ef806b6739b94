"""Stand-ins for rpython.rlib.rstring, and for methods of its str, over Python 3's str."""
import string

LOWERED = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
RAISED = str.maketrans(string.ascii_lowercase, string.ascii_uppercase)


class StringBuilder(object):
    """Collects pieces of a byte string."""

    def __init__(self, init_size=100):
        self._pieces = []
        self.append = self._pieces.append

    def append_slice(self, s, start, end):
        assert 0 <= start <= end <= len(s)
        self.append(s[start:end])

    def append_multiple_char(self, c, times):
        assert len(c) == 1
        if times > 0:
            self.append(c * times)

    def getlength(self):
        return sum([len(piece) for piece in self._pieces])

    def build(self):
        result = "".join(self._pieces)
        self._pieces[:] = [result]
        return result


def ascii_lower(s):
    """Return `s` with A-Z lowered and every other byte as it is."""
    return s.translate(LOWERED)


def ascii_upper(s):
    """Return `s` with a-z raised and every other byte as it is."""
    return s.translate(RAISED)


def replace(s, old, new, maxcount=-1):
    """Do as str.replace; an empty `old` matches between all characters."""
    return s.replace(old, new, maxcount)


def split(value, by=None, maxsplit=-1):
    """Do as str.split; without `by`, split at runs of ASCII white space."""
    if by is None:
        return _split_spaces(value, maxsplit)
    return value.split(by, maxsplit)


def rsplit(value, by=None, maxsplit=-1):
    """Do as str.rsplit; without `by`, split at runs of ASCII white space."""
    if by is None:
        words = _split_spaces(value[::-1], maxsplit)
        return [word[::-1] for word in words][::-1]
    return value.rsplit(by, maxsplit)


def _split_spaces(value, maxsplit):
    raw = value.encode("latin-1").split(None, maxsplit)
    return [word.decode("latin-1") for word in raw]
