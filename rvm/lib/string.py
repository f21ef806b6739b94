"""Constants of characters, templates, and the formatter behind str.format()."""
import _string

from collections import ChainMap as _ChainMap

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
           "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of s with capital letters first, joined by sep; by single blanks if it is None."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_missing = {}       # tells a mapping that was not given
_name_start = ascii_letters + "_"
_name_rest = _name_start + digits


class Template:
    """Text in which $name and ${name} stand for values, and $$ for $.

    A derived class may have another delimiter.
    """

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """The text in pieces (text before, kind, name, the place's own text, its offset), kind being

        "escaped", "named", "invalid" or, at the end, "".
        """
        template = self.template
        delimiter = self.delimiter
        start = 0
        while True:
            place = template.find(delimiter, start)
            if place < 0:
                yield template[start:], "", "", "", len(template)
                return
            kind, name, end = self._placeholder(place + len(delimiter))
            yield template[start:place], kind, name, template[place:end], place
            start = end

    def _placeholder(self, place):
        """The kind, the name and the end of what follows a delimiter."""
        template = self.template
        if template.startswith(self.delimiter, place):
            return "escaped", "", place + len(self.delimiter)
        braced = template[place:place + 1] == "{"
        start = place + 1 if braced else place
        end = start
        if template[end:end + 1] in _name_start and end < len(template):
            while end < len(template) and template[end] in _name_rest:
                end += 1
        if end == start or braced and template[end:end + 1] != "}":
            return "invalid", "", place
        return "named", template[start:end], end + 1 if braced else end

    def _invalid(self, place):
        before = self.template[:place].splitlines(keepends=True)
        if before and before[-1].endswith(("\n", "\r")):
            before.append("")
        lineno = max(len(before), 1)
        colno = place - len("".join(before[:-1])) + 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))

    def substitute(self, mapping=_missing, /, **kws):
        """The text with the values; KeyError for a name that has none."""
        mapping = _both(mapping, kws)
        result = []
        for text, kind, name, own, place in self._parts():
            result.append(text)
            if kind == "named":
                result.append(str(mapping[name]))
            elif kind == "escaped":
                result.append(self.delimiter)
            elif kind == "invalid":
                self._invalid(place)
        return "".join(result)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """As substitute(), but what has no value stays as it is."""
        mapping = _both(mapping, kws)
        result = []
        for text, kind, name, own, place in self._parts():
            result.append(text)
            if kind == "named":
                try:
                    own = str(mapping[name])
                except KeyError:
                    pass
            elif kind == "escaped":
                own = self.delimiter
            result.append(own)
        return "".join(result)

    def is_valid(self):
        """Would substitute() find no invalid placeholder?"""
        return all([kind != "invalid" for text, kind, name, own, place in self._parts()])

    def get_identifiers(self):
        """The names, each once, in order."""
        names = []
        for text, kind, name, own, place in self._parts():
            if kind == "named" and name not in names:
                names.append(name)
        return names


def _both(mapping, kws):
    if mapping is _missing:
        return kws
    if kws:
        return _ChainMap(kws, mapping)
    return mapping


# Formatter.

class Formatter:
    """What str.format() does, in methods that a derived class can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """As format(), the arguments in a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field "
                                     "specification to automatic field numbering")
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field "
                                     "specification to automatic field numbering")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument of a number or a name."""
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the numbers and names that were used; a derived class may raise an error."""

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What !s, !r and !a do."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """The pieces (text before, field name, spec, conversion); name None where no field follows."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field's name means, and the number or name of its argument."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
