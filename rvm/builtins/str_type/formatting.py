"""str.format and format_map; str.__format__ is among the special methods."""
from rvm.builtins.str_type import str_table
from rvm.builtins.str_type.known_formats import format_text
from rvm.objects.text import strformat


@str_table.method("format(self, /, *args, **kwargs) -> str [unsigned]")
def format_(self, args_w, names, values_w):
    """S.format(*args, **kwargs) -> str

Return a formatted version of S, using substitutions from args and kwargs.
The substitutions are identified by braces ('{' and '}')."""
    return format_text(self.text(), args_w, names, values_w)


@str_table.method("format_map(self, mapping, /) -> str [unsigned]")
def format_map(self, w_mapping):
    """S.format_map(mapping) -> str

Return a formatted version of S, using substitutions from mapping.
The substitutions are identified by braces ('{' and '}')."""
    return strformat.format_map(self.text(), w_mapping)
