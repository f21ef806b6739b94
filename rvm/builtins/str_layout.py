"""The methods of str that lay out, format, translate and encode."""
from rvm.builtins.arguments import optional_text, text_argument
from rvm.builtins.str_type import exact, str_table
from rvm.objects import bytestrings, protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.bytestrings import text as TEXT
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import LAST_CODE_POINT, W_Str
from rvm.objects.text import strformat
from rvm.objects.text import wide_encodings  # noqa: F401  (adds to the encodings)
from rvm.objects.text.encodings import encode as encode_text
from rvm.objects.text.encodings import find_encoding
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder

w_LookupError = EXCEPTION_TYPES["LookupError"]


# Filling.

def fill_of(w_fill):
    """The fill character; a space where none was given."""
    if w_fill is None:
        return " "
    if not isinstance(w_fill, W_Str):
        raise type_error("The fill character must be a unicode character, not %s" % protocol.type_name(w_fill))
    if w_fill.length() != 1:
        raise type_error("The fill character must be exactly one character long")
    return w_fill.utf8


def filled(self, left, right, fill):
    if left <= 0 and right <= 0:
        return exact(self)
    return W_Str(bytestrings.repeated(fill, left) + self.utf8 + bytestrings.repeated(fill, right))


@str_table.method("center(self, width: int, fillchar=NULL, /)")
def center(self, width, w_fill):
    """Return a centered string of length width.

Padding is done using the specified fill character (default is a space)."""
    fill = fill_of(w_fill)
    missing = bytestrings.missing_to(width, self.length())
    left = missing // 2 + (missing & width & 1)
    return filled(self, left, missing - left, fill)


@str_table.method("ljust(self, width: int, fillchar=NULL, /)")
def ljust(self, width, w_fill):
    """Return a left-justified string of length width.

Padding is done using the specified fill character (default is a space)."""
    fill = fill_of(w_fill)
    return filled(self, 0, bytestrings.missing_to(width, self.length()), fill)


@str_table.method("rjust(self, width: int, fillchar=NULL, /)")
def rjust(self, width, w_fill):
    """Return a right-justified string of length width.

Padding is done using the specified fill character (default is a space)."""
    fill = fill_of(w_fill)
    return filled(self, bytestrings.missing_to(width, self.length()), 0, fill)


@str_table.method("zfill(self, width: int, /)")
def zfill(self, width):
    """Pad a numeric string with zeros on the left, to fill a field of the given width.

The string is never truncated."""
    missing = bytestrings.missing_to(width, self.length())
    if missing == 0:
        return exact(self)
    return W_Str(bytestrings.zero_filled(self.utf8, missing))


@str_table.method("expandtabs(self, /, tabsize: cint = 8) -> str")
def expandtabs(self, size):
    """Return a copy where all tab characters are expanded using spaces.

If tabsize is not given, a tab size of 8 characters is assumed."""
    return bytestrings.expand_tabs(self.utf8, size, TEXT)


# Formatting.

@str_table.method("format(self, *args, **kwargs) -> str")
def format_(self, args_w, names, values_w):
    """S.format(*args, **kwargs) -> str

Return a formatted version of S, using substitutions from args and kwargs.
The substitutions are identified by braces ('{' and '}')."""
    return strformat.format_with(self.utf8, args_w, names, values_w)


@str_table.method("format_map(self, mapping, /) -> str")
def format_map(self, w_mapping):
    """S.format_map(mapping) -> str

Return a formatted version of S, using substitutions from mapping.
The substitutions are identified by braces ('{' and '}')."""
    return strformat.format_map(self.utf8, w_mapping)


# Encoding.

@str_table.method("encode(self, /, encoding=NULL, errors=NULL)")
def encode(self, w_encoding, w_errors):
    """Encode the string using the codec registered for encoding.

  encoding
    The encoding in which to encode the string.
  errors
    The error handling scheme to use for encoding errors.
    The default is 'strict' meaning that encoding errors raise a
    UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and
    'xmlcharrefreplace' as well as any other name registered with
    codecs.register_error that can handle UnicodeEncodeErrors."""
    encoding = optional_text(w_encoding, "encode() argument 'encoding'", "utf-8")
    errors = optional_text(w_errors, "encode() argument 'errors'", "strict")
    return W_Bytes(encode_text(self.utf8, find_encoding(encoding), errors))


# Translation.

@str_table.method("translate(self, table, /) -> str")
def translate(self, w_table):
    """Replace each character in the string using the given translation table.

  table
    Translation table, which must be a mapping of Unicode ordinals to
    Unicode ordinals, strings, or None.

The table must implement lookup/indexing via __getitem__, for instance a
dictionary or list.  If this operation raises LookupError, the character is
left untouched.  Characters mapped to None are deleted."""
    text = self.utf8
    builder = StringBuilder(len(text))
    pos = 0
    while pos < len(text):
        end = utf8.next_pos(text, pos)
        w_new = translation(w_table, utf8.codepoint_at(text, pos))
        if w_new is None:
            builder.append_slice(text, pos, end)
        elif w_new is not w_None:
            builder.append(translated(w_new))
        pos = end
    return builder.build()


def translation(w_table, codepoint):
    """What the table has for the code point, or None (machine-level)."""
    if type(w_table) is W_Dict:
        return w_table.getitem(W_Int(codepoint))
    try:
        return protocol.getitem(w_table, W_Int(codepoint))
    except PyError as e:
        if not e.matches(w_LookupError):
            raise
        return None


def translated(w_new):
    if w_new.is_text():
        return w_new.text()
    if not w_new.is_integer():
        raise type_error("character mapping must return integer, None or str")
    if not isinstance(w_new, W_Int) or not 0 <= w_new.value <= LAST_CODE_POINT:
        raise value_error("character mapping must be in range(0x110000)")
    return utf8.encode(w_new.value)


@str_table.static("maketrans(x, y=NULL, z=NULL, /)")
def maketrans(w_x, w_y, w_z):
    """Return a translation table usable for str.translate().

If there is only one argument, it must be a dictionary mapping Unicode
ordinals (integers) or characters to Unicode ordinals, strings or None.
Character keys will be then converted to ordinals.
If there are two arguments, they must be strings of equal length, and
in the resulting dictionary, each character in x will be mapped to the
character at the same position in y. If there is a third argument, it
must be a string, whose characters will be mapped to None in the result."""
    w_result = new_dict()
    if w_y is None:
        copy_translation(w_x, w_result)
        return w_result
    y = text_argument(w_y, "maketrans() argument 2")
    z = optional_text(w_z, "maketrans() argument 3", "")
    if not w_x.is_text():
        raise type_error("first maketrans argument must be a string if there is a second argument")
    x = w_x.text()
    if utf8.count(x) != utf8.count(y):
        raise value_error("the first two maketrans arguments must have equal length")
    target = 0
    pos = 0
    while pos < len(x):
        w_result.setitem(W_Int(utf8.codepoint_at(x, pos)), W_Int(utf8.codepoint_at(y, target)))
        pos = utf8.next_pos(x, pos)
        target = utf8.next_pos(y, target)
    pos = 0
    while pos < len(z):
        w_result.setitem(W_Int(utf8.codepoint_at(z, pos)), w_None)
        pos = utf8.next_pos(z, pos)
    return w_result


def copy_translation(w_x, w_result):
    """Fill a translation table from a dict whose keys are ordinals or characters."""
    if type(w_x) is not W_Dict:
        raise type_error("if you give only one argument to maketrans it must be a dict")
    for w_key, w_value in w_x.pairs():
        w_ordinal = w_key
        if isinstance(w_key, W_Str):
            if w_key.length() != 1:
                raise value_error("string keys in translate table must be of length 1")
            w_ordinal = W_Int(utf8.codepoint_at(w_key.utf8, 0))
        elif not w_key.is_integer():
            raise type_error("keys in translate table must be strings or integers")
        w_result.setitem(w_ordinal, w_value)
