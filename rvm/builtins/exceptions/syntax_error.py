"""SyntaxError: its message and the position in the source."""
from rvm.builtins.exceptions.base_exception import declare_members, table_of, text_or_none
from rvm.objects import protocol
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int

syntax_error = table_of("SyntaxError")

POSITION = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]


@syntax_error.method("__init__(self, /, *args) -> None [unpacked, called=type]")
def syntax_error_init(w_self, args_w):
    w_self.args_w = args_w
    if len(args_w) > 0:
        w_self.set_member("msg", args_w[0])
    if len(args_w) != 2:
        return
    details_w = protocol.items_of(args_w[1])
    count = len(details_w)
    if count < 4:
        raise type_error("function takes at least 4 arguments (%d given)" % count)
    if count > 6:
        raise type_error("function takes at most 6 arguments (%d given)" % count)
    for i in range(count):
        w_self.set_member(POSITION[i], details_w[i])
    if count == 5:
        raise type_error("end_offset must be provided when end_lineno is provided")


@syntax_error.method("__str__(self, /) -> str")
def syntax_error_str(w_self):
    text = text_or_none(w_self.member("msg"))
    w_filename = w_self.member("filename")
    w_lineno = w_self.member("lineno")
    has_name = w_filename is not None and w_filename.is_text()
    has_line = isinstance(w_lineno, W_Int)
    if has_name and has_line:
        return "%s (%s, line %s)" % (text, base_name(w_filename.text()), protocol.str_of(w_lineno))
    if has_name:
        return "%s (%s)" % (text, base_name(w_filename.text()))
    if has_line:
        return "%s (line %s)" % (text, protocol.str_of(w_lineno))
    return text


def base_name(path):
    slash = path.rfind("/") + 1
    assert slash >= 0
    return path[slash:]


declare_members(syntax_error, POSITION + ["msg", "print_file_and_line"])
