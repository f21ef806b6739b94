"""`-m compileall [-f] [-l] [-q] [PATH ...]`: compile modules into their code caches ahead of time.

Its output and exit status are those of CPython's compileall.
"""
from rvm.interp.context import recursion_error
from rvm.interp.importing.code_cache import kept_code
from rvm.interp.importing.source_code import compile_source
from rvm.interp.importing.state import state
from rvm.interp.reporting.exception_text import format_exception
from rvm.modules._io.standard import stdout
from rvm.modules.sys.hooks import write_error_text
from rvm.objects.errors import PyError
from rvm.objects.textrepr import str_repr
from rvm.rlib import files
from rvm.rlib.sorting import sorted_texts
from rvm.rlib.stack import StackOverflow, check_stack_overflow

USAGE = """usage: rvm -m compileall [-f] [-l] [-q] [FILE|DIR ...]
-f       compile again what is up to date
-l       do not go into folders of folders
-q       print errors only; twice: nothing
without FILE and DIR: the folders of sys.path, as with -l
"""


class CompileAll(object):
    """The options of a run, and whether everything succeeded so far."""

    def __init__(self):
        self.force = False
        self.recursive = True
        self.quiet = 0
        self.paths = []
        self.succeeded = True

    def parse(self, arguments):
        """Read the command line.  Return False if it makes no sense."""
        only_paths = False
        for word in arguments:
            if only_paths or len(word) < 2 or word[0] != "-":
                self.paths.append(word)
                continue
            if word == "--":
                only_paths = True
                continue
            for letter in word[1:]:
                if letter == "f":
                    self.force = True
                elif letter == "l":
                    self.recursive = False
                elif letter == "q":
                    self.quiet += 1
                else:
                    return False
        return True

    def write(self, text):
        stdout.w_text.write_plainly(text)

    def say(self, text):
        if self.quiet == 0:
            self.write(text + "\n")

    def complain(self, path, text):
        """Report that the file cannot be compiled."""
        self.succeeded = False
        if self.quiet == 0:
            self.write("*** " + text + "\n")
        elif self.quiet == 1:
            self.write("*** Error compiling %s...\n%s\n" % (str_repr(path), text))

    def compile_path(self, path):
        if files.isfile(path):
            self.compile_file(path)
        else:
            self.compile_folder(path)

    def compile_folder(self, folder):
        """Compile all modules in the folder, in the order of their names."""
        self.say("Listing %s..." % str_repr(folder))
        try:
            names = sorted_texts(files.listdir(folder))
        except OSError:
            if self.quiet < 2:
                self.write("Can't list %s\n" % str_repr(folder))
            return
        for name in names:
            path = files.join(folder, name)
            if name == "__pycache__":
                continue
            if not files.isdir(path):
                self.compile_file(path)
            elif self.recursive and not files.islink(path):
                self.compile_folder(path)

    def compile_file(self, path):
        """Compile one module, unless its code is up to date.  Skip a file that is not a module."""
        if not path.endswith(".py") or not files.isfile(path):
            return
        try:
            kept = kept_code(path, path, state.optimize)
            if not self.force and kept.load() is not None:
                return
            self.say("Compiling %s..." % str_repr(path))
            code = compile_source(files.read_file(path), path, "exec")
        except OSError as e:
            self.complain(path, "cannot read %s (errno %d)" % (str_repr(path), e.errno))
            return
        except StackOverflow:
            check_stack_overflow()
            self.complain(path, format_exception(recursion_error().value()))
            return
        except PyError as e:
            self.complain(path, format_exception(e.value()))
            return
        if not kept.store(code):
            self.complain(path, "cannot keep the code of %s" % str_repr(path))


def compile_all(arguments, search_path):
    """Run the command.  Return the exit code.  `search_path` lists the folders of sys.path."""
    job = CompileAll()
    if len(arguments) > 0 and (arguments[0] == "-h" or arguments[0] == "--help"):
        stdout.w_text.write_plainly(USAGE)
        return 0
    if not job.parse(arguments):
        write_error_text(USAGE)
        return 2
    paths = job.paths
    if len(paths) == 0:
        paths = search_path
        job.recursive = False
    for path in paths:
        job.compile_path(path)
    return 0 if job.succeeded else 1
