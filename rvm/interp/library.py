"""The library: modules written in Python that come with rvm, in rvm/lib.

Hosted and untranslated, a module is compiled from its source when it is imported.  The
executable has the code of all of them in it (`embed`, which the translator's target
calls), and needs neither files nor the compiler to import one.
"""
from rvm.compiler.compile import compile_module, target
from rvm.rlib import files
from rvm.syntax.parser import parse


class LibraryModule(object):
    """The code of a module of the library, and whether it is a package."""

    def __init__(self, code, is_package):
        self.code = code
        self.is_package = is_package


class Library(object):
    """One instance, `library`."""

    def __init__(self, folder):
        self.folder = folder        # of the sources; "" once all are embedded
        self.embedded = {}          # dotted name -> LibraryModule
        self.embedded_stack = {}    # ... for the stack machine

    def find(self, name):
        """The LibraryModule of a dotted name, or None."""
        if self.folder == "":
            embedded = self.embedded_stack if target.is_stack else self.embedded
            return embedded.get(name, None)
        base = files.join(self.folder, name.replace(".", "/"))
        init = files.join(base, "__init__.py")
        if files.isfile(init):
            return compile_library_module(name, init, True)
        if files.isfile(base + ".py"):
            return compile_library_module(name, base + ".py", False)
        return None


def compile_library_module(name, path, is_package):
    filename = frozen_name(name)
    tree = parse(files.read_file(path), filename, "exec")
    return LibraryModule(compile_module(tree, filename), is_package)


def frozen_name(name):
    """What stands for the file of a module, and for the folder of a package."""
    return "<frozen " + name + ">"


def library_folder():
    here = files.argv_to_bytes([__file__])[0]
    return files.join(files.dirname(files.dirname(files.abspath(here))), "lib")


library = Library(library_folder())


def embed():
    """Compile every module of the library into `library`, for both machines.  This runs before translation only."""
    was_stack = target.is_stack
    target.choose("register")
    embed_folder(library.folder, "", library.embedded)
    target.choose("stack")
    embed_folder(library.folder, "", library.embedded_stack)
    target.is_stack = was_stack
    library.folder = ""


def embed_folder(folder, prefix, embedded):
    for filename in sorted(files.listdir(folder)):
        path = files.join(folder, filename)
        if files.isfile(files.join(path, "__init__.py")):
            embed_folder(path, prefix + filename + ".", embedded)
        elif filename == "__init__.py":
            name = prefix[:-1]
            embedded[name] = compile_library_module(name, path, True)
        elif filename.endswith(".py"):
            name = prefix + filename[:-3]
            embedded[name] = compile_library_module(name, path, False)
