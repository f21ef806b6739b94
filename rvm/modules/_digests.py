"""_digests: MD5, SHA-1 and SHA-2, which _md5, _sha1, _sha256 and _sha512 in rvm/lib name as CPython's do."""
from rvm.modules.declare import ModuleTable
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root
from rvm.objects.strobject import W_Str
from rvm.objects.textrepr import HEX_DIGITS
from rvm.rlib.digests import new_digest
from rvm.rlib.strings import StringBuilder

digests_module = ModuleTable("_digests", "MD5, SHA-1 and SHA-2 of bytes.")


def bytes_argument(w_data):
    if w_data.is_text():
        raise type_error("Strings must be encoded before hashing")
    data = w_data.buffer_data()
    if data is None:
        raise type_error("object supporting the buffer API required")
    return data


@digests_module.function("hashed_bytes(data, /)")
def hashed_bytes(w_data):
    """Return the bytes of an argument that is to be hashed."""
    return W_Bytes(bytes_argument(w_data))


def hexadecimal(data):
    builder = StringBuilder(2 * len(data))
    for c in data:
        builder.append(HEX_DIGITS[ord(c) >> 4])
        builder.append(HEX_DIGITS[ord(c) & 15])
    return builder.build()


def declare_digest(module, name, size, block):
    """Declare the type of an algorithm and the function that makes its objects, as those of CPython's `module`."""
    class W_Digest(W_Root):
        def __init__(self, state):
            self.state = state

    title = "SHA1" if name == "sha1" else name.upper() if name == "md5" else "SHA-" + name[3:]
    w_type = builtin_type(module + "." + name, W_Digest, w_object_type)
    table = TypeTable(w_type, W_Digest)

    def new(w_data, used_for_security):
        state = new_digest(name)
        if w_data is not None:
            state.update(bytes_argument(w_data))
        return W_Digest(state)

    new.__doc__ = "Return a new %s hash object; optionally initialized with a string." % title
    digests_module.function(name + "(string=NULL as b'', *, usedforsecurity: bool = True)")(new)
    w_function = digests_module.contents[name]
    w_function.w_module = W_Str(module)
    w_function.signature.qualname = module + "." + name
    digests_module.value(name.upper() + "Type", w_type)

    @table.method("update(self, obj, /) -> None")
    def update(self, w_data):
        """Update this hash object's state with the provided string."""
        self.state.update(bytes_argument(w_data))

    @table.method("copy(self, /)")
    def copy(self):
        """Return a copy of the hash object."""
        return W_Digest(self.state.copy())

    @table.method("digest(self, /)")
    def digest(self):
        """Return the digest value as a bytes object."""
        return W_Bytes(self.state.digest())

    @table.method("hexdigest(self, /) -> str")
    def hexdigest(self):
        """Return the digest value as a string of hexadecimal digits."""
        return hexadecimal(self.state.digest())

    w_size = W_Int(size)
    w_block = W_Int(block)
    w_name = W_Str(name)
    table.getter("digest_size")(lambda self: w_size)
    table.getter("block_size")(lambda self: w_block)
    table.getter("name")(lambda self: w_name)


declare_digest("_md5", "md5", 16, 64)
declare_digest("_sha1", "sha1", 20, 64)
declare_digest("_sha256", "sha224", 28, 64)
declare_digest("_sha256", "sha256", 32, 64)
declare_digest("_sha512", "sha384", 48, 128)
declare_digest("_sha512", "sha512", 64, 128)
