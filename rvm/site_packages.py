"""What the library's site does when Python starts: installed packages come into sys.path.

site itself is imported only where it has more to do than that: for `.pth` files, a virtual environment, or a module
sitecustomize or usercustomize.  A program that imports it later gets what it makes of sys.path then.
"""
from rvm.interp.importing.finder import find_source
from rvm.interp.importing.imports import has_library, load_dotted
from rvm.interp.importing.state import state
from rvm.interp.reporting.exception_text import format_exception
from rvm.modules.sys import startup
from rvm.modules.sys.hooks import write_error_text
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import PyError
from rvm.objects.strobject import W_Str
from rvm.rlib import files

PACKAGES = "lib/python3.11/site-packages"
CUSTOM = ["sitecustomize", "usercustomize"]
PREFIXES = ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"]


def set_prefix(options, executable):
    """Set sys.prefix and the like: the folder that the executable's folder `bin` is in, else the executable's own."""
    folder = files.dirname(executable)
    if files.basename(folder) == "bin":
        folder = files.dirname(folder)
    home = options.variable("PYTHONHOME")
    if home != "":
        folder = home
    for name in PREFIXES:
        startup.set(name, W_Str(folder))
    return folder


def start(options, executable, folders):
    """Do it.  sys.path is `folders` and the library, before the program's own folder is put in front of it."""
    prefix = set_prefix(options, executable)
    if options.flag("no_site") > 0:
        return
    state.has_site = True
    packages = []
    if options.flag("no_user_site") == 0:
        add_packages(packages, user_base())
    add_packages(packages, prefix)
    if has_library() and needs_site(executable, folders, packages):
        import_site()
        return
    for folder in packages:
        state.w_path.append(W_Str(folder))


def user_base():
    """Return the folder of what the user has installed, or ""."""
    base = files.getenv("PYTHONUSERBASE")       # with -E as well: site takes it from os.environ
    if base is not None and base != "":
        return base
    home = files.getenv("HOME")
    return files.join(home, ".local") if home is not None else ""


def add_packages(packages, base):
    folder = files.abspath(files.join(base, PACKAGES))
    if base != "" and folder not in packages and files.isdir(folder):
        packages.append(folder)


def needs_site(executable, folders, packages):
    """Return whether site has more to do than to add these folders."""
    here = files.dirname(executable)
    for folder in [here, files.dirname(here)]:
        if files.isfile(files.join(folder, "pyvenv.cfg")):
            return True
    for folder in packages:
        if has_path_files(folder):
            return True
    w_folders = new_list([W_Str(folder) for folder in folders + packages])
    for name in CUSTOM:
        if find_source(name, w_folders)[0] != "":
            return True
    return False


def has_path_files(folder):
    try:
        for name in files.listdir(folder):
            if name.endswith(".pth"):
                return True
    except OSError:
        pass
    return False


def import_site():
    try:
        load_dotted("site")
    except PyError as e:
        e.value().traceback = e.traceback
        write_error_text("Failed to import the site module\n" + format_exception(e.value()))
