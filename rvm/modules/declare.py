"""How a builtin module is declared.

    math = ModuleTable("math", "Mathematical functions.")
    math.value("pi", W_Float(3.141592653589793))

    @math.function("sqrt(x: float, /) -> float")
    def sqrt(x): ...

rvm.objects.builtin explains the text of a function.  A table is filled when the file is
imported, and does not change afterwards; the import system makes a module object from it.

rvm/modules/ has one entry for each builtin module, named as Python imports it: a file,
NAME.py, or once the module needs several files, a folder, NAME/.  In a folder `__init__.py`
makes the table and lists which file holds what; the other files import the table from the
package.  A type that can only be made through one module is in that module's file, its class
and its methods together.  A file names files of another module only where CPython's module
does too, and never in a circle.
"""
from rvm.objects.builtin import make_builtin
from rvm.objects.moduleobject import new_module
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.strobject import W_Str
from rvm.rlib.generated import make_function

MODULES = {}        # name -> ModuleTable

RAISING = """\
def %(name)s(%(arguments)s):
    try:
        return function(%(arguments)s)
    except OSError as e:
        raise from_os_error(e)
"""


class ModuleTable(object):
    """The contents of a builtin module."""

    def __init__(self, name, doc, of_system=False):
        self.name = name
        self.doc = doc
        self.w_name = W_Str(name)
        self.names = []             # in order of declaration
        self.contents = {}          # name -> object
        self.start = None           # what on_import declares, or None
        self.of_system = of_system  # whether a machine-level OSError of a function becomes the program's
        MODULES[name] = self

    def function(self, text):
        """Declare a function."""
        def declare(python_function):
            called = raising_os_error(python_function) if self.of_system else python_function
            w_function = make_builtin(text, called, None, None, first="$module")
            w_function.w_module = self.w_name
            w_function.signature.qualname = self.name + "." + w_function.name
            self.value(w_function.name, w_function)
            return python_function
        return declare

    def value(self, name, w_value):
        """Declare a constant, a type, or any other object."""
        if name not in self.contents:
            self.names.append(name)
        self.contents[name] = w_value

    def on_import(self, python_function):
        """Declare a function that sets values which are known only at run time in the new module's Namespace."""
        self.start = python_function
        return python_function

    def alias(self, name, declared):
        """Declare another name for an object."""
        self.value(name, self.contents[declared])

    def make(self):
        """Return a new module object with the contents of the table."""
        w_module = new_module(self.name)
        w_module.leave_undescribed()
        w_module.namespace.fill(self.names, self.contents)
        w_module.namespace.set("__doc__", W_Str(self.doc))
        start = self.start
        if start is not None:
            start(w_module.namespace)
        return w_module


def raising_os_error(python_function):
    """Return the function that does the same, and whose machine-level OSErrors are errors of the program."""
    code = python_function.__code__
    text = RAISING % {"name": python_function.__name__,
                      "arguments": ", ".join(code.co_varnames[:code.co_argcount])}
    result = make_function(text, python_function.__name__, {"function": python_function, "from_os_error": from_os_error})
    result.__doc__ = python_function.__doc__
    result.__module__ = python_function.__module__
    return result
