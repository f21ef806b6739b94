"""str.isalpha, islower and the other tests of all characters."""
from rvm.builtins.str_type import str_table
from rvm.rlib import utf8


def declare_test(name, holds, of_empty, doc):
    """Declare a method that tells whether `holds` is true of all code points; of none it returns `of_empty`."""
    of_ascii = "".join(["1" if holds(i) else "0" for i in range(128)])    # most characters need no search in tables

    def test(self):
        text = self.text()
        if text == "":
            return of_empty
        pos = 0
        while pos < len(text):
            first = ord(text[pos])
            if first < 128:
                if of_ascii[first] == "0":
                    return False
                pos += 1
                continue
            if not holds(utf8.codepoint_at(text, pos)):
                return False
            pos = utf8.next_pos(text, pos)
        return True
    test.__doc__ = doc
    str_table.method("%s(self, /) -> bool" % name)(test)


declare_test("isalpha", utf8.isalpha, False, """Return True if the string is an alphabetic string, False otherwise.

A string is alphabetic if all characters in the string are alphabetic and there
is at least one character in the string.""")
declare_test("isdecimal", utf8.isdecimal, False, """Return True if the string is a decimal string, False otherwise.

A string is a decimal string if all characters in the string are decimal and
there is at least one character in the string.""")
declare_test("isdigit", utf8.isdigit, False, """Return True if the string is a digit string, False otherwise.

A string is a digit string if all characters in the string are digits and there
is at least one character in the string.""")
declare_test("isnumeric", utf8.isnumeric, False, """Return True if the string is a numeric string, False otherwise.

A string is numeric if all characters in the string are numeric and there is at
least one character in the string.""")
declare_test("isalnum", utf8.isalnum, False, """Return True if the string is an alpha-numeric string, False otherwise.

A string is alpha-numeric if all characters in the string are alpha-numeric and
there is at least one character in the string.""")
declare_test("isspace", utf8.isspace, False, """Return True if the string is a whitespace string, False otherwise.

A string is whitespace if all characters in the string are whitespace and there
is at least one character in the string.""")
declare_test("isprintable", utf8.isprintable, True, """Return True if the string is printable, False otherwise.

A string is printable if all of its characters are considered printable in
repr() or if it is empty.""")


@str_table.method("isascii(self, /) -> bool")
def isascii(self):
    """Return True if all characters in the string are ASCII, False otherwise.

ASCII characters have code points in the range U+0000-U+007F.
Empty string is ASCII too."""
    return self.is_ascii()


@str_table.method("islower(self, /) -> bool")
def islower(self):
    """Return True if the string is a lowercase string, False otherwise.

A string is lowercase if all cased characters in the string are lowercase and
there is at least one cased character in the string."""
    text = self.text()
    found = False
    pos = 0
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        if utf8.isupper(codepoint) or utf8.istitle(codepoint):
            return False
        found = found or utf8.islower(codepoint)
        pos = utf8.next_pos(text, pos)
    return found


@str_table.method("isupper(self, /) -> bool")
def isupper(self):
    """Return True if the string is an uppercase string, False otherwise.

A string is uppercase if all cased characters in the string are uppercase and
there is at least one cased character in the string."""
    text = self.text()
    found = False
    pos = 0
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        if utf8.islower(codepoint) or utf8.istitle(codepoint):
            return False
        found = found or utf8.isupper(codepoint)
        pos = utf8.next_pos(text, pos)
    return found


@str_table.method("istitle(self, /) -> bool")
def istitle(self):
    """Return True if the string is a title-cased string, False otherwise.

In a title-cased string, upper- and title-case characters may only
follow uncased characters and lowercase characters only cased ones."""
    text = self.text()
    found = False
    after_cased = False
    pos = 0
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        if utf8.isupper(codepoint) or utf8.istitle(codepoint):
            if after_cased:
                return False
            after_cased = True
            found = True
        elif utf8.islower(codepoint):
            if not after_cased:
                return False
        else:
            after_cased = False
        pos = utf8.next_pos(text, pos)
    return found


@str_table.method("isidentifier(self, /) -> bool")
def isidentifier(self):
    """Return True if the string is a valid Python identifier, False otherwise.

Call keyword.iskeyword(s) to test whether string s is a reserved identifier,
such as "def" or "class"."""
    return utf8.is_identifier(self.text())
