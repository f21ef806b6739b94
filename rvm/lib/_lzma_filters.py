"""_lzma_filters: the filters that stand before LZMA2: differences of bytes, and addresses in machine code.

A filter has `feed(data)`, which returns what is ready, and `finish()`, which returns what is left.  The filters of
machine code make relative addresses in calls absolute, which repeat more; decoding makes them relative again.
"""

DELTA = 3
X86, POWERPC, IA64, ARM, ARM_THUMB, SPARC = 4, 5, 6, 7, 8, 9
ALIGNMENTS = {X86: 1, POWERPC: 4, IA64: 16, ARM: 4, ARM_THUMB: 2, SPARC: 4}

_IA64_BRANCHES = [0] * 16 + [4, 4, 6, 6, 0, 0, 7, 7, 4, 4, 0, 0, 4, 4, 0, 0]    # slots with branches, by template
_X86_ALLOWED = [True, True, True, False, True, False, False, False]
_X86_BYTES = [0, 1, 2, 2, 3, 3, 3, 3]


class _Delta:
    """Differences to the byte `distance` bytes before."""

    def __init__(self, distance, encodes):
        self._distance, self._encodes = distance, encodes
        self._history = bytearray(distance)

    def feed(self, data):
        distance, size = self._distance, len(data)
        if self._encodes:
            before = bytes(self._history) + data
            self._history = before[len(before) - distance:]
            return bytes([data[index] - before[index] & 255 for index in range(size)])
        out = bytearray(self._history) + data
        for index in range(size):
            out[index + distance] = out[index + distance] + out[index] & 255
        self._history = out[len(out) - distance:]
        return bytes(out[distance:])

    def finish(self):
        return b""


class _Code:
    """Addresses in machine code.  `convert` changes all whole instructions and returns where it stopped."""

    def __init__(self, convert, position, encodes):
        self._convert = convert
        self._position = position
        self._sign = 1 if encodes else -1
        self._waiting = bytearray()

    def feed(self, data):
        self._waiting += data
        done = self._convert(self._waiting, self._position, self._sign)
        ready = bytes(self._waiting[:done])
        del self._waiting[:done]
        self._position = self._position + done & 0xFFFFFFFF
        return ready

    def finish(self):
        return bytes(self._waiting)


class _X86State:
    """Where x86 code had the opcode of a call last, and which of the bytes since might be one."""

    def __init__(self):
        self._mask, self._last = 0, -5

    def convert(self, data, position, sign):
        mask, last = self._mask, self._last - position if self._last >= 0 else -5
        at, end = 0, len(data) - 5
        while at <= end:
            if data[at] & 0xFE != 0xE8:
                at += 1
                continue
            gap, last = at - last, at
            if gap > 5:
                mask = 0
            else:
                for _ in range(gap):
                    mask = (mask & 0x77) << 1
            high = data[at + 4]
            if high in (0, 255) and _X86_ALLOWED[mask >> 1 & 7] and mask >> 1 < 16:
                source = int.from_bytes(data[at + 1:at + 5], "little")
                target = _x86_target(source, mask, sign * (position + at + 5))
                data[at + 1:at + 4] = (target & 0xFFFFFF).to_bytes(3, "little")
                data[at + 4] = 255 if target >> 24 & 1 else 0
                at += 5
                mask = 0
            else:
                at += 1
                mask |= 0x11 if high in (0, 255) else 1
        self._mask, self._last = mask, last + position
        return at


def _x86_target(source, mask, change):
    while True:
        target = source + change & 0xFFFFFFFF
        if not mask:
            return target
        bits = _X86_BYTES[mask >> 1] * 8
        if target >> 24 - bits & 255 not in (0, 255):
            return target
        source = target ^ (1 << 32 - bits) - 1


def _convert_powerpc(data, position, sign):
    end = len(data) & -4
    for at in range(0, end, 4):
        if data[at] >> 2 == 0x12 and data[at + 3] & 3 == 1:
            word = int.from_bytes(data[at:at + 4], "big")
            target = (word & 0x3FFFFFC) + sign * (position + at)
            data[at:at + 4] = (0x48000000 | target & 0x3FFFFFC | 1).to_bytes(4, "big")
    return end


def _convert_ia64(data, position, sign):
    end = len(data) & -16
    for at in range(0, end, 16):
        slots = _IA64_BRANCHES[data[at] & 31]
        if not slots:
            continue
        bundle = int.from_bytes(data[at:at + 16], "little")
        for slot in range(3):
            shift = 5 + 41 * slot
            word = bundle >> shift & (1 << 41) - 1
            if slots >> slot & 1 and word >> 37 == 5 and word >> 9 & 7 == 0:
                source = (word >> 13 & 0xFFFFF | (word >> 36 & 1) << 20) << 4
                target = (source + sign * (position + at) & 0xFFFFFFFF) >> 4
                changed = word & ~(0x8FFFFF << 13) | (target & 0xFFFFF) << 13 | (target >> 20 & 1) << 36
                bundle ^= (word ^ changed) << shift
        data[at:at + 16] = bundle.to_bytes(16, "little")
    return end


def _convert_arm(data, position, sign):
    end = len(data) & -4
    for at in range(0, end, 4):
        if data[at + 3] == 0xEB:
            source = int.from_bytes(data[at:at + 3], "little") << 2
            target = source + sign * (position + at + 8) >> 2
            data[at:at + 3] = (target & 0xFFFFFF).to_bytes(3, "little")
    return end


def _convert_arm_thumb(data, position, sign):
    at = 0
    while at + 4 <= len(data):
        if data[at + 1] & 0xF8 == 0xF0 and data[at + 3] & 0xF8 == 0xF8:
            source = (data[at + 1] & 7) << 19 | data[at] << 11 | (data[at + 3] & 7) << 8 | data[at + 2]
            target = (source << 1) + sign * (position + at + 4) >> 1
            data[at + 1], data[at] = 0xF0 | target >> 19 & 7, target >> 11 & 255
            data[at + 3], data[at + 2] = 0xF8 | target >> 8 & 7, target & 255
            at += 2
        at += 2
    return at


def _convert_sparc(data, position, sign):
    end = len(data) & -4
    for at in range(0, end, 4):
        word = int.from_bytes(data[at:at + 4], "big")
        if word >> 22 in (0x100, 0x1FF):
            target = ((word << 2) + sign * (position + at) & 0xFFFFFFFF) >> 2
            high = 0x3FC00000 if target >> 22 & 1 else 0
            data[at:at + 4] = (high | target & 0x3FFFFF | 0x40000000).to_bytes(4, "big")
    return end


_CONVERT = {POWERPC: _convert_powerpc, IA64: _convert_ia64, ARM: _convert_arm, ARM_THUMB: _convert_arm_thumb,
            SPARC: _convert_sparc}


def make_filter(options, encodes):
    """Return the filter that a dictionary of options describes."""
    kind = options["id"]
    if kind == DELTA:
        return _Delta(options["dist"], encodes)
    convert = _X86State().convert if kind == X86 else _CONVERT[kind]
    return _Code(convert, options["start_offset"], encodes)


class Filters:
    """Filters one after the other."""

    def __init__(self, filters):
        self._filters = filters

    def feed(self, data):
        """Return what is ready."""
        for each in self._filters:
            data = each.feed(data)
        return data

    def finish(self):
        """Return what is left."""
        data = b""
        for each in self._filters:
            data = each.feed(data) + each.finish() if data else each.finish()
        return data
