"""`%` and format() of a text that a trace knows: it joins the parts, and calls for those alone that need it.

The formats are read in rvm.objects.text, into which the JIT does not look.
"""
from rvm.objects import protocol
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.text import formatting, percent, strformat
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import isconstant, unroll_safe, we_are_jitted


# text % value

def percent_text(text, w_value):
    """Return `text % value`, as UTF-8."""
    if we_are_jitted() and isconstant(text):
        template = percent.known_template(text)
        if template is not None and fits(template, w_value):
            return join_conversions(template, w_value)
    return percent.format_text(text, w_value)


def fits(template, w_value):
    """Return whether there surely is one argument for each conversion."""
    if type(w_value) is W_Tuple:
        return len(w_value.items_w) == len(template.conversions)
    return len(template.conversions) == 1 and (
        type(w_value) is W_Int or type(w_value) is W_Str or type(w_value) is W_Float)


@unroll_safe
def join_conversions(template, w_value):
    count = len(template.conversions)
    parts = [""] * (2 * count + 1)
    i = 0
    while i < count:
        parts[2 * i] = template.texts[i]
        w_argument = w_value.items_w[i] if isinstance(w_value, W_Tuple) else w_value
        parts[2 * i + 1] = converted(template.conversions[i], w_argument)
        i += 1
    parts[2 * count] = template.rest
    return "".join(parts)


def converted(conversion, w_value):
    if conversion.is_text:
        return protocol.str_of(w_value)
    if conversion.is_decimal and type(w_value) is W_Int:
        return "%d" % w_value.value
    return percent.converted_text(conversion, w_value)


# text.format(*args)

def format_text(text, args_w, names, values_w):
    """Return text.format(*args, **keywords), as UTF-8."""
    if we_are_jitted() and isconstant(text) and len(names) == 0:
        template = strformat.known_template(text)
        if template is not None and len(args_w) >= template.needed:
            return join_fields(template, args_w)
    return strformat.format_with(text, args_w, names, values_w)


@unroll_safe
def join_fields(template, args_w):
    count = len(template.fields)
    parts = [""] * (2 * count + 1)
    i = 0
    while i < count:
        field = template.fields[i]
        parts[2 * i] = template.texts[i]
        parts[2 * i + 1] = formatted(args_w[field.index], field.spec)
        i += 1
    parts[2 * count] = template.rest
    return "".join(parts)


def formatted(w_value, spec):
    """Return format(value, spec); of the usual types by a call that runs no code of the program."""
    if len(spec) > 0:
        if type(w_value) is W_Int:
            return formatting.format_int(w_value, spec)
        if type(w_value) is W_Str:
            return formatting.format_str(w_value.text(), spec, "str")
        if type(w_value) is W_Float:
            return formatting.format_float(w_value.value, spec, "float")
    return protocol.format_of(w_value, spec)
