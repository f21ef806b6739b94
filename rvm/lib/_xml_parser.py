"""The parser behind pyexpat: it holds what is to be read, where it is, and the program's handlers."""
import operator

from _xml_content import BAD, END, MORE, Content, Scope, plain_lines
from _xml_errors import Failure, Partial
from _xml_input import Input
from _xml_prolog import NEVER, Dtd, Prolog
from _xml_roles import PrologState
from _xml_tokens import end_of_instruction, names_of, prolog_token

HANDLERS = {                # a program's names of the handlers, and the parser's
    "StartElementHandler": "on_start",
    "EndElementHandler": "on_end",
    "ProcessingInstructionHandler": "on_instruction",
    "CharacterDataHandler": "on_text",
    "UnparsedEntityDeclHandler": "on_unparsed_entity",
    "NotationDeclHandler": "on_notation",
    "StartNamespaceDeclHandler": "on_start_namespace",
    "EndNamespaceDeclHandler": "on_end_namespace",
    "CommentHandler": "on_comment",
    "StartCdataSectionHandler": "on_start_cdata",
    "EndCdataSectionHandler": "on_end_cdata",
    "NotStandaloneHandler": "on_not_standalone",
    "ExternalEntityRefHandler": "on_external_entity",
    "StartDoctypeDeclHandler": "on_start_doctype",
    "EndDoctypeDeclHandler": "on_end_doctype",
    "EntityDeclHandler": "on_entity",
    "XmlDeclHandler": "on_xml_declaration",
    "ElementDeclHandler": "on_element",
    "AttlistDeclHandler": "on_attribute_list",
    "SkippedEntityHandler": "on_skipped_entity",
}
DEFAULTS = {"DefaultHandler": False, "DefaultHandlerExpand": True}      # whether internal entities are expanded

_MOST_AMPLIFICATION = 100               # of the input by entities, where the result is larger than this:
_SMALL_RESULT = 8 * 1024 * 1024


def _nothing(data):
    """The handler of text once a handler has taken itself away."""


def _no_external_entity(*arguments):
    """The handler of external entities after an error in another handler."""
    return 0


class Parser(Content, Prolog):
    """A parser of a document or of an external entity of it."""

    def __init__(self, encoding, separator, interned, parent=None, context=None):
        self.parent = parent
        self.root = parent.root if parent else self
        self.names = names_of(separator is not None)
        self.separator = separator
        self.interned = interned
        self._intern = interned.setdefault
        self.input = Input(encoding, parent is not None and context is not None)
        self.text, self.text_start, self.event = "", 0, None
        self.bytes_before, self._line, self._column = 0, 0, 0      # where the text begins
        self._consumed = 0              # how far lines are counted at least
        self._indirect = 0              # characters that entities have added
        self.stack, self.in_cdata, self.open_entities = [], False, 0
        self.scope = Scope({"xml": "http://www.w3.org/XML/1998/namespace"})
        self.base = None
        self.is_parsing = self.is_finished = False
        self.failure = self.problem = None
        self.parameter_parsing, self.uses_foreign_dtd = NEVER, False
        self.is_parameter_entity = False
        self.buffering, self.buffer_size, self.buffered, self.buffer_used = False, 8192, [], 0
        self.ordered_attributes = self.specified_attributes = self.reports_prefixes = False
        self.handlers = dict.fromkeys(DEFAULTS)
        self.on_default, self.expands_entities = None, True
        for name in HANDLERS.values():
            setattr(self, name, None)
        self.start_declarations()
        if parent is None:
            self.dtd, self.state, self.processor = Dtd(), PrologState(True), self._begin_document
        else:
            self._follow(parent, context)

    def _follow(self, parent, context):
        """Take over what the parser of an external entity has from that of the document."""
        for name in ("buffering", "buffer_size", "ordered_attributes", "specified_attributes", "reports_prefixes",
                     "on_default", "expands_entities", "parameter_parsing", "base", *HANDLERS.values()):
            setattr(self, name, getattr(parent, name))
        self.handlers.update(parent.handlers)
        self.state = PrologState(False)
        if context is None:
            self.dtd = parent.dtd
            self.is_parameter_entity = True
            self.processor = self._begin_value if parent.state.in_entity_value else self._begin_parameter_entity
            return
        self.dtd = parent.dtd.copy()
        self.processor = self._begin_entity
        for word in context.split("\f"):
            prefix, equals, uri = word.partition("=")
            if equals:
                if prefix != "xml":
                    self.bind(prefix or None, uri, None)
            elif word in self.dtd.general:
                self.dtd.general[word].is_open = True

    # Input

    def parse(self, data, is_final):
        """Parse more bytes and call handlers."""
        if self.failure is not None:
            raise self.failure
        if self.is_finished:
            raise Failure("FINISHED")
        self.is_parsing = True
        if not data and not is_final:
            return
        try:
            if self.parent and data:
                self.account(len(data))
            self._feed(data, is_final)
            self._run(is_final)
        except Failure as failure:
            if failure.position is not None:
                self.event = failure.position
            self.failure = failure
            raise
        except Exception as problem:        # of the codec that the program asks for
            self.failure = Failure("UNKNOWN_ENCODING")
            self.caught(problem)
            return
        self._consumed = self.text_start
        self.is_finished = is_final

    def _feed(self, data, is_final):
        start = self.text_start
        if start:
            self.drop(start)
        if data and not self.parent or self.event is not None:
            self.event = 0
        text = self.input.feed(data, is_final)
        self.text = self.text[start:] + text if start < len(self.text) else text
        self.text_start, self._consumed = 0, 0

    def drop(self, end):
        """Count the text up to `end`, which is not needed any more."""
        self.bytes_before += self.input.size(self.text[:end])
        self._line, self._column = self._line_and_column(end)

    def replace_text(self, text):
        """Set what is to be read, after a change of the encoding."""
        self.text, self.text_start, self.event, self._consumed = text, 0, 0, 0

    def _run(self, is_final):
        while True:
            processor, text = self.processor, self.text
            follows = BAD if self.input.is_bad else END if is_final else MORE
            self.text_start = processor(text, self.text_start, follows)
            if self.processor == processor and self.text is text:
                return

    def _begin(self, text, at, follows):
        """Skip the byte order mark."""
        if text and self.input.codec != "latin-1" and text[at] == "\ufeff":
            return at + 1
        return at

    def _begin_document(self, text, at, follows):
        if not text and follows == MORE:
            return at
        self.processor = self.prolog
        return self._begin(text, at, follows)

    def _begin_entity(self, text, at, follows, next_processor=None, is_text_declaration=True):
        """Read the text declaration of an external entity."""
        start = at
        at = self._begin(text, at, follows)
        if follows == MORE and len(text) < at + 6 and "<?xml".startswith(text[at:at + 5]):
            return start
        if text.startswith("<?xml", at):
            try:
                end, target_end = end_of_instruction(text, at, self.names)
            except Partial:
                if follows == MORE:
                    return start
                raise self.unfinished(text, follows) from None
            if target_end == at + 5:
                self.event = at
                self.xml_declaration(text, at, end, is_text_declaration)
                at = end if self.text is text else self.text_start
        self.input.settle()
        self.processor = next_processor or self.content
        return at

    def _begin_parameter_entity(self, text, at, follows):
        self.dtd.read_entity = True
        start = at
        at = self._begin(text, at, follows)
        if follows == MORE and at == len(text):
            return start
        if at == len(text) and follows == BAD:
            raise Failure("INVALID_TOKEN")
        if at < len(text):
            try:
                prolog_token(text, at, self.names)
            except Partial:
                if follows == MORE:
                    return start
                raise self.unfinished(text, follows) from None
            except Failure:
                raise Failure("INVALID_TOKEN") from None
        self.processor = self.prolog
        return at

    def _begin_value(self, text, at, follows):
        self.dtd.read_entity = True
        return self._begin_entity(text, at, follows, self._value, False)

    def _value(self, text, at, follows):
        """Add an external entity to the value of one that is being declared."""
        if follows == MORE:
            return at
        if follows == BAD:
            raise Failure("INVALID_TOKEN", len(text))
        self.store_entity_value(text[at:], at, True)
        return len(text)

    # Positions

    def _line_and_column(self, at):
        before = plain_lines(self.text[:at])
        lines = before.count("\n")
        if not lines:
            return self._line, self._column + len(before)
        return self._line + lines, len(before) - before.rindex("\n") - 1

    def line_and_column(self):
        """Return the line and column, both from 0 on, of the event or of what has been parsed."""
        return self._line_and_column(max(self.event or 0, self._consumed))

    def byte_index(self):
        """Return the position of the event in the input; -1 if there was none."""
        if self.event is None or self.input.codec is None and not self.input.tail:
            return -1
        return self.bytes_before + self.input.size(self.text[:self.event])

    def account(self, size):
        """Count characters that an entity adds; there must not be many times as many as there are in the document."""
        root = self.root
        root._indirect += size
        total = root._indirect + root.bytes_before + (root.event or 0)
        if total > _SMALL_RESULT and root._indirect > (_MOST_AMPLIFICATION - 1) * (total - root._indirect):
            direct = root.byte_index()
            if root._indirect > (_MOST_AMPLIFICATION - 1) * direct:
                raise Failure("AMPLIFICATION_LIMIT_BREACH")

    def context(self):
        """Return the bindings and the open entities, for the parser of an external entity."""
        bindings = self.scope.bindings if self.names.has_namespaces else {}
        words = [f"{prefix or ''}={uri}" for prefix, uri in bindings.items() if uri]
        return "\f".join(words + [entity.name for entity in self.dtd.general.values() if entity.is_open])

    # Handlers

    def intern(self, word):
        """Return the word, the same object each time; None stays None."""
        return None if word is None else self._intern(word, word)

    def call(self, handler, *arguments):
        """Call a handler; what it raises is raised when the text has been parsed."""
        if self.buffered:
            self.flush()
            if self.problem is not None:
                return
        try:
            handler(*arguments)
        except BaseException as problem:
            self.caught(problem)

    def ask(self, handler, *arguments):
        """Return the answer of a handler, an integer."""
        if self.buffered:
            self.flush()
            if self.problem is not None:
                return 0
        try:
            return operator.index(handler(*arguments))
        except BaseException as problem:
            self.caught(problem)
            return 0

    def tell(self, handler, raw):
        """Call a handler without arguments, or the default handler."""
        if handler is not None:
            self.call(handler)
        else:
            self.default(raw)

    def default(self, raw):
        """Report text for which there is no handler."""
        if self.on_default is not None and raw:
            self.call(self.on_default, raw)

    def skipped(self, name, reference):
        """Report an entity that is not expanded."""
        if self.on_skipped_entity is not None:
            self.call(self.on_skipped_entity, self.intern(name), 0)
        else:
            self.default(reference)

    def external_entity(self, entity, context):
        """Let the program parse an external entity."""
        answer = self.ask(self.on_external_entity, context, *map(self.intern, (
            entity.base, entity.system_id, entity.public_id)))
        if not answer:
            raise Failure("EXTERNAL_ENTITY_HANDLING")

    def caught(self, problem):
        """A handler has raised something: it is raised later, and no handler is called any more."""
        if self.problem is None:
            self.problem = problem
        self.buffered, self.buffer_used = [], 0
        for name in HANDLERS.values():
            setattr(self, name, None)
        self.handlers = dict.fromkeys(DEFAULTS)
        self.on_default, self.expands_entities = None, False
        self.on_external_entity = _no_external_entity

    def get_handler(self, name):
        """Return the program's handler, or None."""
        if name in DEFAULTS:
            return self.handlers[name]
        handler = getattr(self, HANDLERS[name])
        return None if handler is _nothing or handler is _no_external_entity else handler

    def set_handler(self, name, handler):
        """Set a handler, or take it away with None."""
        if name in DEFAULTS:
            self.handlers[name] = self.on_default = handler
            self.expands_entities = DEFAULTS[name]
            return
        if name == "CharacterDataHandler":
            self.flush()
            if handler is None and self.is_calling:
                handler = _nothing
        setattr(self, HANDLERS[name], handler)

    is_calling = False

    # Text that is collected

    def buffer(self, line):
        """Report a line or less of text, later if it is short."""
        size = len(line.encode())
        if self.buffer_used + size > self.buffer_size:
            self.flush()
            if self.on_text is None:
                return
        if size > self.buffer_size:
            self.call(self.on_text, line)
        else:
            self.buffered.append(line)
            self.buffer_used += size

    def flush(self):
        """Report the text that was collected."""
        if self.buffered:
            data = "".join(self.buffered)
            self.buffered, self.buffer_used = [], 0
            if data and self.on_text is not None:
                self.call(self.on_text, data)
