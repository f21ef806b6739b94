"""str, by groups of methods.

    case                lower, upper, title, ...
    encoding            encode
    formatting          format, format_map
    known_formats       `%` and format() in traces
    padding             center, ljust, rjust, zfill, expandtabs
    predicates          isalpha, isdigit, islower, ...
    replacing           replace, translate, maketrans
    searching           find, index, count, startswith, endswith, ...
    special_methods     the constructor, __len__, __getitem__, __add__, ..., the iterators
    splitting           split, rsplit, splitlines, partition, join, ...
    stripping           strip, lstrip, rstrip, removeprefix, removesuffix
"""
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import type_error
from rvm.objects.strobject import W_Str, w_str_type

str_table = TypeTable(w_str_type, W_Str)


def text_of(w_object):
    """Return the text of an argument, which must be a str."""
    if w_object.is_text():
        return w_object.text()
    raise type_error("must be str, not %s" % protocol.type_name(w_object))
