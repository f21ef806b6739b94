"""StopIteration.value and SystemExit.code, which are made of the arguments until they are set."""
from rvm.builtins.exceptions.base_exception import table_of
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple


def declare_argument(table, name, from_arguments):
    def set(w_self, w_value):
        w_self.set_member(name, w_value)

    def delete(w_self):
        w_self.set_member(name, w_None)

    @table.getter(name, set, delete, is_member=True)
    def get(w_self):
        w_value = w_self.member(name)
        return w_value if w_value is not None else from_arguments(w_self.args_w)


def first_argument(args_w):
    return args_w[0] if len(args_w) > 0 else w_None


def all_arguments(args_w):
    if len(args_w) > 1:
        return W_Tuple(args_w[:])
    return first_argument(args_w)


declare_argument(table_of("StopIteration"), "value", first_argument)
declare_argument(table_of("SystemExit"), "code", all_arguments)
