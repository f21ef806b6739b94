"""The command line: `rvm [-c CODE | -m MODULE | FILE | -] [ARGS]`.

It decides which program runs, with which sys.argv and sys.path, and what the end of the
program means for the process.
"""
from __future__ import absolute_import
import errno

from rvm import options as options_module
from rvm import everything
from rvm import jit_options
from rvm import site_packages
from rvm.code.build import build
from rvm.code.counters import counting
from rvm.code.positions import ranges
from rvm.code.statistics import report
from rvm.compileall import compile_all
from rvm.compiler.compile import target
from rvm.interp import instruction_trace
from rvm.interp.importing.archives import EXECUTABLE, archives
from rvm.interp.importing.finder import may_be_found_by_importlib
from rvm.interp.importing.import_times import times
from rvm.interp.importing.imports import has_library
from rvm.interp.importing.state import state
from rvm.interp.modes import modes
from rvm.interp.recording import recording
from rvm.interp.reporting.exception_text import format_exception
from rvm.interp.reporting.syntax_errors import TEXT
from rvm.licences import licences
from rvm.modules.faulthandler import enable_at as enable_fault_handler
from rvm.modules.sys import startup
from rvm.modules.sys.hooks import write_error_text
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import PyError
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import development_mode, encode, utf8_encoding
from rvm.options import UsageError, parse_options
from rvm.prompt import loop
from rvm.rlib import crash, files, gc, hashing, jit, signals
from rvm.rlib.stack import set_stack_limit
from rvm.rlib.utf8 import from_system, to_system
from rvm.run_module import CannotRun, compiled_program, find_module, main_of_folder, run_by_library
from rvm.running import (
    INTERRUPTED, finalize_all, finish, flush, main_namespace, name_main, run_code, run_source, set_file, unset_file)
from rvm.stages import STAGES, show_stage
from rvm.syntax.parser import front
from rvm.version import PYTHON_VERSION, VERSION

STACK_SIZE = 7 * 1024 * 1024        # bytes of the main thread's 8 MB that the interpreter may use at most
WORD_COST = 10                      # bytes: a pointer, an end and an equals sign
KILLED_BY_INTERRUPT = 130           # the exit code if the signal cannot end the process
TRACE_EAGERNESS = 40                # failures of a guard until its other way is compiled too; RPython's is 200
TRACE_LIMIT = 3000                  # operations at which a trace is given up; RPython's is 6000
UNROLLED_RECURSION = 2              # calls of a function within itself in one trace; RPython's is 7
# Both are primes: a program that does something rare each thousand rounds is traced in a round that is like most.
LOOP_THRESHOLD = 2003               # rounds of a loop until it is traced; RPython's is 1,039
CALL_THRESHOLD = 3001               # calls of a function until it is traced; RPython's is 1,619
TRACE_SHARE = 5                     # percent of the time: what traces may have taken where another one begins
BRIDGE_SHARE = 15                   # percent of the time: what compiling may have taken where a guard has failed often
RUN_SHARE = 1000                    # percent of what machine code has earned: what it may have taken beside
COMPILE_GRANT = 20                  # milliseconds: what it may take at once
ZIP_END = "PK\x05\x06"
STDERR = 2
TRACE_AND_STATS = "-X trace and -X stats cannot be used together"
ANSWERED = ["version", "help", "help-env", "help-xoptions", "help-all", "licences"]
LIBRARY_VARIABLE = "RVM_STDLIB"     # the folder of CPython's library, the last in sys.path; empty: there is none


def entry_point(argv):
    """Run the process's command line.  Return the exit code."""
    hashing.use_keyed_hashes()
    crash.install()
    crash.tell("rvm %s, %s, build %x" % (VERSION, "jit" if jit.is_made() else "no jit", build.number()))
    state.is_native = True
    set_stack_limit(STACK_SIZE, size_of_words(argv))
    gc.limit_heap()
    signals.install()
    tune_jit()
    try:
        return end_process(run_command_line(argv))
    except MemoryError:             # raised outside of the program, or while its error was reported
        files.write_stderr("MemoryError\n")
        return 1


def size_of_words(argv):
    """Return about how many bytes of the machine's stack the arguments and the environment take."""
    size = 0
    for word in argv:
        size += len(word) + WORD_COST
    for name, value in files.environ_items():
        size += len(name) + len(value) + WORD_COST
    return size


def end_process(status):
    """Return the process's exit code; for INTERRUPTED, end the process here, by the signal."""
    if status == INTERRUPTED:
        signals.die()
        return KILLED_BY_INTERRUPT
    return status


def run_command_line(argv):
    """Run a command line.  Return the exit code, or INTERRUPTED."""
    argv = [from_system(word) for word in argv]
    try:
        options = parse_options(argv)
        for text in options.xoptions:
            crash.tell(" -X " + to_system(text))
        for name, value in options.x_pairs():
            set_implementation_option(name, value)
        if options.variable("PYTHONFAULTHANDLER") != "":
            enable_faulthandler("")
        if options.variable("PYTHONDEVMODE") != "":
            enter_development_mode("")
        if options.variable("PYTHONNODEBUGRANGES") != "":
            hide_ranges("")
        if options.variable("PYTHONPROFILEIMPORTTIME") != "":
            show_import_times("")
    except UsageError as e:
        files.write_stderr("%s\n%sTry `rvm -h' for more information.\n" % (
            to_system(e.message), options_module.SYNOPSIS))
        return 2
    path = executable(argv[0])
    if state.is_native:
        state.own_library = path if path != "" else EXECUTABLE
        archives.use_executable(state.own_library)
    if options.action in ANSWERED:
        return answer(options)
    everything.start()
    startup.start(options, path)
    if options.action == "module" and options.value in STAGES:
        status = show_stage(options.value, options.arguments)
    else:
        status = run(options)
        finalize_all()
    status = flush(status)
    if counting.on:
        write_error_text(report(counting))
    return status


def answer(options):
    """Answer -V, -h and --licenses."""
    if options.action == "help":
        text = options_module.help_text()
    elif options.action == "help-env":
        text = options_module.environment_help_text()
    elif options.action == "help-xoptions":
        text = options_module.x_help_text()
    elif options.action == "help-all":
        text = "\n".join([options_module.help_text(), options_module.environment_help_text(),
                          options_module.x_help_text()])
    elif options.action == "licences":
        text = licences()
    elif options.given("V") > 1:
        text = "rvm %s, a register machine for Python %s\n" % (VERSION, PYTHON_VERSION)
    else:
        text = "rvm %s (Python %s)\n" % (VERSION, PYTHON_VERSION)
    try:
        files.write_stdout(text)
        files.flush_stdout()
    except OSError:
        return 1
    return 0


def executable(word):
    """Return the path of rvm, as it was called, or "" if it is unknown."""
    if "/" in word:
        return files.abspath(word)
    folders = files.getenv("PATH")
    if folders is not None:
        for folder in folders.split(":"):
            path = files.join(folder, word)
            if files.isfile(path):
                return files.abspath(path)
    return ""


# Options of the implementation.

def bad_value(name, value, problem):
    return UsageError("bad value for -X %s: %s\n%s" % (name, value, problem))


def set_implementation_option(name, value):
    """Obey -X NAME[=VALUE].  As in CPython, a name that means nothing is only noted for the program."""
    if name in X_OPTIONS:
        X_OPTIONS[name](value if value is not None else "")


def tune_jit():
    """Set the JIT's parameters for which rvm wants other values than RPython."""
    jit.set_param(None, "threshold", LOOP_THRESHOLD)
    jit.set_param(None, "function_threshold", CALL_THRESHOLD)
    jit.set_param(None, "trace_eagerness", TRACE_EAGERNESS)
    jit.set_param(None, "trace_limit", TRACE_LIMIT)
    jit.set_param(None, "max_unroll_recursion", UNROLLED_RECURSION)
    jit.set_param(None, "trace_share", TRACE_SHARE)
    jit.set_param(None, "bridge_share", BRIDGE_SHARE)
    jit.set_param(None, "run_share", RUN_SHARE)
    jit.set_param(None, "compile_grant", COMPILE_GRANT)


def set_jit(value):
    problem = jit_options.problem_of(value)
    if problem != "":
        raise bad_value("jit", value, problem)
    try:
        jit.set_user_param(None, value)
    except (ValueError, jit.TraceLimitTooHigh):
        raise bad_value("jit", value, jit_options.VALID)
    if value == "default":
        tune_jit()


def set_machine(value):
    if not target.choose(value):
        raise bad_value("isa", value, "it is register or stack")


def set_parser(value):
    if not front.choose(value):
        raise bad_value("parser", value, "it is " + " or ".join([name for name in front.parsers]))


def set_statistics(value):
    if value != "" and value != "json":
        raise bad_value("stats", value, "it is json, or nothing")
    if recording.recorder is not None:
        raise UsageError(TRACE_AND_STATS)
    counting.start(value == "json")
    modes.set_special(True)
    modes.refused = "-X stats"


def set_instruction_trace(value):
    if counting.on:
        raise UsageError(TRACE_AND_STATS)
    if recording.recorder is not None:
        return
    try:
        instruction_trace.start(value)
    except OSError as e:
        raise bad_value("trace", value, "it cannot be written: %s" % files.strerror(e.errno))


def enable_faulthandler(value):
    """Obey -X faulthandler.  As in CPython, a value means nothing."""
    enable_fault_handler(STDERR, True)


def enter_development_mode(value):
    """Obey -X dev, which implies -X faulthandler."""
    enable_fault_handler(STDERR, True)
    development_mode.checks_names = True


def show_import_times(value):
    """Obey -X importtime."""
    times.start()


def hide_ranges(value):
    """Obey -X no_debug_ranges: programs and tracebacks show lines of instructions, but no columns."""
    ranges.hidden = True


X_OPTIONS = {"dev": enter_development_mode, "faulthandler": enable_faulthandler, "importtime": show_import_times,
             "isa": set_machine, "jit": set_jit, "no_debug_ranges": hide_ranges, "parser": set_parser,
             "stats": set_statistics, "trace": set_instruction_trace}


# Running.

def run(options):
    """Run what the options name, and then the prompt if they ask for it.  Return the exit code."""
    namespace = main_namespace()
    is_interactive = options.flag("interactive") > 0 or files.isatty(0)
    if options.action == "stdin" and is_interactive:
        set_arguments(options, options.value, "")
        return loop.start(options, namespace)
    inspects = options.flag("inspect") > 0
    status = run_program(options, namespace, inspects)
    if is_interactive and (inspects or options.variable("PYTHONINSPECT") != ""):
        return loop.run(namespace)
    return status


def run_program(options, namespace, inspects):
    if options.action == "file":
        return run_file(options, namespace, inspects)
    if options.action == "module":
        return run_module(options, namespace, inspects)
    if options.action == "command":
        set_arguments(options, "-c", "")
        return run_command(options.value, namespace, inspects)
    set_arguments(options, options.value, "")
    set_file(namespace, "<stdin>")
    try:
        source = files.read_stdin_all() if files.is_open(0) else ""
    except OSError as e:
        return complain("can't read standard input", e)
    return run_source(source, "<stdin>", namespace, inspects)


def run_command(text, namespace, inspects):
    """Run the code of -c."""
    try:
        encode(text, utf8_encoding, "strict")
    except PyError as e:
        write_error_text("Unable to decode the command from the command line:\n" + format_exception(e.value()))
        return 1
    return run_source(text + "\n", "<string>", namespace, inspects, TEXT)


def complain(what, error):
    """Report an OSError because of which nothing can be run.  Return the exit code, or INTERRUPTED."""
    if error.errno == errno.EINTR and signals.take_interrupt():
        return INTERRUPTED
    write_error_text("rvm: %s: [Errno %d] %s\n" % (what, error.errno, files.strerror(error.errno)))
    return 2


def set_arguments(options, program, folder, is_safe=False):
    """Set sys.argv and sys.path.

    `folder` has the program's own modules; -P leaves it out of sys.path unless it is safe.
    """
    startup.set_argv([program] + options.arguments)
    paths = []
    variable = options.variable("PYTHONPATH")
    if variable != "":
        for path in variable.split(":"):
            paths.append(files.abspath(path))
    state.library_folder = find_library()
    if state.library_folder != "":
        startup.set_path(paths + [state.library_folder])
    else:
        startup.set_path(paths)
    startup.set_stream_encodings(options)
    site_packages.start(options, executable(options.original[0]), paths)
    if is_safe or options.flag("safe_path") == 0:
        state.w_path.insert(0, W_Str(folder))
        state.has_program_entry = True


def find_library():
    """Return the folder of CPython's library, "" where there is none: the environment's, or the one that rvm has."""
    library = files.getenv(LIBRARY_VARIABLE)
    if library is None:
        return state.own_library
    return files.abspath(library) if library != "" else ""


def run_file(options, namespace, inspects):
    """Run a file, or a folder with a file __main__.py."""
    path = files.absolute(options.value)
    if files.isdir(path):
        return run_folder(options, path, namespace, inspects)
    try:
        source = files.read_file(path)
    except OSError as e:
        return complain("can't open file '%s'" % path, e)
    if source.rfind(ZIP_END) >= 0 and archives.find(path) is not None:
        return run_folder(options, path, namespace, inspects)
    set_arguments(options, options.value, files.dirname(files.realpath(path)))
    set_file(namespace, path)
    if path.endswith(".pyc"):
        status = run_compiled(path, namespace, inspects)
    else:
        if options.given("x") > 0:
            source = without_first_line(source)
        status = run_source(source, path, namespace, inspects)
    unset_file(namespace)
    return status


def run_folder(options, folder, namespace, inspects):
    """Run a folder, or a zip archive, with a module __main__."""
    set_arguments(options, options.value, folder, True)
    try:
        found = main_of_folder(folder)
        if found is not None:
            name_main(namespace, "__main__")
            namespace.set("__package__", W_Str(""))
            set_file(namespace, found.path)
            run_code(found.code, namespace)
        elif may_be_found_by_importlib("__main__", new_list([W_Str(folder)])) and has_library():
            run_by_library("__main__", False)
        else:
            write_error_text("rvm: can't find '__main__' module in '%s'\n" % folder)
            return 1
    except PyError as e:
        return finish(e, inspects)
    return 0


def run_compiled(path, namespace, inspects):
    """Run a file that has a module's code alone."""
    try:
        run_code(compiled_program(path), namespace)
    except PyError as e:
        return finish(e, inspects)
    return 0


def without_first_line(source):
    """Return the source for -x; line numbers stay as they are."""
    end = source.find("\n")
    return source[end:] if end >= 0 else ""


def run_module(options, namespace, inspects):
    """Run the module or package of -m, found along sys.path or in rvm's library."""
    set_arguments(options, "-m", files.getcwd())
    if options.value == "compileall":
        return run_compileall(options)
    try:
        found = find_module(options.value)
        namespace.set("__package__", W_Str(found.package))
        name_main(namespace, found.name)
        path = found.path
        if path != "":
            set_file(namespace, path)
        else:
            path = found.code.filename
        startup.set_argv([path] + options.arguments)
        run_code(found.code, namespace)
    except CannotRun as e:
        return run_module_by_library(options.value, e.message, inspects)
    except PyError as e:
        return finish(e, inspects)
    return 0


def run_module_by_library(name, problem, inspects):
    """Run a module that rvm itself did not find, or complain of that problem where there is no library."""
    if not has_library():
        write_error_text("rvm: %s\n" % problem)
        return 1
    try:
        run_by_library(name, True)
    except PyError as e:
        return finish(e, inspects)
    return 0


def run_compileall(options):
    try:
        return compile_all(options.arguments, [w_path.text() for w_path in protocol.items_of(state.w_path)])
    except PyError as e:
        return finish(e)        # of writing
