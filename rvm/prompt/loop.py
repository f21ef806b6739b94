"""The interactive prompt: read a statement, run it, print its value, until the input ends."""
from rvm.interp.context import recursion_error
from rvm.interp.importing.source_code import compile_tree
from rvm.interp.importing.state import sys_attribute
from rvm.interp.reporting.syntax_errors import PROGRAM, as_python_error
from rvm.modules.sys import startup
from rvm.modules.sys.hooks import write_error_text
from rvm.objects import protocol
from rvm.objects.errors import PyError, w_SystemExit
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.strobject import W_Str
from rvm.prompt.interrupts import Interrupted
from rvm.prompt.lines import make_lines
from rvm.prompt.statement import FILENAME, Incomplete, is_blank, parse_statement
from rvm.rlib import files
from rvm.rlib.stack import StackOverflow, check_stack_overflow
from rvm.running import compile_program, exit_status, flush, run_code, show_error
from rvm.syntax.errors import SyntaxError_
from rvm.version import PYTHON_VERSION, VERSION

BANNER = "rvm %s (Python %s) on linux\nType exit() or Ctrl-D (i.e. EOF) to leave.\n" % (VERSION, PYTHON_VERSION)
PROMPTS = [("ps1", ">>> "), ("ps2", "... ")]


def start(options, namespace):
    """Run the prompt without a program.  Return the exit code."""
    if options.flag("quiet") == 0:
        write_error_text(BANNER)
    path = options.variable("PYTHONSTARTUP")
    if path != "":
        w_exit = run_startup(path, namespace)
        if w_exit is not None:
            return exit_status(w_exit)
    return run(namespace)


def run_startup(path, namespace):
    """Run the file that PYTHONSTARTUP names.  Return the exception of SystemExit, or None."""
    try:
        source = files.read_file(path)
    except OSError as e:
        write_error_text("Could not open PYTHONSTARTUP\n")
        return show_error(from_os_error(e, path))
    try:
        run_code(compile_program(source, path, PROGRAM), namespace)
    except PyError as e:
        return exit_of(e)
    return None


def exit_of(error):
    """Show an error, unless it is SystemExit; then return its exception.  Else return None."""
    return error.value() if error.matches(w_SystemExit) else show_error(error)


def run(namespace):
    """Run statements until the end of the input or SystemExit.  Return the exit code."""
    for name, text in PROMPTS:
        if sys_attribute(name) is None:
            startup.set(name, W_Str(text))
    lines = make_lines()
    while True:
        try:
            tree = read_statement(lines)
            if tree is None:
                write_error_text("\n")
                return 0
            run_code(compile_tree(tree, FILENAME), namespace)
        except Interrupted:
            write_error_text("\nKeyboardInterrupt\n")
        except PyError as e:
            w_exit = exit_of(e)
            if w_exit is not None:
                return exit_status(w_exit)
        except StackOverflow:
            check_stack_overflow()
            show_error(recursion_error())
        flush(0)


def read_statement(lines):
    """Return the Interactive node of the next statement, or None at the end of the input.

    Raise Interrupted, or PyError for what is not a statement or what a signal's handler raises.
    """
    text = ""
    while True:
        line = lines.read(prompt_text("ps1" if text == "" else "ps2"))
        if text == "" and is_blank(line):
            if line == "":
                return None
            continue
        text += line
        if line == "":
            write_error_text("\n")
        elif not line.endswith("\n"):
            continue
        try:
            return parse_statement(text, line == "")
        except Incomplete:
            pass
        except SyntaxError_ as e:
            raise as_python_error(e)


def prompt_text(name):
    """Return str(sys.ps1) or str(sys.ps2), or "" if that fails."""
    w_prompt = sys_attribute(name)
    if w_prompt is None:
        return ""
    try:
        return protocol.str_of(w_prompt)
    except PyError:
        return ""
