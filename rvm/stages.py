"""-m tokenize, -m ast and -m dis: what the stages of a program's way make of a file."""
from rvm.code.disassemble import disassemble
from rvm.interp.context import recursion_error
from rvm.interp.imports import compile_source
from rvm.interp.syntax_errors import as_python_error
from rvm.modules.sys_hooks import write_error_text
from rvm.objects.errors import PyError
from rvm.objects.oserrors import from_os_error
from rvm.interp.syntax_warnings import warn_of_literals
from rvm.rlib import files
from rvm.rlib.stack import StackOverflow, check_stack_overflow
from rvm.running import finish
from rvm.syntax.ast_dump import MODULE_INDENT, dump
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse
from rvm.syntax.token_listing import format_tokens

STAGES = ["tokenize", "ast", "dis"]


def show_stage(stage, arguments):
    """Print what the stage makes of the file that the arguments name, or of standard input; gives the exit code."""
    if len(arguments) > 1:
        write_error_text("usage: rvm -m %s [FILE]\n" % stage)
        return 2
    filename = arguments[0] if len(arguments) == 1 else "-"
    try:
        if filename == "-":
            filename = "<stdin>"
            source = files.read_stdin_all()
        else:
            source = files.read_file(filename)
    except OSError as e:
        write_error_text("rvm: can't open file '%s': [Errno %d] %s\n" % (
            files.abspath(filename), e.errno, files.strerror(e.errno)))
        return 2
    try:
        files.write_stdout(stage_text(stage, source, filename))
    except SyntaxError_ as e:
        return finish(as_python_error(e))
    except PyError as e:
        return finish(e)
    except OSError as e:
        return finish(from_os_error(e))         # writing
    except StackOverflow:
        check_stack_overflow()
        return finish(recursion_error())
    return 0


def stage_text(stage, source, filename):
    if stage == "tokenize":
        return format_tokens(source, filename)
    if stage == "ast":
        text = dump(parse(source, filename, "exec"), False, MODULE_INDENT) + "\n"
        warn_of_literals(filename)
        return text
    return disassemble(compile_source(source, filename, "exec"))
