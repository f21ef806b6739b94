"""From what compile(), eval() and exec() are given as source to a tree, and to code."""
from rvm.code.code import CO_FUTURE_ANNOTATIONS
from rvm.compiler.analysis.feature_versions import check_feature_version
from rvm.interp.importing.source_code import compile_module_tree
from rvm.interp.importing.state import state
from rvm.interp.reporting.syntax_errors import MODULE, TEXT, as_python_error, set_position_as_read
from rvm.interp.reporting.syntax_warnings import warn_of_literals
from rvm.objects.buffers import simple_data
from rvm.objects.errors import type_error
from rvm.objects.text.encodings import encode, malformed_utf8, utf8_encoding
from rvm.rlib import utf8
from rvm.rlib.strings import is_alnum
from rvm.syntax.errors import SyntaxError_, line_at
from rvm.syntax.given_text import Settings, parse_given
from rvm.syntax.source import declared_encoding, transcode

# The flags of compile(), with CPython's values: bits that nothing depends on, and those that mean something.
OLD_FUTURES = 0xFE0010
DONT_IMPLY_DEDENT = 0x200
ONLY_AST = 0x400
TYPE_COMMENTS = 0x1000
ALLOW_TOP_LEVEL_AWAIT = 0x2000
ALLOW_INCOMPLETE_INPUT = 0x4000
KNOWN_FLAGS = (OLD_FUTURES | CO_FUTURE_ANNOTATIONS | DONT_IMPLY_DEDENT | ONLY_AST | TYPE_COMMENTS |
               ALLOW_TOP_LEVEL_AWAIT | ALLOW_INCOMPLETE_INPUT)
INHERITED_FLAGS = CO_FUTURE_ANNOTATIONS

HEX_DIGITS = "0123456789abcdef"


class GivenSource(object):
    """Source text as bytes; if `is_text`, it was a str and is UTF-8, whatever a comment in it declares."""

    def __init__(self, text, is_text):
        self.text = text
        self.is_text = is_text

    def without_indent(self):
        """Return the same without blanks and tabs at its start."""
        start = 0
        while start < len(self.text) and (self.text[start] == " " or self.text[start] == "\t"):
            start += 1
        return GivenSource(self.text[start:], self.is_text)


def given_source(w_source, name, wanted):
    """Return the source that the function `name` was given; `wanted` tells what it takes."""
    if w_source.is_text():
        source = GivenSource(encode(w_source.text(), utf8_encoding, "strict"), True)
    else:
        data = simple_data(w_source)
        if data is None:
            raise type_error("%s() arg 1 must be a %s object" % (name, wanted))
        source = GivenSource(data, False)
    if "\0" in source.text:
        raise as_python_error(SyntaxError_("SyntaxError", "source code string cannot contain null bytes", "",
                                           0, -1, 0, -1, None))
    return source


def parse_source(source, filename, mode, flags):
    """Return the AST of a GivenSource; a syntax error becomes the Python exception."""
    settings = Settings(flags & TYPE_COMMENTS != 0, flags & DONT_IMPLY_DEDENT == 0,
                        flags & ALLOW_INCOMPLETE_INPUT != 0)
    try:
        tree = parse_given(decoded(source, filename), filename, mode, settings)
    except SyntaxError_ as e:
        warn_of_literals(filename, e)
        set_position_as_read(e, source.text, TEXT if source.is_text else MODULE)
        raise as_python_error(e)
    warn_of_literals(filename)
    return tree


def parse_for_version(source, filename, mode, flags, version):
    """Return the AST of a GivenSource; what a version of Python 3 does not have is an error, unless it is negative."""
    tree = parse_source(source, filename, mode, flags)
    try:
        check_feature_version(tree, version, filename)
    except SyntaxError_ as e:
        raise as_python_error(e)
    return tree


def decoded(source, filename):
    """Return the source in UTF-8.  Raise SyntaxError_."""
    if source.is_text:
        return source.text
    if declared_encoding(source.text) == "":
        invalid = utf8.check(source.text, False)
        if invalid >= 0:
            raise not_utf8(source.text, invalid, filename)
    return transcode(source.text, filename)


def not_utf8(data, invalid, filename):
    """Return the error for bytes that are not UTF-8 at `invalid`; CPython counts from the start of the word there."""
    assert invalid >= 0
    size, reason = malformed_utf8(data, invalid)
    line = line_at(data, invalid)
    start = invalid
    while start > 0 and (data[start - 1] >= "\x80" or data[start - 1] == "_" or is_alnum(data[start - 1])):
        start -= 1
    assert invalid >= start >= 0
    what = "byte 0x%s in position %d" % (two_digits(ord(data[invalid])), invalid - start)
    if size > 1:
        what = "bytes in position %d-%d" % (invalid - start, invalid - start + size - 1)
    lineno = data.count("\n", 0, invalid) + 1
    offset = start - data.rfind("\n", 0, start)
    return SyntaxError_("SyntaxError", "(unicode error) 'utf-8' codec can't decode %s: %s" % (what, reason), filename,
                        lineno, offset, lineno, -1, utf8_encoding.decode(line, "replace"))


def two_digits(byte):
    return HEX_DIGITS[byte >> 4] + HEX_DIGITS[byte & 15]


def compile_given(source, filename, mode, flags, optimize):
    """Return the code of a GivenSource; `optimize` is the number of -O, -1 for the command line's."""
    return compile_given_tree(parse_source(source, filename, mode, flags), filename, flags, optimize)


def compile_given_tree(tree, filename, flags, optimize):
    """Return the code of a Module, Interactive or Expression, which can be run with any locals."""
    if optimize < 0:
        optimize = state.optimize
    return compile_module_tree(tree, filename, True, optimize, flags & CO_FUTURE_ANNOTATIONS != 0,
                               flags & ALLOW_TOP_LEVEL_AWAIT != 0)
