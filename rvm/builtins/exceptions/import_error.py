"""ImportError: name, path and msg."""
from rvm.builtins.exceptions.base_exception import keyword_attributes, plain_str
from rvm.objects.dictobject import new_dict
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple

import_error = keyword_attributes("ImportError", ["name", "path"])


def set_msg(w_self, w_msg):
    w_self.set_member("msg", w_msg)


def delete_msg(w_self):
    w_self.set_member("msg", w_None)


@import_error.getter("msg", set_msg, delete_msg, is_member=True)
def import_error_msg(w_self):
    w_msg = w_self.member("msg")
    if w_msg is not None:
        return w_msg
    return w_self.args_w[0] if len(w_self.args_w) == 1 else w_None


@import_error.method("__str__(self, /) -> str")
def import_error_str(w_self):
    w_msg = import_error_msg(w_self)
    return w_msg.text() if w_msg.is_text() else plain_str(w_self)


@import_error.method("__reduce__(self, /) [unsigned]")
def import_error_reduce(w_self):
    w_state = new_dict()
    for name in w_self.own_names():
        w_state.setitem_str(name, w_self.getdictvalue(name))
    for name in ["name", "path"]:
        w_value = w_self.member(name)
        if w_value is not None:
            w_state.setitem_str(name, w_value)
    parts_w = [w_self.gettype(), W_Tuple(w_self.args_w[:])]
    if w_state.length() > 0:
        parts_w.append(w_state)
    return W_Tuple(parts_w[:])
