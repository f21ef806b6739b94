"""_lzma: compression and decompression in the formats .xz, .lzma and raw LZMA.

Here is what programs see; _lzma_encoder and _lzma_decoder do the work, and _lzma_xz the formats around it.
"""
import _lzma_filters as _filters
import _lzma_xz as _xz
from _library import final_type as _final_type
from _lzma_decoder import Source as _Source, WAITING as _WAITING
from _lzma_model import LZMAError, UNSUPPORTED_CHECK as _UNSUPPORTED_CHECK, USED_AFTER_ERROR as _INTERNAL
from _lzma_model import WRONG_OPTIONS as _WRONG_OPTIONS

FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = range(4)
CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256 = _xz.SUPPORTED_CHECKS
CHECK_ID_MAX, CHECK_UNKNOWN = 15, 16
FILTER_LZMA1, FILTER_LZMA2, FILTER_DELTA = _xz.LZMA1, _xz.LZMA2, _filters.DELTA
FILTER_X86, FILTER_POWERPC, FILTER_IA64 = _filters.X86, _filters.POWERPC, _filters.IA64
FILTER_ARM, FILTER_ARMTHUMB, FILTER_SPARC = _filters.ARM, _filters.ARM_THUMB, _filters.SPARC
MF_HC3, MF_HC4, MF_BT2, MF_BT3, MF_BT4 = 3, 4, 0x12, 0x13, 0x14
MODE_FAST, MODE_NORMAL = 1, 2
PRESET_DEFAULT = 6
PRESET_EXTREME = 1 << 31

_MOST_FILTERS = 4
_STEP = 1 << 18         # bytes that are decompressed at once
_DICTIONARIES = [18, 20, 21, 22, 22, 23, 23, 24, 25, 26]        # bits, for each preset
_FAST_DEPTHS = [4, 8, 24, 48]       # of the presets that are fast
_LZMA_KEYS = ("id", "preset", "dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth")


def _unsigned(value, limit=1 << 64):
    """Return an integer of a C type."""
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if value < 0:
        raise OverflowError("can't convert negative int to unsigned")
    if value >= limit:
        raise OverflowError("Value too large for uint32_t type" if limit == 1 << 32 else "int too big to convert")
    return value


def _preset_options(preset, kind=FILTER_LZMA2):
    """Return the options of a preset, or None where it is not valid."""
    level, is_extreme = preset & 31, bool(preset & PRESET_EXTREME)
    if level > 9 or preset & ~31 & ~PRESET_EXTREME:
        return None
    options = {"id": kind, "dict_size": 1 << _DICTIONARIES[level], "lc": 3, "lp": 0, "pb": 2,
               "mode": MODE_NORMAL, "nice_len": 64, "mf": MF_BT4, "depth": 0}
    if is_extreme:
        is_quick = level in (3, 5)
        options.update(nice_len=192 if is_quick else 273, depth=0 if is_quick else 512)
    elif level <= 3:
        options.update(mode=MODE_FAST, mf=MF_HC4 if level else MF_HC3, nice_len=128 if level <= 1 else 273,
                       depth=_FAST_DEPTHS[level])
    elif level <= 5:
        options["nice_len"] = 16 if level == 4 else 32
    return options


def _need_options(preset, kind):
    options = _preset_options(preset, kind)
    if options is None:
        raise LZMAError(f"Invalid compression preset: {preset}")
    return options


def _parse_filter(spec):
    """Return the options of a filter as a dictionary with all of them."""
    if not hasattr(type(spec), "__getitem__") or isinstance(spec, (list, tuple, str, bytes, bytearray)):
        raise TypeError("Filter specifier must be a dict or dict-like object")
    try:
        kind = spec["id"]
    except KeyError:
        raise ValueError('Filter specifier must have an "id" entry') from None
    kind = _unsigned(kind)
    if kind in (FILTER_LZMA1, FILTER_LZMA2):
        try:
            preset = _unsigned(spec["preset"], 1 << 32)
        except KeyError:
            preset = PRESET_DEFAULT
        return _parse_options(spec, _need_options(preset, kind), _LZMA_KEYS, "LZMA")
    if kind == FILTER_DELTA:
        return _parse_options(spec, {"id": kind, "dist": 1}, ("id", "dist"), "delta")
    if kind in _filters.ALIGNMENTS:
        return _parse_options(spec, {"id": kind, "start_offset": 0}, ("id", "start_offset"), "BCJ")
    raise ValueError(f"Invalid filter ID: {kind}")


def _parse_options(spec, options, keys, name):
    """Set options to what a filter's specification has."""
    try:
        for key in spec.keys():
            if key not in keys:
                raise ValueError
            if key not in ("id", "preset"):
                options[key] = _unsigned(spec[key], 1 << 32)
    except (ValueError, TypeError, OverflowError):
        raise ValueError(f"Invalid filter specifier for {name} filter") from None
    return options


def _parse_chain(specs):
    """Return the options of all filters."""
    if isinstance(specs, dict):
        raise TypeError(f"{type(specs).__name__} is not a sequence")
    if len(specs) > _MOST_FILTERS:
        raise ValueError(f"Too many filters - liblzma supports a maximum of {_MOST_FILTERS}")
    return [_parse_filter(specs[index]) for index in range(len(specs))]


def _check_raw(chain, is_xz=False):
    if not chain or is_xz and any(each["id"] == FILTER_LZMA1 for each in chain):
        raise LZMAError(_INTERNAL)
    _xz.check_chain(chain, not is_xz)


def is_check_supported(check_id, /):
    """Test whether the given integrity check is supported.

    Always returns True for CHECK_NONE and CHECK_CRC32.
    """
    return _index(check_id) in _xz.SUPPORTED_CHECKS


def _read_only(name, doc):
    """Return an attribute that programs can only read."""
    def refuse(self, value):
        raise AttributeError("readonly attribute")
    return property(lambda self: getattr(self, name), refuse, doc=doc)


def _index(value):
    """Return an integer, of an object that can be an index."""
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _encode_filter_properties(filter, /):
    """Return a bytes object encoding the options (properties) of the filter specified by *filter* (a dict).

    The result does not include the filter ID itself, only the options.
    """
    options = _parse_filter(filter)
    if "lc" in options and (options["lc"] + options["lp"] > 4 or options["pb"] > 4) and options["id"] == FILTER_LZMA1:
        raise LZMAError(_INTERNAL)
    if options["id"] == FILTER_DELTA and not 1 <= options["dist"] <= 256:
        raise LZMAError(_INTERNAL)
    return _xz.encode_properties(options)


def _decode_filter_properties(filter_id, encoded_props, /):
    """Return a bytes object encoding the options (properties) of the filter specified by *filter* (a dict).

    The result does not include the filter ID itself, only the options.
    """
    options = _xz.decode_properties(_unsigned(filter_id), bytes(memoryview(encoded_props)))
    if options["id"] == FILTER_LZMA1:
        options = {key: options[key] for key in ("id", "lc", "lp", "pb", "dict_size")}
    return options


@_final_type
class LZMACompressor:
    """LZMACompressor(format=FORMAT_XZ, check=-1, preset=None, filters=None)

    Create a compressor object for compressing data incrementally.

    format specifies the container format to use for the output. This can
    be FORMAT_XZ (default), FORMAT_ALONE, or FORMAT_RAW.

    check specifies the integrity check to use. For FORMAT_XZ, the default
    is CHECK_CRC64. FORMAT_ALONE and FORMAT_RAW do not support integrity
    checks; for these formats, check must be omitted, or be CHECK_NONE.

    The settings used by the compressor can be specified either as a
    preset compression level (with the 'preset' argument), or in detail
    as a custom filter chain (with the 'filters' argument). For FORMAT_XZ
    and FORMAT_ALONE, the default is to use the PRESET_DEFAULT preset
    level. For FORMAT_RAW, the caller must always specify a filter chain;
    the raw compressor does not support preset compression levels.

    preset (if provided) should be an integer in the range 0-9, optionally
    OR-ed with the constant PRESET_EXTREME.

    filters (if provided) should be a sequence of dicts. Each dict should
    have an entry for "id" indicating the ID of the filter, plus
    additional entries for options to the filter.

    For one-shot compression, use the compress() function instead.
    """

    __module__ = "_lzma"

    def __init__(self, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        format, check = _index(format), _index(check)
        if preset is not None and filters is not None:
            raise ValueError("Cannot specify both preset and filter chain")
        number = PRESET_DEFAULT if preset is None else _unsigned(preset, 1 << 32)
        if format != FORMAT_XZ and check not in (-1, CHECK_NONE):
            raise ValueError("Integrity checks are only supported by FORMAT_XZ")
        self._is_over = False
        if format == FORMAT_XZ:
            self._writer = _xz_writer(CHECK_CRC64 if check == -1 else check, number, filters)
        elif format == FORMAT_ALONE:
            self._writer = _alone_writer(number, filters)
        elif format == FORMAT_RAW:
            if filters is None:
                raise ValueError("Must specify filters for FORMAT_RAW")
            chain = _parse_chain(filters)
            _check_raw(chain)
            _xz.check_encoder(chain[-1])
            self._writer = _xz.RawWriter(chain)
        else:
            raise ValueError(f"Invalid container format: {format}")

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{__name__}.{type(self).__name__}' object")

    def compress(self, data, /):
        """Provide data to the compressor object.

        Returns a chunk of compressed data if possible, or b'' otherwise.

        When you have finished providing data to the compressor, call the
        flush() method to finish the compression process.
        """
        data = bytes(memoryview(data)) if not isinstance(data, str) else _need_bytes(data)
        if self._is_over:
            raise ValueError("Compressor has been flushed")
        return self._writer.feed(data)

    def flush(self):
        """Finish the compression process.

        Returns the compressed data left in internal buffers.

        The compressor object may not be used after this method is called.
        """
        if self._is_over:
            raise ValueError("Repeated call to flush()")
        self._is_over = True
        result = self._writer.finish()
        self._writer = None
        return result


def _need_bytes(data):
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def _xz_writer(check, preset, filters):
    """Return what makes a stream of .xz."""
    if filters is None:
        options = _preset_options(preset)
        if options is None:
            raise LZMAError(_WRONG_OPTIONS)
        chain = [options]
    else:
        chain = _parse_chain(filters)
        _check_raw(chain, True)
    _xz.check_encoder(chain[-1])
    if not 0 <= check <= CHECK_ID_MAX:
        raise LZMAError(_INTERNAL)
    if not is_check_supported(check):
        raise LZMAError(_UNSUPPORTED_CHECK)
    return _xz.XzWriter(chain, check)


def _alone_writer(preset, filters):
    """Return what makes a file of .lzma."""
    if filters is None:
        options = _need_options(preset, FILTER_LZMA1)
    else:
        chain = _parse_chain(filters)
        if len(chain) != 1 or chain[0]["id"] != FILTER_LZMA1:
            raise ValueError("Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter")
        options = chain[0]
        _check_raw(chain)
    _xz.check_encoder(options)
    return _xz.AloneWriter(options)


@_final_type
class LZMADecompressor:
    """Create a decompressor object for decompressing data incrementally.

      format
        Specifies the container format of the input stream.  If this is
        FORMAT_AUTO (the default), the decompressor will automatically detect
        whether the input is FORMAT_XZ or FORMAT_ALONE.  Streams created with
        FORMAT_RAW cannot be autodetected.
      memlimit
        Limit the amount of memory used by the decompressor.  This will cause
        decompression to fail if the input cannot be decompressed within the
        given limit.
      filters
        A custom filter chain.  This argument is required for FORMAT_RAW, and
        not accepted with any other format.  When provided, this should be a
        sequence of dicts, each indicating the ID and options for a single
        filter.

    For one-shot decompression, use the decompress() function instead.
    """

    __module__ = "_lzma"

    check = _read_only("_check", "ID of the integrity check used by the input stream.")
    eof = _read_only("_is_over", "True if the end-of-stream marker has been reached.")
    needs_input = _read_only("_needs_input",
                             "True if more input is needed before more decompressed data can be produced.")
    unused_data = _read_only("_unused_data", "Data found after the end of the compressed stream.")

    def __init__(self, format=FORMAT_AUTO, memlimit=None, filters=None):
        format = _index(format)
        if memlimit is not None:
            if format == FORMAT_RAW:
                raise ValueError("Cannot specify memory limit with FORMAT_RAW")
            memlimit = _unsigned(memlimit)
        if format == FORMAT_RAW and filters is None:
            raise ValueError("Must specify filters for FORMAT_RAW")
        if format != FORMAT_RAW and filters is not None:
            raise ValueError("Cannot specify filters except with FORMAT_RAW")
        self._check = CHECK_UNKNOWN if format in (FORMAT_AUTO, FORMAT_XZ) else CHECK_NONE
        self._is_over, self._needs_input, self._unused_data = False, True, b""
        self._source = source = _Source()
        self._made, self._size = [], 0
        self._is_wrong = False
        if format == FORMAT_AUTO:
            self._steps = _xz.read_any(source, self._emit, self._tell_check, memlimit)
        elif format == FORMAT_XZ:
            self._steps = _xz.read_xz(source, self._emit, self._tell_check, memlimit)
        elif format == FORMAT_ALONE:
            self._steps = _xz.read_alone(source, self._emit, memlimit, False)
        elif format == FORMAT_RAW:
            chain = _parse_chain(filters)
            _check_raw(chain)
            self._steps = _xz.read_raw(source, chain, self._emit)
        else:
            raise ValueError(f"Invalid container format: {format}")

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{__name__}.{type(self).__name__}' object")

    def _emit(self, data):
        if data:
            self._made.append(data)
            self._size += len(data)

    def _tell_check(self, check):
        self._check = check

    def decompress(self, data, max_length=-1):
        """Return what the data so far stands for, and has not been returned, but at most max_length bytes.

        Where max_length is negative, that is all there is.  `needs_input` tells whether more data must be given
        before there is more to return; b"" asks for the rest.  What follows the end is kept in `unused_data`.
        After the end it is an EOFError.
        """
        data = bytes(memoryview(data)) if not isinstance(data, str) else _need_bytes(data)
        most = _index(max_length)
        if self._is_over:
            raise EOFError("Already at end of stream")
        if self._is_wrong:
            raise LZMAError(_INTERNAL)
        self._source.feed(data)
        try:
            is_over = self._run(most)
        except Exception:
            self._is_wrong = True
            raise
        return self._take(most, is_over)

    def _run(self, most):
        """Decompress as much as there is or is wanted.  Return whether it was all."""
        while most < 0 or self._size < most:
            self._source.room = _STEP if most < 0 else min(most - self._size, _STEP)
            step = next(self._steps, None)
            if step is None:
                return True
            if step is _WAITING:
                return False
        return False

    def _take(self, most, is_over):
        """Return what was decompressed, no more than is wanted, and set what programs see."""
        made = b"".join(self._made)
        result = made if most < 0 else made[:most]
        rest = made[len(result):]
        self._made, self._size = [rest] if rest else [], len(rest)
        self._is_over = is_over and not rest
        self._needs_input = not self._is_over and not rest and len(result) != most
        if self._is_over:
            self._unused_data = self._source.rest()
            self._source = self._steps = None
        return result
