"""bytes, by groups of methods; bytearray takes most of them over.

    case                lower, upper, title, ...
    decoding            decode, hex, fromhex
    padding             center, ljust, rjust, zfill, expandtabs
    predicates          isalpha, isdigit, islower, ...
    replacing           replace, translate, maketrans
    searching           find, index, count, startswith, endswith, ...
    special_methods     the constructor, __len__, __getitem__, __add__, ..., the iterator
    splitting           split, rsplit, splitlines, partition, join, ...
    stripping           strip, lstrip, rstrip, removeprefix, removesuffix
"""
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes, w_bytes_type

bytes_table = TypeTable(w_bytes_type, W_Bytes)
