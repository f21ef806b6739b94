"""-m tokenize, tree, ast, scopes, ir, allocation and dis: print what the stages of compilation make of a file.

What tokenize, ast and dis take, their messages about arguments, and their exit codes are those of CPython's modules;
the others do alike.
"""
from __future__ import absolute_import
import errno

from rvm import colours
from rvm.arguments import FLAG, NUMBER, ArgumentError, Command, HelpAsked, Option, Word, choice, os_error_text
from rvm.code.disassemble import disassemble
from rvm.compiler.analysis.scope_listing import list_scopes
from rvm.compiler.graph.graph_listing import list_passes
from rvm.compiler.record import Recorder, all_codes
from rvm.compiler.register import allocation_listing as register_listing
from rvm.compiler.stack import allocation_listing as stack_listing
from rvm.interp.context import memory_error, recursion_error
from rvm.interp.importing.source_code import compile_source, parse_source, refusal
from rvm.interp.reporting.syntax_errors import MODULE, as_python_error
from rvm.listing import ListingLine
from rvm.modules.sys.hooks import write_error_text
from rvm.objects import protocol
from rvm.objects.errors import PyError, w_OverflowError
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.textrepr import str_repr
from rvm.rlib import files, signals
from rvm.rlib.stack import StackOverflow, check_stack_overflow
from rvm.running import INTERRUPTED, finish
from rvm.syntax import ast
from rvm.syntax.ast_dump import MODULE_INDENT, dump
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse, parse_with_type_comments
from rvm.syntax.source import decode_source
from rvm.syntax.syntax_errors import error_of_nothing
from rvm.syntax.token_listing import ListingError, format_stream, format_tokens
from rvm.syntax.tree_listing import list_tree

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

TREE = Command("rvm -m tree", [
    Option(["-a", "--all"], FLAG, "", "show every reduction of the parser, and all tokens"),
], Word("infile", "the file to parse; defaults to stdin", True))

SCOPES = Command("rvm -m scopes", [], Word("infile", "the file to analyse; defaults to stdin", True))

OF_FUNCTIONS = Word("infile[:FUNCTION]", "the file to compile, defaults to stdin, and a function in it, by its "
                    "qualified name or the last part of that", True, True)

IR = Command("rvm -m ir", [], OF_FUNCTIONS)

ALLOCATION = Command("rvm -m allocation", [], OF_FUNCTIONS)

STAGES = {"tokenize": TOKENIZE, "tree": TREE, "ast": AST, "scopes": SCOPES, "ir": IR, "allocation": ALLOCATION,
          "dis": DIS}
MOST_NAMES = 20             # in a message


def show_stage(stage, arguments):
    """Print what the stage makes of the file that the arguments name, or of standard input.

    Return the exit code.
    """
    command = STAGES[stage]
    try:
        try:
            return show(stage, command.parse(arguments))
        except ArgumentError as e:
            write_error_text(command.error_text(e.message))
            return 2
        except HelpAsked:
            files.write_stdout(command.help())
            return 0
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


def show(stage, found):
    """Print what the stage makes of what was found in the arguments.  Return the exit code.  Raise ArgumentError."""
    if stage == "tokenize":
        return show_tokens(found)
    data = found.data
    filename = found.word
    if data is None:
        data = files.read_stdin_all()
        filename = STDIN
    files.write_stdout(stage_text(stage, found, data, filename))
    return 0


def stage_text(stage, found, data, filename):
    """Return what the stage prints of the bytes `data`, with colours where they are wanted.

    Raise PyError and ArgumentError.
    """
    if stage == "ast":
        return colours.shown(ast_text(found, data, filename), colours.ast_line)
    if stage == "dis":
        return colours.shown(code_text(data, filename), colours.code_line)
    if stage == "tree":
        return colours.shown_lines(tree_lines(data, filename, "--all" in found.flags))
    if stage == "scopes":
        return colours.shown_lines(scope_lines(data, filename))
    if stage == "ir":
        return colours.shown_lines(ir_lines(records_of(data, filename, found.part, True, False)))
    assert stage == "allocation"
    return colours.shown_lines(allocation_lines(records_of(data, filename, found.part, False, True)))


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
    files.write_stdout(colours.shown(text, colours.token_line))
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


def tree_lines(source, filename, shows_all):
    """Return the lines that -m tree prints of the bytes `source`.  Raise PyError."""
    try:
        return list_tree(decode_source(source, filename), filename, shows_all)
    except SyntaxError_ as e:
        raise refusal(e, source, filename, MODULE)


def scope_lines(source, filename):
    """Return the lines that -m scopes prints of the bytes `source`.  Raise PyError."""
    tree = parse_source(source, filename, "exec", MODULE, parse)
    try:
        return list_scopes(tree, filename)
    except SyntaxError_ as e:
        raise as_python_error(e)


def records_of(source, filename, name, wants_graphs, wants_allocation):
    """Return the FunctionRecords of the functions of that name (all for "") in the bytes `source`.

    They are for the machine that is chosen, in the order of -m dis.  Raise PyError, and ArgumentError
    where there is no such function.
    """
    recorder = Recorder(name, wants_graphs, wants_allocation)
    recorder.start()
    try:
        code = compile_source(source, filename, "exec")
    finally:
        recorder.stop()
    records = recorder.records_of(code)
    if len(records) == 0:
        raise ArgumentError("there is no function %s in %s; there are %s" % (
            str_repr(name), filename, names_text([each.qualname for each in all_codes(code)])))
    return records


def names_text(names):
    """Return the names with commas between, or how many there are besides the first ones."""
    if len(names) > MOST_NAMES:
        return "%s and %d more" % (", ".join(names[:MOST_NAMES]), len(names) - MOST_NAMES)
    return ", ".join(names)


def ir_lines(records):
    """Return the lines that -m ir prints of FunctionRecords with graphs."""
    lines = []
    for record in records:
        if len(lines) > 0:
            lines.append(ListingLine("", None))
        lines += list_passes(record)
    return lines


def allocation_lines(records):
    """Return the lines that -m allocation prints of FunctionRecords with their allocation."""
    lines = stack_listing.legend() if records[0].is_stack else register_listing.legend()
    for record in records:
        lines.append(ListingLine("", None))
        lines += stack_listing.list_allocation(record) if record.is_stack else register_listing.list_allocation(record)
    return lines
