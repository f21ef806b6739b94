"""object.__sizeof__: about how much memory an object takes."""
from rvm.builtins.object_type import table
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List
from rvm.objects.strobject import W_Str
from rvm.objects.tables import W_Table
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.gc import memory_usage

WORD = 8
STRING = 24         # what a machine-level string or list takes without its contents
ENTRY = 4 * WORD    # of a dict: key, value, hash, index


@table.method("__sizeof__(self, /) -> int")
def sizeof(w_self):
    """Size of object in memory, in bytes."""
    return memory_usage(w_self) + contents_size(w_self)


def contents_size(w_self):
    """Return what the object has of its own besides its fields."""
    if isinstance(w_self, W_Str):
        return STRING + len(w_self.text())
    if isinstance(w_self, W_Bytes):
        return STRING + w_self.length()
    if isinstance(w_self, W_ByteArray):
        return STRING + w_self.length()
    if isinstance(w_self, W_List):
        return STRING + WORD * w_self.length()
    if isinstance(w_self, W_Tuple):
        return WORD * len(w_self.items_w)
    if isinstance(w_self, W_Table):
        return ENTRY * w_self.length()
    if isinstance(w_self, W_Type):
        return ENTRY * len(w_self.dict)
    return 0
