"""The command line: `rvm [-c CODE | -m MODULE | FILE | -] [ARGS]`.

Everything that starts a program or shows a stage of its way is here; what a program
is made of is not.
"""
from rvm.builtins import everything
from rvm.code.counters import counting
from rvm.code.disassemble import disassemble
from rvm.code.statistics import report
from rvm.compileall import compile_all
from rvm.interp.context import context
from rvm.interp.function import run_body
from rvm.interp.imports import builtins_module, compile_source, state
from rvm.interp.context import recursion_error
from rvm.modules.sys_hooks import report_uncaught
from rvm.objects import protocol
from rvm.objects.errors import PyError, w_KeyboardInterrupt, w_SystemExit
from rvm.objects.intobject import W_Int, w_True
from rvm.objects.moduleobject import new_module
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import files, jit, signals
from rvm.rlib.stack import StackOverflow, check_stack_overflow, set_stack_limit
from rvm.syntax.ast_dump import dump
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import front, parse
from rvm.syntax.token_listing import format_tokens
from rvm.version import VERSION, PYTHON_VERSION

USAGE = """usage: rvm [option] ... [-c code | -m module | file | -] [arg] ...
-c code   program passed in as a string
-m module run a library module as a script; of rvm's own: tokenize, ast, dis, compileall
-         read the program from standard input
-B        do not keep compiled modules in __pycache__; also PYTHONDONTWRITEBYTECODE=x
-V        print the version and exit
-h        print this help and exit
-X opt    set an option of the implementation: jit=off, jit=NAME=VALUE,..., parser=tables,
         stats, stats=json (what was executed, told at the end)
"""

STACK_SIZE = 7 * 1024 * 1024        # bytes of the main thread's 8 MB that the interpreter may use
INTERRUPTED = -2                    # instead of an exit code: an interrupt ended the program


class UsageError(Exception):
    """The command line makes no sense; `message` tells why."""

    def __init__(self, message):
        self.message = message


class Options(object):
    """What the command line asks for."""

    def __init__(self):
        self.action = "stdin"       # stdin, command, module, file, version, help
        self.value = ""             # the code, module or file
        self.arguments = []
        self.keeps_code = not files.getenv("PYTHONDONTWRITEBYTECODE")


def parse_options(argv):
    """The Options of a command line, argv[0] left out; UsageError."""
    options = Options()
    i = 1
    while i < len(argv):
        word = argv[i]
        i += 1
        if word == "-" or len(word) == 0 or word[0] != "-":
            options.action = "stdin" if word == "-" else "file"
            options.value = word
            options.arguments = argv[i:]
            return options
        if word == "-V" or word == "--version":
            options.action = "version"
            return options
        if word == "-h" or word == "--help":
            options.action = "help"
            return options
        if word == "--":
            continue
        if word == "-B":
            options.keeps_code = False
            continue
        if word.startswith("-X"):
            value, i = option_value(argv, i, word)
            set_implementation_option(value)
        elif word.startswith("-c") or word.startswith("-m"):
            options.action = "command" if word[1] == "c" else "module"
            options.value, i = option_value(argv, i, word)
            options.arguments = argv[i:]
            return options
        else:
            raise UsageError("unknown option %s" % word)
    return options


def option_value(argv, i, word):
    """The value of a one-letter option, in the same word or the next, and where to go on."""
    if len(word) > 2:
        return word[2:], i
    if i >= len(argv):
        raise UsageError("argument expected for the %s option" % word)
    return argv[i], i + 1


def set_implementation_option(text):
    """-X NAME[=VALUE]"""
    equal = text.find("=")
    name = text[:equal] if equal >= 0 else text
    value = text[equal + 1:] if equal >= 0 else ""
    if name == "jit":
        try:
            jit.set_user_param(None, value)
        except ValueError:
            raise UsageError("bad value for -X jit: %s" % value)
    elif name == "parser":
        if not front.choose(value):
            raise UsageError("no such parser in this rvm: -X parser=%s" % value)
    elif name == "stats":
        if value != "" and value != "json":
            raise UsageError("bad value for -X stats: %s" % value)
        counting.start(value == "json")
    else:
        raise UsageError("unknown -X option %s" % name)


# Running.

def entry_point(argv):
    """Run the process's command line; gives the exit code."""
    set_stack_limit(STACK_SIZE)
    signals.install()
    return end_process(run_command_line(argv))


def end_process(status):
    """The process's exit code; INTERRUPTED ends it here, by the signal."""
    if status == INTERRUPTED:
        signals.die()
        return 130
    return status


def run_command_line(argv):
    """Run a command line; gives the exit code, or INTERRUPTED."""
    try:
        options = parse_options(argv)
    except UsageError as e:
        files.write_stderr("rvm: %s\nTry `rvm -h' for more information.\n" % e.message)
        return 2
    try:
        status = perform(options)
        files.flush_stdout()
        if counting.on:
            files.write_stderr(report(counting))
    except OSError as e:
        return 120 if e.errno == 32 else 1      # the reader of our output went away
    return status


def perform(options):
    if options.action == "version":
        files.write_stdout("rvm %s (Python %s)\n" % (VERSION, PYTHON_VERSION))
        return 0
    if options.action == "help":
        files.write_stdout(USAGE)
        return 0
    if options.action == "module" and options.value in ("tokenize", "ast", "dis"):
        return show_stage(options.value, options.arguments)
    everything.start()
    if not options.keeps_code:
        everything.set_sys("dont_write_bytecode", w_True)
    if options.action == "file":
        return run_file(options)
    if options.action == "command":
        set_arguments("-c", options.arguments, "")
        return run_source(options.value + "\n", "<string>")
    if options.action == "module" and options.value == "compileall":
        set_arguments("-m", options.arguments, files.getcwd())
        return compile_all(options.arguments, [w_path.text() for w_path in protocol.items_of(state.w_path)])
    if options.action == "module":
        return run_module(options)
    set_arguments(options.value, options.arguments, "")
    return run_source(files.read_stdin_all(), "<stdin>")


def set_arguments(program, arguments, folder):
    """sys.argv and sys.path."""
    everything.set_argv([program] + arguments)
    paths = [folder]
    variable = files.getenv("PYTHONPATH")
    if variable is not None:
        for path in variable.split(":"):
            if path != "":
                paths.append(path)
    for path in paths:
        state.w_path.append(W_Str(path))


def read_program(path):
    """The bytes of a program's file; an error message and None where there is none."""
    try:
        if files.isdir(path):
            return read_program(files.join(path, "__main__.py"))
        return files.read_file(path)
    except OSError as e:
        files.write_stderr("rvm: can't open file '%s': [Errno %d] %s\n" % (
            files.abspath(path), e.errno, everything.error_text(e.errno)))
        return None


def run_file(options):
    source = read_program(options.value)
    if source is None:
        return 2
    set_arguments(options.value, options.arguments, files.dirname(files.abspath(options.value)))
    return run_source(source, files.from_root(options.value))


def run_module(options):
    """-m: find the module along sys.path and run its source as __main__."""
    set_arguments("-m", options.arguments, files.getcwd())
    name = options.value.replace(".", "/")
    for w_folder in protocol.items_of(state.w_path):
        base = files.join(w_folder.text(), name)
        for path in [files.join(base, "__main__.py"), base + ".py"]:
            if files.isfile(path):
                everything.set_argv([files.abspath(path)] + options.arguments)
                source = read_program(path)
                if source is None:
                    return 2
                return run_source(source, files.abspath(path))
    files.write_stderr("rvm: No module named %s\n" % options.value)
    return 1


def run_source(source, filename):
    """Run a program's text as the module __main__; gives the exit code."""
    w_main = new_module("__main__")
    namespace = w_main.namespace
    namespace.set("__builtins__", builtins_module())
    if filename[0] != "<":
        namespace.set("__file__", W_Str(filename))
    state.w_modules.setitem_str("__main__", w_main)
    try:
        try:
            run_body(compile_source(source, filename, "exec"), namespace, None)
        except StackOverflow:
            check_stack_overflow()
            raise recursion_error()
    except PyError as e:
        return finish(e)
    return 0


def finish(error):
    """Print an uncaught exception; the exit code that it means."""
    w_value = error.value()
    w_value.traceback = error.traceback
    if error.matches(w_SystemExit):
        return exit_status(w_value)
    context.w_handled = None
    context.w_behind = None
    context.depth = 0
    w_exit = report_uncaught(w_value)
    if w_exit is not None:
        return exit_status(w_exit)
    if error.matches(w_KeyboardInterrupt):
        return INTERRUPTED
    return 1


def exit_status(w_value):
    """The exit code of SystemExit: its code, 0 for None, else 1 with the code printed."""
    if len(w_value.args_w) == 0 or w_value.args_w[0] is w_None:
        return 0
    w_code = w_value.args_w[0]
    if len(w_value.args_w) > 1:
        w_code = W_Tuple(w_value.args_w[:])
    if isinstance(w_code, W_Int):
        return w_code.value & 255
    files.write_stderr(protocol.str_of(w_code) + "\n")
    return 1


# Stages of the way of a program.

def show_stage(stage, arguments):
    """-m tokenize, -m ast and -m dis."""
    if len(arguments) > 1:
        files.write_stderr("usage: rvm -m %s [FILE]\n" % stage)
        return 2
    filename = arguments[0] if len(arguments) == 1 else "-"
    if filename == "-":
        filename = "<stdin>"
        source = files.read_stdin_all()
    else:
        source = read_program(filename)
        if source is None:
            return 2
    try:
        files.write_stdout(stage_text(stage, source, filename))
    except SyntaxError_ as e:
        from rvm.interp.syntax_errors import as_python_error
        return finish(as_python_error(e))
    except PyError as e:
        return finish(e)
    except StackOverflow:
        check_stack_overflow()
        return finish(recursion_error())
    return 0


def stage_text(stage, source, filename):
    if stage == "tokenize":
        return format_tokens(source, filename)
    if stage == "ast":
        return dump(parse(source, filename, "exec"), False, 3) + "\n"
    return disassemble(compile_source(source, filename, "exec"))
