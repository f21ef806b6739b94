"""str.encode."""
from rvm.builtins.arguments import optional_text
from rvm.builtins.str_type import str_table
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.text import wide_encodings  # noqa: F401  (adds to the encodings)
from rvm.objects.text.encodings import encode_object


@str_table.method("encode(self, /, encoding=NULL as 'utf-8', errors=NULL as 'strict')")
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
    if w_encoding is None and w_errors is None and self.is_ascii():
        return W_Bytes(self.text())     # the usual case, which takes no look at the table of encodings
    encoding = optional_text(w_encoding, "encode() argument 'encoding'", "utf-8")
    errors = optional_text(w_errors, "encode() argument 'errors'", "strict")
    return W_Bytes(encode_object(self.text(), encoding, errors))
