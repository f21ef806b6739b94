"""Asks the library's _codecs for what the core cannot encode or decode by itself."""
from rvm.interp.importing.imports import load_dotted
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import type_error
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import CodecHooks, find_encoding


def encode(function, text, encoding, errors):
    w_function = protocol.getattr(load_dotted("_codecs"), function)
    data = w_function.call3(W_Str(text), W_Str(encoding), W_Str(errors)).buffer_data()
    if data is None:
        raise type_error("_codecs must encode to bytes")
    return data


def decode(function, data, encoding, errors):
    w_function = protocol.getattr(load_dotted("_codecs"), function)
    w_text = w_function.call3(W_Bytes(data), W_Str(encoding), W_Str(errors))
    if not w_text.is_text():
        raise type_error("_codecs must decode to str")
    return w_text.text()


def check(encoding, errors):
    w_module = load_dotted("_codecs")
    if find_encoding(encoding) is None:
        protocol.getattr(w_module, "lookup").call1(W_Str(encoding))
    protocol.getattr(w_module, "lookup_error").call1(W_Str(errors))


CodecHooks.check = staticmethod(check)
CodecHooks.encode = staticmethod(encode)
CodecHooks.decode = staticmethod(decode)
