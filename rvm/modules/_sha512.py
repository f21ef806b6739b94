"""_sha512: SHA-512, with which the module random makes a number of a seed that is text."""
from rvm.modules.declare import ModuleTable
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root
from rvm.objects.textrepr import HEX_DIGITS
from rvm.rlib.sha512 import BLOCK, sha512
from rvm.rlib.strings import StringBuilder

sha512_module = ModuleTable("_sha512", "SHA-512 of bytes.")


class W_Sha512(W_Root):
    """The data so far; the digest is computed when it is asked for."""

    def __init__(self, data):
        self.data = data


sha512_table = TypeTable(builtin_type("_sha512.sha512", W_Sha512, w_object_type), W_Sha512)


def bytes_argument(w_data):
    if w_data.is_text():
        raise type_error("Strings must be encoded before hashing")
    data = w_data.buffer_data()
    if data is None:
        raise type_error("object supporting the buffer API required")
    return data


@sha512_module.function("sha512(string=NULL)")
def new_sha512(w_data):
    """Return a new SHA-512 hash object; optionally initialized with a string."""
    return W_Sha512("" if w_data is None else bytes_argument(w_data))


@sha512_table.method("update(self, obj, /) -> None")
def sha512_update(self, w_data):
    """Update this hash object's state with the provided string."""
    self.data += bytes_argument(w_data)


@sha512_table.method("copy(self, /)")
def sha512_copy(self):
    """Return a copy of the hash object."""
    return W_Sha512(self.data)


@sha512_table.method("digest(self, /)")
def sha512_digest(self):
    """Return the digest value as a bytes object."""
    return W_Bytes(sha512(self.data))


@sha512_table.method("hexdigest(self, /) -> str")
def sha512_hexdigest(self):
    """Return the digest value as a string of hexadecimal digits."""
    builder = StringBuilder(128)
    for c in sha512(self.data):
        builder.append(HEX_DIGITS[ord(c) >> 4])
        builder.append(HEX_DIGITS[ord(c) & 15])
    return builder.build()


@sha512_table.getter("digest_size")
def sha512_digest_size(self):
    return W_Int(64)


@sha512_table.getter("block_size")
def sha512_block_size(self):
    return W_Int(BLOCK)
