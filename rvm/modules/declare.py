"""How a builtin module is declared.

    math = ModuleTable("math", "Mathematical functions.")
    math.value("pi", W_Float(3.141592653589793))

    @math.function("sqrt(x: float, /) -> float")
    def sqrt(x): ...

The text of a function is as rvm.objects.builtin says.  A table is made at import and
never changes; the import system makes a module object with its contents.
"""
from rvm.objects.builtin import make_builtin
from rvm.objects.strobject import W_Str

MODULES = {}        # name -> ModuleTable


class ModuleTable(object):
    """Declares the contents of a builtin module."""

    def __init__(self, name, doc):
        self.name = name
        self.doc = doc
        self.w_name = W_Str(name)
        self.names = []             # in order of declaration
        self.contents = {}          # name -> object
        self.start = None           # what on_import declares, or None
        MODULES[name] = self

    def function(self, text):
        """Declare a function."""
        def declare(python_function):
            w_function = make_builtin(text, python_function, None, None)
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
        """Declare what sets, in the new module's Namespace, the values that are known only then."""
        self.start = python_function
        return python_function

    def alias(self, name, declared):
        """Give what is declared another name."""
        self.value(name, self.contents[declared])
