"""NameError and AttributeError: the attributes that their constructors take by keyword."""
from rvm.builtins.exceptions.base_exception import keyword_attributes

keyword_attributes("NameError", ["name"])
keyword_attributes("AttributeError", ["name", "obj"])
