"""bytes.isalpha, islower and the other tests of all bytes."""
from rvm.builtins.bytes_type import bytes_table
from rvm.rlib import strings

BYTE_TEST = """B.%s() -> bool

Return True if %s
and there is at least one character in B, False otherwise."""


def declare_test(name, holds, of_empty, doc):
    """Declare a method that tells whether `holds` is true of all bytes; of none it returns `of_empty`."""
    def test(self):
        if self.data() == "":
            return of_empty
        for c in self.data():
            if not holds(c):
                return False
        return True
    test.__doc__ = BYTE_TEST % (name, doc)
    bytes_table.method("%s(self, /) -> bool" % name)(test)


declare_test("isalpha", strings.is_alpha, False, "all characters in B are alphabetic")
declare_test("isdigit", strings.is_digit, False, "all characters in B are digits")
declare_test("isalnum", strings.is_alnum, False, "all characters in B are alphanumeric")
declare_test("isspace", strings.is_space, False, "all characters in B are whitespace")


@bytes_table.method("isascii(self, /) -> bool")
def isascii(self):
    """B.isascii() -> bool

Return True if B is empty or all characters in B are ASCII,
False otherwise."""
    return strings.is_ascii(self.data())


@bytes_table.method("islower(self, /) -> bool")
def islower(self):
    """B.islower() -> bool

Return True if all cased characters in B are lowercase and there is
at least one cased character in B, False otherwise."""
    found_one = False
    for c in self.data():
        if strings.is_upper(c):
            return False
        found_one = found_one or strings.is_lower(c)
    return found_one


@bytes_table.method("isupper(self, /) -> bool")
def isupper(self):
    """B.isupper() -> bool

Return True if all cased characters in B are uppercase and there is
at least one cased character in B, False otherwise."""
    found_one = False
    for c in self.data():
        if strings.is_lower(c):
            return False
        found_one = found_one or strings.is_upper(c)
    return found_one


@bytes_table.method("istitle(self, /) -> bool")
def istitle(self):
    """B.istitle() -> bool

Return True if B is a titlecased string and there is at least one
character in B, i.e. uppercase characters may only follow uncased
characters and lowercase characters only cased ones. Return False
otherwise."""
    found_one = False
    in_word = False
    for c in self.data():
        if strings.is_upper(c) and in_word or strings.is_lower(c) and not in_word:
            return False
        in_word = strings.is_alpha(c)
        found_one = found_one or in_word
    return found_one
