"""SWITCH, which jumps to the case of a literal."""
from rvm.code.register.switch_table import OTHER, table_of
from rvm.interp.register.operands import jump_distance
from rvm.rlib.jit import promote, we_are_jitted
from rvm.rlib.objectmodel import dont_inline


@dont_inline
def switch(code, w_subject, constant, jumps, end):
    """Return the next pc: `end` for a subject that tables do not know, else by the list `jumps`."""
    number = table_of(code, constant).number_of(w_subject)
    if we_are_jitted():
        promote(number)
    if number == OTHER:
        return end
    return end + jump_distance(code, jumps, number)


def compare(end):
    """Do as switch while programs are traced, which is to show the cases that are tried: compare one by one."""
    return end
