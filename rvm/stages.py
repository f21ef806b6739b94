"""-m tokenize, -m ast and -m dis: print what the stages of compilation make of a file.

Their arguments, messages about arguments, and exit codes are those of CPython's modules.
"""
from __future__ import absolute_import
import errno

from rvm.arguments import FLAG, NUMBER, ArgumentError, Command, HelpAsked, Option, Word, choice, os_error_text
from rvm.code.disassemble import disassemble
from rvm.interp.context import memory_error, recursion_error
from rvm.interp.importing.source_code import compile_source, parse_source
from rvm.interp.reporting.syntax_errors import MODULE, as_python_error
from rvm.modules.sys.hooks import write_error_text
from rvm.objects import protocol
from rvm.objects.errors import PyError, w_OverflowError
from rvm.objects.streams.oserrors import from_os_error
from rvm.rlib import files, signals
from rvm.rlib.stack import StackOverflow, check_stack_overflow
from rvm.running import INTERRUPTED, finish
from rvm.syntax import ast
from rvm.syntax.ast_dump import MODULE_INDENT, dump
from rvm.syntax.parser import parse, parse_with_type_comments
from rvm.syntax.source import decode_source
from rvm.syntax.syntax_errors import error_of_nothing
from rvm.syntax.token_listing import ListingError, format_stream, format_tokens

STDIN = "<stdin>"
MOST_INDENT = 1 << 36       # more spaces than there is memory for

TOKENIZE = Command("python -m tokenize", [
    Option(["-e", "--exact"], FLAG, "", "display token names using the exact type"),
], Word("filename.py", "the file to tokenize; defaults to stdin", False))

AST = Command("python -m ast", [
    choice(["-m", "--mode"], ["exec", "single", "eval", "func_type"], "specify what kind of code must be parsed"),
    Option(["--no-type-comments"], FLAG, "", "don't add information about type comments"),
    Option(["-a", "--include-attributes"], FLAG, "", "include attributes such as line numbers and column offsets"),
    Option(["-i", "--indent"], NUMBER, "INDENT", "indentation of nodes (number of spaces)"),
], Word("infile", "the file to parse; defaults to stdin", True))

DIS = Command("dis.py", [], Word("infile", "", True))

STAGES = {"tokenize": TOKENIZE, "ast": AST, "dis": DIS}


def show_stage(stage, arguments):
    """Print what the stage makes of the file that the arguments name, or of standard input.

    Return the exit code.
    """
    command = STAGES[stage]
    try:
        try:
            found = command.parse(arguments)
        except ArgumentError as e:
            write_error_text(command.error_text(e.message))
            return 2
        except HelpAsked:
            files.write_stdout(command.help())
            return 0
        if stage == "tokenize":
            return show_tokens(found)
        data = found.data
        filename = found.word
        if data is None:
            data = files.read_stdin_all()
            filename = STDIN
        files.write_stdout(ast_text(found, data, filename) if stage == "ast" else code_text(data, filename))
    except PyError as e:
        return finish(e)
    except OSError as e:
        if e.errno == errno.EINTR and signals.take_interrupt():
            return INTERRUPTED
        return finish(from_os_error(e))
    except StackOverflow:
        check_stack_overflow()
        return finish(recursion_error())
    except MemoryError:
        return finish(memory_error())
    return 0


def show_tokens(found):
    """Print the tokens of -m tokenize.  Return the exit code."""
    exact = "--exact" in found.flags
    filename = found.word
    try:
        if filename == "":
            filename = STDIN
            text = format_stream(files.read_stdin_all(), filename, exact)
        else:
            text = format_tokens(read_file(filename), filename, exact)
    except ListingError as e:
        files.write_stdout(e.listed)
        files.flush_stdout()
        write_error_text(e.message + "\n")
        return 1
    files.write_stdout(text)
    return 0


def read_file(filename):
    """Return the bytes of the file.  Raise ListingError."""
    try:
        return files.read_file(filename)
    except OSError as e:
        if e.errno == errno.EINTR:
            raise
        raise ListingError("error: " + os_error_text(e, filename), "")


def ast_text(found, source, filename):
    """Return what -m ast prints of the bytes `source`.  Raise PyError."""
    mode = found.choices.get("--mode", "exec")
    if "--no-type-comments" in found.flags:
        tree = parse_source(source, filename, mode, MODULE, parse)
    else:
        tree = parse_source(source, filename, mode, MODULE, parse_with_type_comments)
    if isinstance(tree, ast.Interactive) and len(tree.body) == 0:
        raise as_python_error(error_of_nothing(decode_source(source, filename), filename))
    text = dump(tree, "--include-attributes" in found.flags, indentation(found))
    return text + "\n"


def indentation(found):
    if "--indent" not in found.numbers:
        return MODULE_INDENT
    indent = protocol.as_index(found.numbers["--indent"], w_OverflowError)
    if indent > MOST_INDENT:
        raise memory_error()
    return max(indent, 0)


def code_text(source, filename):
    """Return what -m dis prints of the bytes `source`.  Raise PyError."""
    return disassemble(compile_source(source, filename, "exec"))
