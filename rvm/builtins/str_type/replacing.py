"""str.replace, translate and maketrans."""
from rvm.builtins.arguments import optional_text, text_argument
from rvm.builtins.str_type import str_table
from rvm.objects import bytestrings, protocol
from rvm.objects.builtin import to_int
from rvm.objects.bytestrings import text as TEXT
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import LAST_CODE_POINT, W_Str
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder


@str_table.method("replace(self, old, new, count=NULL as -1, /)")
def replace(self, w_old, w_new, w_count):
    """Return a copy with all occurrences of substring old replaced by new.

  count
    Maximum number of occurrences to replace.
    -1 (the default value) means replace all occurrences.

If the optional argument count is given, only the first count occurrences are
replaced."""
    old = text_argument(w_old, "replace() argument 1")
    new = text_argument(w_new, "replace() argument 2")
    most = -1 if w_count is None else to_int(w_count)
    if old != "" and self.text().find(old) < 0:
        return self.exact()
    result = bytestrings.replace(self.text(), old, new, most, TEXT)
    if len(result) == len(self.text()) and result == self.text():
        return self.exact()
    return W_Str(result)

w_LookupError = EXCEPTION_TYPES["LookupError"]


@str_table.method("translate(self, table, /) -> str")
def translate(self, w_table):
    """Replace each character in the string using the given translation table.

  table
    Translation table, which must be a mapping of Unicode ordinals to
    Unicode ordinals, strings, or None.

The table must implement lookup/indexing via __getitem__, for instance a
dictionary or list.  If this operation raises LookupError, the character is
left untouched.  Characters mapped to None are deleted."""
    text = self.text()
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
    """Return what the table has for the code point, or None (machine-level)."""
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
            w_ordinal = W_Int(utf8.codepoint_at(w_key.text(), 0))
        elif not w_key.is_integer():
            raise type_error("keys in translate table must be strings or integers")
        w_result.setitem(w_ordinal, w_value)
