"""traceback: one level of a traceback, and the next."""
from rvm.code.positions import line_at
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import W_Traceback
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None

w_traceback_type = builtin_type("traceback", W_Traceback, w_object_type)
traceback = TypeTable(w_traceback_type, W_Traceback)


@traceback.getter("tb_next")
def traceback_next(w_self):
    return w_self.next if w_self.next is not None else w_None


@traceback.getter("tb_lineno")
def traceback_lineno(w_self):
    return W_Int(line_at(w_self.code.positions, w_self.code.first_line, w_self.pc))
