"""-m tokenize, -m ast and -m dis: print what the stages of compilation make of a file."""
from __future__ import absolute_import
import errno

from rvm.code.disassemble import disassemble
from rvm.interp.context import recursion_error
from rvm.interp.importing.imports import compile_source
from rvm.interp.reporting.syntax_errors import as_python_error
from rvm.interp.reporting.syntax_warnings import warn_of_literals
from rvm.modules.sys.hooks import write_error_text
from rvm.objects.errors import PyError
from rvm.objects.streams.oserrors import from_os_error
from rvm.rlib import files, signals
from rvm.rlib.stack import StackOverflow, check_stack_overflow
from rvm.running import INTERRUPTED, finish
from rvm.syntax.ast_dump import MODULE_INDENT, dump
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse
from rvm.syntax.token_listing import format_tokens

STAGES = ["tokenize", "ast", "dis"]

# Their name in messages, the name of their argument, and its description, as in CPython.
PROGRAMS = {"tokenize": "python -m tokenize", "ast": "python -m ast", "dis": "dis.py"}
ARGUMENTS = {"tokenize": "filename.py", "ast": "infile", "dis": "infile"}
MEANINGS = {"tokenize": "the file to tokenize; defaults to stdin", "ast": "the file to parse; defaults to stdin",
            "dis": ""}


def show_stage(stage, arguments):
    """Print what the stage makes of the file that the arguments name, or of standard input.

    Return the exit code.
    """
    filename = ""
    unknown = []
    takes_options = True
    for word in arguments:
        if takes_options and word == "--":
            takes_options = False
        elif takes_options and (word == "-h" or word == "--help"):
            return show_help(stage)
        elif filename == "" and (word == "-" or not takes_options or not word.startswith("-")):
            filename = word
        else:
            unknown.append(word)
    if len(unknown) > 0:
        write_error_text("%s%s: error: unrecognized arguments: %s\n" % (
            usage(stage), PROGRAMS[stage], " ".join(unknown)))
        return 2
    if filename == "":
        filename = "-"
    try:
        if filename == "-":
            filename = "<stdin>"
            source = files.read_stdin_all()
        else:
            source = files.read_file(filename)
    except OSError as e:
        if e.errno == errno.EINTR and signals.take_interrupt():
            return INTERRUPTED
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


def usage(stage):
    return "usage: %s [-h] [%s]\n" % (PROGRAMS[stage], ARGUMENTS[stage])


def show_help(stage):
    """Print the usage for -h."""
    name = ARGUMENTS[stage]
    meaning = MEANINGS[stage]
    width = max(len(name), len("-h, --help")) + 2
    argument = "  " + name
    if meaning != "":
        argument += " " * (width - len(name)) + meaning
    try:
        files.write_stdout("%s\npositional arguments:\n%s\n\noptions:\n  -h, --help%sshow this help message and exit\n" % (
            usage(stage), argument, " " * (width - len("-h, --help"))))
    except OSError as e:
        return finish(from_os_error(e))
    return 0


def stage_text(stage, source, filename):
    if stage == "tokenize":
        return format_tokens(source, filename)
    if stage == "ast":
        text = dump(parse(source, filename, "exec"), False, MODULE_INDENT) + "\n"
        warn_of_literals(filename)
        return text
    return disassemble(compile_source(source, filename, "exec"))
