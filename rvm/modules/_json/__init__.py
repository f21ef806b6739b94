"""_json: what CPython's json reads and writes text with.

    text        strings as JSON writes them, read and written
    scanner     make_scanner, scanstring
    encoder     make_encoder, encode_basestring, encode_basestring_ascii

Strings are UTF-8, and all that JSON gives a meaning to is ASCII: a text is read and written
byte by byte, and characters are counted only where the program is told of a position.
"""
from rvm.modules.declare import ModuleTable

json = ModuleTable("_json", "json speedups\n")
