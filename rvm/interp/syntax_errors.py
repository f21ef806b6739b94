"""From the front end's SyntaxError_ to the Python exception."""
from rvm.interp.source_lines import SourceLines
from rvm.objects.errors import EXCEPTION_TYPES, W_Exception, error_of
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple


def as_python_error(error):
    """The PyError that raises SyntaxError (or IndentationError, TabError) with CPython's attributes."""
    w_value = W_Exception(EXCEPTION_TYPES[error.kind])
    text = error.text
    if text is None:        # the compiler has no source at hand
        text = SourceLines().line(error.filename, error.lineno)
    w_text = W_Str(text) if text is not None else w_None
    w_filename = W_Str(error.filename)
    numbers_w = [W_Int(error.lineno), W_Int(error.offset), W_Int(error.end_lineno), W_Int(error.end_offset)]
    w_value.args_w = [W_Str(error.msg), W_Tuple([w_filename, numbers_w[0], numbers_w[1], w_text,
                                                 numbers_w[2], numbers_w[3]])]
    w_value.set_member("msg", W_Str(error.msg))
    w_value.set_member("filename", w_filename)
    w_value.set_member("text", w_text)
    names = ["lineno", "offset", "end_lineno", "end_offset"]
    for i in range(4):
        w_value.set_member(names[i], numbers_w[i])
    w_value.set_member("print_file_and_line", w_None)
    return error_of(w_value)
