"""Writing JSON: the text of a value is joined from the texts of its parts."""
from rvm.rlib.strings import StringBuilder

HEX = "0123456789abcdef"


def quoted(text):
    """Return the JSON string of a text, which is UTF-8 and stays it."""
    builder = StringBuilder(len(text) + 2)
    builder.append('"')
    for c in text:
        if c == '"' or c == "\\":
            builder.append("\\" + c)
        elif ord(c) < 32:
            builder.append("\\u00" + HEX[ord(c) >> 4] + HEX[ord(c) & 15])
        else:
            builder.append(c)
    builder.append('"')
    return builder.build()


def member(name, value):
    """Return a member of an object, of its name and the text of its value."""
    return quoted(name) + ": " + value


def object_text(members):
    return "{" + ", ".join(members) + "}"


def array(values):
    return "[" + ", ".join(values) + "]"
