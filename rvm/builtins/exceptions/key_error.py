"""KeyError, whose text is the repr of the key."""
from rvm.builtins.exceptions.base_exception import plain_str, table_of
from rvm.objects import protocol

key_error = table_of("KeyError")


@key_error.method("__str__(self, /) -> str")
def key_error_str(w_self):
    if len(w_self.args_w) == 1:
        return protocol.repr(w_self.args_w[0])
    return plain_str(w_self)
