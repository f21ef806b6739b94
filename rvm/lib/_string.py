"""The parts of format strings, for string.Formatter."""


def formatter_parser(format_string, /):
    """Return an iterator over the pieces of a format string: (text before, field name, spec, conversion)."""
    if not isinstance(format_string, str):
        raise TypeError("expected str, got %s" % type(format_string).__name__)
    return _pieces(format_string)


def _pieces(format_string):
    text = []
    i = 0
    size = len(format_string)
    while i < size:
        c = format_string[i]
        i += 1
        if c not in "{}":
            text.append(c)
            continue
        if format_string[i:i + 1] == c:
            yield "".join(text) + c, None, None, None
            text = []
            i += 1
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if i == size:
            raise ValueError("Single '{' encountered in format string")
        end = _field_end(format_string, i)
        yield ("".join(text), *_field(format_string[i:end]))
        text = []
        i = end + 1
    if text:
        yield "".join(text), None, None, None


def _field_end(format_string, start):
    """Return the index of the brace that closes a field."""
    depth = 1
    for i in range(start, len(format_string)):
        c = format_string[i]
        if c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return i
    raise ValueError("expected '}' before end of string")


def _field(field):
    """Return the name, the spec and the conversion in a field."""
    in_brackets = False
    for i, c in enumerate(field):
        if c == "[":
            in_brackets = True
        elif c == "]":
            in_brackets = False
        elif c in "!:" and not in_brackets:
            break
        elif c == "{" and not in_brackets:
            raise ValueError("unexpected '{' in field name")
    else:
        return field, "", None
    name = field[:i]
    if c == ":":
        return name, field[i + 1:], None
    conversion = field[i + 1:i + 2]
    if not conversion:
        raise ValueError("end of string while looking for conversion specifier")
    rest = field[i + 2:]
    if rest and rest[0] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def formatter_field_name_split(field_name, /):
    """Return the first part, an int if it is a number, and the others: (is it an attribute, name or index)."""
    if not isinstance(field_name, str):
        raise TypeError("expected str, got %s" % type(field_name).__name__)
    end = 0
    while end < len(field_name) and field_name[end] not in ".[":
        end += 1
    first = field_name[:end]
    rest = []
    i = end
    while i < len(field_name):
        if field_name[i] == ".":
            end = i + 1
            while end < len(field_name) and field_name[end] not in ".[":
                end += 1
            if end == i + 1:
                raise ValueError("Empty attribute in format string")
            rest.append((True, field_name[i + 1:end]))
            i = end
        elif field_name[i] == "[":
            end = field_name.find("]", i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            index = field_name[i + 1:end]
            if not index:
                raise ValueError("Empty attribute in format string")
            rest.append((False, int(index) if index.isdecimal() else index))
            i = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdecimal() else first, iter(rest)
