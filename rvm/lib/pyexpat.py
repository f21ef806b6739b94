"""pyexpat: the parser of XML that CPython has from the library expat, 2.5.

The parser itself is in the modules _xml_*; here is what programs see of it.
"""
import sys as _sys

from _library import final_type as _final_type
from _xml_errors import CODES as _CODES, MESSAGES as _MESSAGES, Failure as _Failure
from _xml_parser import DEFAULTS as _DEFAULTS, HANDLERS as _HANDLERS, Parser as _Parser

EXPAT_VERSION = "expat_2.5.0"           # the one whose behaviour this is
version_info = (2, 5, 0)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1), ("XML_DTD", 0), ("XML_CONTEXT_BYTES", 1024),
            ("XML_NS", 0), ("XML_BLAP_MAX_AMP", 100), ("XML_BLAP_ACT_THRES", 8388608)]
XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = range(3)

_BLOCK = 2048           # bytes that are read of a file at once
_MOST_BUFFER = 2 ** 31 - 1


class ExpatError(Exception):
    """A document is not well-formed, or what was asked of a parser cannot be done."""

    __module__ = "xml.parsers.expat"


error = ExpatError


def ErrorString(code, /):
    """Returns string error for given number."""
    return _MESSAGES.get(code.__index__())


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a new XML parser object."""
    _check_encoding(encoding, "ParserCreate", "encoding")
    if namespace_separator is not None:
        if not isinstance(namespace_separator, str):
            raise TypeError("ParserCreate() argument 'namespace_separator' must be str or None, not "
                            + type(namespace_separator).__name__)
        if len(namespace_separator) > 1:
            raise ValueError("namespace_separator must be at most one character, omitted, or None")
    if intern is None:
        intern = {}
    elif not isinstance(intern, dict):
        raise TypeError("intern must be a dictionary")
    return _made(_Parser(encoding, namespace_separator, intern))


def _check_encoding(encoding, function, argument):
    if encoding is not None and not isinstance(encoding, str):
        raise TypeError(f"{function}() argument {argument!r} must be str or None, not {type(encoding).__name__}")


def _made(parser):
    made = object.__new__(xmlparser)
    _set_parser(made, parser)
    return made


def _handler_property(name):
    def get(self):
        return self._parser.get_handler(name)

    def set(self, handler):
        self._parser.set_handler(name, handler)

    return property(get, set, _cannot_delete)


def _cannot_delete(self):
    raise RuntimeError("Cannot delete attribute")


def _flag_property(name):
    def get(self):
        return bool(getattr(self._parser, name))

    def set(self, value):
        setattr(self._parser, name, bool(value))

    return property(get, set, _cannot_delete)


def _position_property(index):
    def get(self):
        if index == 0:
            return self._parser.byte_index()
        return self._parser.line_and_column()[index - 1] + (index == 1)

    return property(get)


@_final_type
class xmlparser:
    """XML parser"""

    __module__ = "pyexpat"
    __slots__ = ("_parser", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'pyexpat.xmlparser' instances")

    def __reduce__(self):
        raise TypeError("cannot pickle 'pyexpat.xmlparser' object")

    for _name in (*_HANDLERS, *_DEFAULTS):
        locals()[_name] = _handler_property(_name)
    del _name

    ordered_attributes = _flag_property("ordered_attributes")
    specified_attributes = _flag_property("specified_attributes")
    CurrentByteIndex = ErrorByteIndex = _position_property(0)
    CurrentLineNumber = ErrorLineNumber = _position_property(1)
    CurrentColumnNumber = ErrorColumnNumber = _position_property(2)

    @property
    def ErrorCode(self):
        failure = self._parser.failure
        return 0 if failure is None else failure.code

    @property
    def intern(self):
        return self._parser.interned

    @property
    def buffer_used(self):
        return self._parser.buffer_used

    @property
    def namespace_prefixes(self):
        return self._parser.reports_prefixes

    @namespace_prefixes.setter
    def namespace_prefixes(self, value):
        if not self._parser.is_parsing:
            self._parser.reports_prefixes = bool(value)

    @property
    def buffer_text(self):
        return self._parser.buffering

    @buffer_text.setter
    def buffer_text(self, value):
        if not value:
            self._parser.flush()
        self._parser.buffering = bool(value)

    @property
    def buffer_size(self):
        return self._parser.buffer_size

    @buffer_size.setter
    def buffer_size(self, value):
        if not isinstance(value, int):
            raise TypeError("buffer_size must be an integer")
        if value == self._parser.buffer_size:
            return
        if value <= 0:
            raise ValueError("buffer_size must be greater than zero")
        if value > _MOST_BUFFER:
            raise ValueError(f"buffer_size must not be greater than {_MOST_BUFFER}")
        self._parser.flush()
        self._parser.buffer_size = value
        self._parser.buffering = True           # so it is in CPython

    namespace_prefixes = namespace_prefixes.deleter(_cannot_delete)
    buffer_text = buffer_text.deleter(_cannot_delete)
    buffer_size = buffer_size.deleter(_cannot_delete)

    def Parse(self, data, isfinal=False, /):
        """Parse XML data.

        `isfinal' should be true at end of input.
        """
        parser = self._parser
        if isinstance(data, str):
            data = data.encode()
            if not parser.is_parsing:
                parser.input.encoding = "utf-8"
        elif not isinstance(data, bytes):
            data = bytes(memoryview(data))
        return self._parse(data, bool(isfinal))

    def ParseFile(self, file, /):
        """Parse XML data from file-like object."""
        try:
            read = file.read
        except AttributeError:
            raise TypeError("argument must have 'read' attribute") from None
        while True:
            data = read(_BLOCK)
            if not isinstance(data, (bytes, bytearray)):
                raise TypeError(f"read() did not return a bytes object (type={type(data).__name__})")
            if len(data) > _BLOCK:
                raise ValueError(f"read() returned too much data: {_BLOCK} bytes requested, {len(data)} returned")
            result = self._parse(bytes(data), not data)
            if not data:
                return result

    def _parse(self, data, is_final):
        parser = self._parser
        failure = None
        try:
            parser.is_calling = True
            parser.parse(data, is_final)
        except _Failure as problem:
            failure = problem
        finally:
            parser.is_calling = False
        self._raise_problem()
        if failure is not None:
            raise _error(parser, failure.code)
        parser.flush()
        self._raise_problem()
        return 1

    def _raise_problem(self):
        """Raise what a handler has raised."""
        parser = self._parser
        problem, parser.problem = parser.problem, None
        if problem is not None:
            try:
                raise problem
            finally:
                problem = None

    def SetBase(self, base, /):
        """Set the base URL for the parser."""
        if not isinstance(base, str):
            raise TypeError(f"SetBase() argument must be str, not {type(base).__name__}")
        self._parser.base = base

    def GetBase(self):
        """Return base URL string for the parser."""
        return self._parser.base

    def GetInputContext(self):
        """Return the untranslated text of the input that caused the current event.

        If the event was generated by a large amount of text (such as a start tag
        for an element with many attributes), not all of the text may be available.
        """
        parser = self._parser
        if not parser.is_calling:
            return None
        codec = parser.input.codec
        return parser.text[parser.event:].encode(codec if len(codec) < 256 else "utf-8") + parser.input.tail

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        """Create a parser for parsing an external entity based on the information passed to the \
ExternalEntityRefHandler."""
        if context is not None and not isinstance(context, str):
            raise TypeError("ExternalEntityParserCreate() argument 1 must be str or None, not "
                            + type(context).__name__)
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"ExternalEntityParserCreate() argument 2 must be str, not {type(encoding).__name__}")
        parser = self._parser
        return _made(_Parser(encoding, parser.separator, parser.interned, parser, context))

    def SetParamEntityParsing(self, flag, /):
        """Controls parsing of parameter entities (including the external DTD subset).

        Possible flag values are XML_PARAM_ENTITY_PARSING_NEVER,
        XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE and
        XML_PARAM_ENTITY_PARSING_ALWAYS. Returns true if setting the flag
        was successful.
        """
        flag = flag.__index__()
        if self._parser.is_parsing:
            return 0
        self._parser.parameter_parsing = flag
        return 1

    def UseForeignDTD(self, flag=True, /):
        """Allows the application to provide an artificial external subset if one is not specified as part of the \
document instance.

        This readily allows the use of a 'default' document type controlled by the
        application, while still getting the advantage of providing document type
        information to the parser. 'flag' defaults to True if not provided.
        """
        if self._parser.is_parsing:
            raise _error(self._parser, _CODES["CANT_CHANGE_FEATURE_ONCE_PARSING"])
        self._parser.uses_foreign_dtd = bool(flag)


XMLParserType = xmlparser
_set_parser = xmlparser._parser.__set__


def _error(parser, code):
    """Return the error with a code, at the parser's position."""
    line, column = parser.line_and_column()
    made = ExpatError(f"{_MESSAGES[code]}: line {line + 1}, column {column}")
    made.code, made.offset, made.lineno = code, column, line + 1
    return made


def _submodule(name, doc, values):
    """Return a module of constants, which can be imported as pyexpat.NAME."""
    module = type(_sys)(f"{__name__}.{name}", doc)
    module.__dict__.update(values)
    _sys.modules[module.__name__] = module
    return module


errors = _submodule("errors", "Constants used to describe error conditions.", {
    **{"XML_ERROR_" + name: _MESSAGES[code] for name, code in _CODES.items() if name != "PUBLICID"},
    "codes": {message: code for code, message in _MESSAGES.items()},
    "messages": dict(_MESSAGES),
})
model = _submodule("model", "Constants used to interpret content model information.", {
    "XML_CTYPE_EMPTY": 1, "XML_CTYPE_ANY": 2, "XML_CTYPE_MIXED": 3, "XML_CTYPE_NAME": 4, "XML_CTYPE_CHOICE": 5,
    "XML_CTYPE_SEQ": 6, "XML_CQUANT_NONE": 0, "XML_CQUANT_OPT": 1, "XML_CQUANT_REP": 2, "XML_CQUANT_PLUS": 3,
})
