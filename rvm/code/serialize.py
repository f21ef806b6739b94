"""Code as a byte string, the same from every world and readable by every world.

The tables of fields declare the format; the functions that write and read a record are made
from them, as text, at import.  A field's kind is a method of both Writer and Reader; with a
star it is a list.  The whole is

    the texts       how many, then each: its length and its UTF-8
    the code        a record; each text in it is a number in the list of texts

The record of code is a head, the docstring once more, the qualified name, and a body behind the number of its
bytes.  So the body of a function can be read when it is needed; of 10 functions in modules that are imported 9 are
never called.

A number is not negative and stands in groups of seven bits, the least significant first, all
but the last with the top bit set.

What is read is well-formed: every text in use is UTF-8, every constant one that source can denote.
Whether the code makes sense to a machine is for rvm.code.verifier to say.  Code that is read late is not verified, so
its texts are not looked at either, which took 0.6 of the 67 million instructions of importing twelve modules.
"""
from rvm.code.code import (  # noqa: F401  (the made functions use some)
    CO_OPTIMIZED, NO_CONSTANTS, NO_DETAILS, NO_HANDLERS, NO_LOOP_HEADERS, NO_NAMES, Code, Details, Handler, LoopHeader,
    Record)
from rvm.code.positions import unzigzag, zigzag
from rvm.objects.containers.bitsets import pack
from rvm.objects.containers.setobject import W_FrozenSet
from rvm.objects.errors import PyError, w_ImportError
from rvm.objects.text.literals import (
    W_Bytes, W_Complex, W_Float, W_Int, W_Long, W_Str, new_int, w_Ellipsis, w_False, w_None, w_True)
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import utf8
from rvm.rlib.arith import intmask
from rvm.rlib.bigint import rbigint
from rvm.rlib.floats import float2longlong, longlong2float

HEAD_FIELDS = [
    ("name", "text"), ("first_line", "number"), ("flags", "number"),
    ("argcount", "number"), ("posonlyargcount", "number"), ("kwonlyargcount", "number"), ("freevars", "text*"),
    ("registers", "number"), ("first_free", "number"), ("stack_base", "signed"),
]
BODY_FIELDS = [("bytecode", "data"), ("constants", "constant*"), ("names", "text*"), ("details", "details")]
DETAILS_FIELDS = [
    ("varnames", "text*"), ("cellvars", "text*"), ("handlers", "handler*"), ("positions", "data"),
    ("register_names", "text*"), ("loop_headers", "loop_header*"), ("line_marks", "data"),
]
TABLES_FIELDS = [
    ("handlers", "handler*"), ("first_free", "number"), ("stack_base", "signed"), ("positions", "data"),
    ("register_names", "text*"), ("loop_headers", "loop_header*"), ("line_marks", "data"),
]
HANDLER_FIELDS = [("start", "number"), ("end", "number"), ("target", "number"), ("register", "number")]
LOOP_HEADER_FIELDS = [("pc", "number"), ("dead", "number*")]

# The first byte of a constant.  An int in few bytes is SHORT_INT; FALSE to NONE have no more bytes.
NONE, TRUE, FALSE, ELLIPSIS, SHORT_INT, LONG_INT, FLOAT, COMPLEX, STR, BYTES, TUPLE, FROZENSET, CODE = range(13)

NO_DOCSTRING = 0                # in place of the docstring's number, which is that of its text plus 1
MOST_NESTED = 100               # constants in constants
SHORT_LIMIT = 1 << 40           # the magnitude from which an int is a LONG_INT
NUMBER_BITS = 49                # a number may have: 7 groups
PLACE_BITS = 2                  # of every fourth text the reader keeps where it is: most are never asked for
PLACE_MASK = (1 << PLACE_BITS) - 1


class BadCode(Exception):
    """What was read is no code, or code that no compiler makes; or code that cannot be written."""

    def __init__(self, message):
        self.message = message


def dump(code):
    """The byte string of the code; BadCode where it is nested too deeply."""
    writer = Writer()
    write_code(writer, code)
    return writer.finish()


def load(data, filename, is_lazy=False, start=0):
    """The Code that `data` holds from `start` on, as made of the file `filename`; not verified.  BadCode.

    If `is_lazy`, the code of functions is read only when it is needed (`Code.complete`).
    """
    reader = Reader(data, filename, is_lazy, start)
    reader.read_texts()
    code = read_code(reader)
    if reader.position != len(data):
        raise BadCode("bytes behind the code")
    return code


def dump_tables(code):
    """The byte string of the tables of complete code."""
    details = code.details
    writer = Writer()
    write_tables(writer, Tables(details.handlers, code.first_free, code.stack_base, details.positions,
                                details.register_names, details.loop_headers, details.line_marks))
    return writer.finish()


def load_tables(data, start):
    """The Tables that `data` holds from `start` on; BadCode."""
    reader = Reader(data, "", False, start)
    reader.read_texts()
    tables = read_tables(reader)
    if reader.position != len(data):
        raise BadCode("bytes behind the tables")
    return tables


# Writing.

class Writer(object):
    """Collects the bytes of a record and its texts."""

    def __init__(self):
        self.chunks = []
        self.texts = []
        self.text_numbers = {}
        self.depth = 0

    def finish(self):
        """All the bytes."""
        head = Writer()
        head.number(len(self.texts))
        for text in self.texts:
            head.data(text)
        return "".join(head.chunks + self.chunks)

    def number(self, number):
        assert number >= 0
        while number >= 128:
            self.chunks.append(chr(number & 127 | 128))
            number >>= 7
        self.chunks.append(chr(number))

    def signed(self, number):
        self.number(zigzag(number))

    def data(self, data):
        self.number(len(data))
        self.chunks.append(data)

    def text(self, text):
        self.number(self.number_of(text))

    def number_of(self, text):
        if text not in self.text_numbers:
            self.text_numbers[text] = len(self.texts)
            self.texts.append(text)
        return self.text_numbers[text]

    def word(self, bits):
        """A machine word, 8 bytes."""
        for i in range(8):
            self.chunks.append(chr(bits >> (8 * i) & 255))

    def details(self, details):
        write_details(self, details)

    def handler(self, handler):
        write_handler(self, handler)

    def loop_header(self, header):
        write_loop_header(self, header)

    def constant(self, w_value):
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise BadCode("nested too deeply")
        write_constant(self, w_value)
        self.depth -= 1


def write_code(writer, code):
    code.complete()
    write_head(writer, code)
    w_docstring = code.docstring_object()
    writer.number(writer.number_of(w_docstring.text()) + 1 if w_docstring.is_text() else NO_DOCSTRING)
    writer.text(code.qualname)
    outside = writer.chunks
    writer.chunks = []
    write_body(writer, code)
    body = "".join(writer.chunks)
    writer.chunks = outside
    writer.data(body)


def write_constant(writer, w_value):
    if w_value is w_None:
        writer.number(NONE)
    elif w_value is w_True:
        writer.number(TRUE)
    elif w_value is w_False:
        writer.number(FALSE)
    elif w_value is w_Ellipsis:
        writer.number(ELLIPSIS)
    elif isinstance(w_value, W_Int):
        write_int(writer, w_value)
    elif isinstance(w_value, W_Long):
        write_long(writer, w_value.big)
    elif isinstance(w_value, W_Float):
        writer.number(FLOAT)
        writer.word(float2longlong(w_value.value))
    elif isinstance(w_value, W_Complex):
        writer.number(COMPLEX)
        writer.word(float2longlong(w_value.real))
        writer.word(float2longlong(w_value.imag))
    elif isinstance(w_value, W_Str):
        writer.number(STR)
        writer.text(w_value.text())
    elif isinstance(w_value, W_Bytes):
        writer.number(BYTES)
        writer.data(w_value.data())
    elif isinstance(w_value, W_Tuple):
        writer.number(TUPLE)
        write_constants(writer, w_value.items_w)
    elif isinstance(w_value, W_FrozenSet):
        writer.number(FROZENSET)
        write_constants(writer, w_value.keys_w()[:])
    elif isinstance(w_value, Code):
        writer.number(CODE)
        write_code(writer, w_value)
    else:
        raise BadCode("a constant of a type that cannot be written")


def write_constants(writer, items_w):
    writer.number(len(items_w))
    for w_item in items_w:
        writer.constant(w_item)


def write_int(writer, w_int):
    value = w_int.value
    if -SHORT_LIMIT < value < SHORT_LIMIT:
        writer.number(SHORT_INT)
        writer.signed(value)
    else:
        write_long(writer, rbigint.fromint(value))


def write_long(writer, big):
    """The sign, and the magnitude, least significant byte first."""
    size = (big.bit_length() + 7) // 8
    writer.number(LONG_INT)
    writer.number(1 if big.sign < 0 else 0)
    writer.data(big.abs().tobytes(size, "little", False))


# Reading.

class Reader(Record):
    """Reads what a Writer made; anything else is BadCode.

    It is also the Record of the code that it has left incomplete, if it `is_lazy`.
    """

    def __init__(self, data, filename, is_lazy, start=0):
        self.source = data
        self.filename = filename
        self.is_lazy = is_lazy
        self.position = start
        self.texts = []             # None for those that nobody has asked for
        self.places = []            # where text 0 is, text 4, and so on
        self.depth = 0

    def read_texts(self):
        """Find out where the texts are."""
        count = self.count()
        self.texts = [None] * count
        self.places = [0] * (count + PLACE_MASK >> PLACE_BITS)
        for i in range(count):
            if i & PLACE_MASK == 0:
                self.places[i >> PLACE_BITS] = self.position
            self.skip()

    def complete(self, code):
        """Read the body of the code.  What is wrong with it is an ImportError."""
        self.position = code.place
        self.depth = 0
        try:
            self.read_rest_of(code)
        except BadCode as e:
            raise self.error_in(code, e)

    def docstring_object(self, code):
        self.position = code.place
        try:
            docstring = self.number()
            return w_None if docstring == NO_DOCSTRING else W_Str(self.numbered_text(docstring - 1))
        except BadCode as e:
            raise self.error_in(code, e)

    def qualified_name(self, code):
        self.position = code.place
        try:
            self.number()               # the docstring's
            return self.text()
        except BadCode as e:
            raise self.error_in(code, e)

    def error_in(self, code, e):
        return PyError(w_ImportError, None, "bad code of %s in '%s': %s" % (code.name, self.filename, e.message))

    def read_rest_of(self, code):
        """Read what stands here behind the head.  Only with all of it the code becomes complete."""
        self.number()                   # the docstring's
        qualname = self.text()
        size = self.count()
        stop = self.position + size
        body = read_body(self)
        if self.position != stop:
            raise BadCode("a body of another size")
        code.set_body(qualname, body.bytecode, body.constants, body.names, body.details)
        code.become_complete()

    def byte(self):
        position = self.position
        if position >= len(self.source):
            raise BadCode("the end is missing")
        self.position = position + 1
        return ord(self.source[position])

    def number(self):
        position = self.position
        assert position >= 0
        if position < len(self.source):
            byte = ord(self.source[position])
            if byte < 128:
                self.position = position + 1
                return byte
        return self.long_number()

    def long_number(self):
        number = 0
        shift = 0
        while shift < NUMBER_BITS:
            byte = self.byte()
            number |= (byte & 127) << shift
            if byte < 128:
                assert number >= 0
                return number
            shift += 7
        raise BadCode("a number that is too big")

    def signed(self):
        return unzigzag(self.number())

    def count(self):
        """A number of things that follow, of which each takes a byte at least."""
        number = self.number()
        if number > len(self.source) - self.position:
            raise BadCode("the end is missing")
        return number

    def data(self):
        size = self.count()
        start = self.position
        self.position = start + size
        assert start >= 0 and size >= 0
        return self.source[start:start + size]

    def text(self):
        return self.numbered_text(self.number())

    def numbered_text(self, number):
        if number >= len(self.texts):
            raise BadCode("no such text")
        text = self.texts[number]
        if text is None:
            text = self.texts[number] = self.find_text(number)
        return text

    def find_text(self, number):
        position = self.position
        self.position = self.places[number >> PLACE_BITS]
        for _ in range(number & PLACE_MASK):
            self.skip()
        text = self.data()
        self.position = position
        if not self.is_lazy and utf8.check(text) >= 0:
            raise BadCode("a text that is not UTF-8")
        return text

    def word(self):
        bits = 0
        for i in range(8):
            bits = intmask(bits | self.byte() << (8 * i))
        return bits

    def float(self):
        return longlong2float(self.word())

    def skip(self):
        """Leave out data.  Its size mostly takes one byte, as it does for nearly all of the many texts of modules."""
        position = self.position
        assert position >= 0
        if position < len(self.source):
            size = ord(self.source[position])
            if size < 128:
                position += 1 + size
                if position > len(self.source):
                    raise BadCode("the end is missing")
                self.position = position
                return
        size = self.count()
        self.position += size

    def details(self):
        return read_details(self)

    def handler(self):
        return read_handler(self)

    def loop_header(self):
        return read_loop_header(self)

    def constant(self):
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise BadCode("nested too deeply")
        w_value = read_constant(self)
        self.depth -= 1
        return w_value


class Head(object):
    """What stands before the body of code."""

    def __init__(self, name, first_line, flags, argcount, posonlyargcount, kwonlyargcount, freevars,
                 registers, first_free, stack_base):
        self.name = name
        self.first_line = first_line
        self.flags = flags
        self.argcount = argcount
        self.posonlyargcount = posonlyargcount
        self.kwonlyargcount = kwonlyargcount
        self.freevars = freevars
        self.registers = registers
        self.first_free = first_free
        self.stack_base = stack_base


class Body(object):
    """What incomplete code lacks."""

    def __init__(self, bytecode, constants, names, details):
        self.bytecode = bytecode
        self.constants = constants
        self.names = names
        self.details = details


class Tables(object):
    """What `code(...)` is not told by arguments of its own: its handlers, and which registers hold what."""

    def __init__(self, handlers, first_free, stack_base, positions, register_names, loop_headers, line_marks):
        self.handlers = handlers
        self.first_free = first_free
        self.stack_base = stack_base
        self.positions = positions
        self.register_names = register_names
        self.loop_headers = loop_headers
        self.line_marks = line_marks


def read_code(reader):
    """Return the code that comes next, incomplete if it is a function's and the reader is lazy."""
    head = read_head(reader)
    code = Code(head.name, "", reader.filename, head.first_line, head.flags, "", NO_CONSTANTS, NO_NAMES,
                head.registers, head.argcount, head.posonlyargcount, head.kwonlyargcount,
                head.freevars, head.first_free, NO_DETAILS, head.stack_base, "", reader, reader.position)
    if reader.is_lazy and code.flags & CO_OPTIMIZED:
        reader.number()                 # the docstring's
        reader.number()                 # the qualified name's
        reader.skip()
    else:
        reader.read_rest_of(code)
    return code


def read_constant(reader):
    kind = reader.number()
    if kind == NONE:
        return w_None
    if kind == TRUE:
        return w_True
    if kind == FALSE:
        return w_False
    if kind == ELLIPSIS:
        return w_Ellipsis
    if kind == SHORT_INT:
        return W_Int(reader.signed())
    if kind == LONG_INT:
        return read_long(reader)
    if kind == FLOAT:
        return W_Float(reader.float())
    if kind == COMPLEX:
        real = reader.float()
        return W_Complex(real, reader.float())
    if kind == STR:
        return W_Str(reader.text())
    if kind == BYTES:
        return W_Bytes(reader.data())
    if kind == TUPLE:
        return W_Tuple(read_constants(reader))
    if kind == FROZENSET:
        return read_frozenset(reader)
    if kind == CODE:
        return read_code(reader)
    raise BadCode("no such kind of constant")


def read_constants(reader):
    items_w = [None] * reader.count()
    for i in range(len(items_w)):
        items_w[i] = reader.constant()
        if isinstance(items_w[i], Code):        # there the verifier does not look
            raise BadCode("code within a constant")
    return items_w


def read_long(reader):
    negative = reader.number() != 0
    big = rbigint.frombytes(reader.data(), "little", False)
    return new_int(big.neg() if negative else big)


def read_frozenset(reader):
    w_set = W_FrozenSet()
    for w_item in read_constants(reader):
        w_set.add(w_item)
    pack(w_set)
    return w_set


# The functions that the tables make.

EMPTY = {"text": '""', "number": "0", "constant": "None", "handler": "None", "loop_header": "None"}
# What lists without items are, of which most code has several.
EMPTY_LISTS = {"text": "NO_NAMES", "constant": "NO_CONSTANTS", "handler": "NO_HANDLERS",
               "loop_header": "NO_LOOP_HEADERS"}


def writer_text(name, fields):
    """The text of `write_NAME(writer, record)`."""
    lines = ["def write_%s(writer, record):" % name]
    for field, kind in fields:
        if kind.endswith("*"):
            lines += ["    writer.number(len(record.%s))" % field,
                      "    for item in record.%s:" % field,
                      "        writer.%s(item)" % kind[:-1]]
        else:
            lines.append("    writer.%s(record.%s)" % (kind, field))
    return "\n".join(lines) + "\n"


def reader_text(name, fields, class_name):
    """The text of `read_NAME(reader)`."""
    lines = ["def read_%s(reader):" % name]
    for field, kind in fields:
        if kind.endswith("*"):
            made = "[%s] * count" % EMPTY[kind[:-1]]
            if kind[:-1] in EMPTY_LISTS:
                made += " if count > 0 else " + EMPTY_LISTS[kind[:-1]]
            lines += ["    count = reader.count()",
                      "    %s = %s" % (field, made),
                      "    for i in range(count):",
                      "        %s[i] = reader.%s()" % (field, kind[:-1])]
        else:
            lines.append("    %s = reader.%s()" % (field, kind))
    lines.append("    return %s(%s)" % (class_name, ", ".join(["%s=%s" % (field, field) for field, _ in fields])))
    return "\n".join(lines) + "\n"


def _make(name, fields, class_name):
    exec(writer_text(name, fields), globals())
    exec(reader_text(name, fields, class_name), globals())


_make("handler", HANDLER_FIELDS, "Handler")
_make("loop_header", LOOP_HEADER_FIELDS, "LoopHeader")
_make("head", HEAD_FIELDS, "Head")
_make("details", DETAILS_FIELDS, "Details")
_make("body", BODY_FIELDS, "Body")
_make("tables", TABLES_FIELDS, "Tables")
