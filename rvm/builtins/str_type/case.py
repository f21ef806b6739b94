"""str.lower, upper, casefold, swapcase, capitalize and title."""
from rvm.builtins.str_type import str_table
from rvm.objects.strobject import W_Str, new_ascii
from rvm.rlib import utf8
from rvm.rlib.strings import ascii_lower, ascii_upper


@str_table.method("lower(self, /)")
def lower(self):
    """Return a copy of the string converted to lowercase."""
    if self.is_ascii():
        return new_ascii(ascii_lower(self.text()))
    return W_Str(utf8.lower_text(self.text()))


@str_table.method("upper(self, /)")
def upper(self):
    """Return a copy of the string converted to uppercase."""
    if self.is_ascii():
        return new_ascii(ascii_upper(self.text()))
    return W_Str(utf8.upper_text(self.text()))


def declare_mapping(name, function, doc):
    """Declare a method that returns function(text)."""
    def mapping(self):
        text = function(self.text())
        return new_ascii(text) if self.is_ascii() else W_Str(text)
    mapping.__doc__ = doc
    str_table.method("%s(self, /)" % name)(mapping)


declare_mapping("casefold", utf8.casefold_text, "Return a version of the string suitable for caseless comparisons.")
declare_mapping("swapcase", utf8.swapcase_text,
                "Convert uppercase characters to lowercase and lowercase characters to uppercase.")
declare_mapping("capitalize", utf8.capitalize_text, """Return a capitalized version of the string.

More specifically, make the first character have upper case and the rest lower
case.""")
declare_mapping("title", utf8.title_text, """Return a version of the string where each word is titlecased.

More specifically, words start with uppercased characters and all remaining
cased characters have lower case.""")
