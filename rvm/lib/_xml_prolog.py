"""The prolog of an XML document, its DTD, and what follows the document's element."""
import re

from _xml_content import BAD, END, MORE, PREDEFINED, number_of, plain_lines
from _xml_errors import Failure, Partial
from _xml_input import find_codec
from _xml_names import is_space
from _xml_roles import PrologState
from _xml_tokens import end_of_reference, prolog_token

ALWAYS, NEVER, UNLESS_STANDALONE = 2, 0, 1          # whether parameter entities are parsed

_EMPTY, _ANY, _MIXED, _NAME, _CHOICE, _SEQUENCE = 1, 2, 3, 4, 5, 6       # kinds of content models
_QUANTIFIERS = {"?": 1, "*": 2, "+": 3}
_ENTITY_PIECES = re.compile("[^&%\r\n]+|\r\n|[&%\r\n]").match
_is_public_id = re.compile("[-a-zA-Z0-9 \r\n'()+,./:=?;!*#@$_%]*").match
_match_spaces = re.compile("[ \t\r\n]*").match
_match_value = re.compile("[-a-zA-Z0-9._]*").match


class Entity:
    """A general or parameter entity, or the external subset."""

    def __init__(self, name, is_parameter=False, is_internal=True):
        self.name, self.is_parameter, self.is_internal = name, is_parameter, is_internal
        self.text = self.system_id = self.public_id = self.base = self.notation = None
        self.is_open = False

    def copy(self):
        """Return a copy that is not open."""
        made = Entity(self.name)
        made.__dict__.update(self.__dict__)
        made.is_open = False
        return made


class Dtd:
    """What the declarations say."""

    def __init__(self):
        self.general, self.parameters = {}, {}      # entities
        self.attributes = {}        # for the name of an element: lists of name, whether it is CDATA, default or None
        self.subset = None          # the external subset, an Entity
        self.keeps_processing = True
        self.has_parameter_references = False
        self.is_standalone = False
        self.read_entity = False    # whether an external parameter entity has been read
        self.entity_value = []      # of the entity being declared

    def copy(self):
        """Return a copy for the parser of an external entity of the content."""
        made = Dtd()
        made.__dict__.update(self.__dict__)
        made.general = {name: entity.copy() for name, entity in self.general.items()}
        return made


class Prolog:
    """The part of a parser that reads the prolog and the epilog."""

    def start_declarations(self):
        """Nothing is being declared."""
        self.declared = None                # entity
        self.doctype = None                 # its name, if it is to be reported
        self.doctype_system_id = self.doctype_public_id = None
        self.notation_name = self.notation_public_id = None
        self.attribute_element = self.declared_attribute = self.attribute_type = None
        self.model_name = None              # of the element being declared, if it is to be reported
        self.groups = []                    # of its content model, that are open: kind and children
        self.connectors = []                # of all groups that are open

    def prolog(self, text, at, follows, nested=False, is_between=True):
        """Read the prolog or an entity of the DTD; return where what is left begins."""
        while True:
            if not nested:
                self.event = at
            if at == len(text):
                return self._end_of_prolog(text, at, follows, nested, is_between)
            try:
                token, end, goes_on = prolog_token(text, at, self.names)
            except Partial:
                if follows == MORE:
                    return at
                raise self.unfinished(text, follows, nested) from None
            if goes_on and follows == MORE:
                return at
            if goes_on and follows == BAD and token != "S":
                raise Failure("INVALID_TOKEN", len(text))
            if token != "XML_DECL" and self.input.raw and not nested:
                self.input.settle()
            if token == "PI" or token == "XML_DECL":
                self._target_end = self.names.match_simple(text, at + 2).end()
            role = self.state.role(token, text, at, end)
            if role == "INSTANCE_START":
                self._end_prolog()
                self.processor = self.content
                return at
            if role == "ERROR":
                raise Failure({"PARAM_ENTITY_REF": "PARAM_ENTITY_REF", "XML_DECL": "MISPLACED_XML_PI"}
                              .get(token, "SYNTAX"))
            method = _METHODS.get(role)
            is_reported = method is not None and method(self, text, at, end)
            if self.on_default is not None and not is_reported:
                self.default(text[at:end])
            at = end
            if role == "IGNORE_SECT":
                if nested:
                    return self._ignored(text, at, follows, nested)
                self.processor = self._ignored
                return at
            if not nested and self.text is not text:        # the encoding has changed
                return self.text_start

    def _end_of_prolog(self, text, at, follows, nested, is_between):
        if follows == MORE or nested and not is_between:
            return at
        if follows == BAD:
            raise Failure("INVALID_TOKEN", at)
        if self.input.tail and not nested:
            raise self.unfinished(text, follows)
        if self.is_parameter_entity or nested:
            if self.state.role("END", text, at, at) == "ERROR":
                raise Failure("INCOMPLETE_PE")
            return at
        raise Failure("NO_ELEMENTS")

    def _ignored(self, text, at, follows, nested=False):
        """Skip an ignored section."""
        level, where = 1, at
        if not nested:
            self.event = at
        while level:
            found = _IGNORED_MARKS(text, where)
            if found is None:
                if follows == MORE:
                    return at
                raise Failure("INVALID_TOKEN", len(text)) if follows == BAD else Failure("SYNTAX")
            level += {"<![": 1, "]]>": -1}.get(found[0], 0)
            where = found.end()
        self.default(text[at:where])
        if nested:
            return self.prolog(text, where, follows, nested)
        self.processor = self.prolog
        return where

    def epilog(self, text, at, follows):
        """Read what follows the document's element; return where what is left begins."""
        while True:
            self.event = at
            if at == len(text):
                if follows == BAD:
                    raise Failure("INVALID_TOKEN", at)
                if follows == END and self.input.tail:
                    raise self.unfinished(text, follows)
                return at
            try:
                token, end, _ = prolog_token(text, at, self.names)
            except Partial:
                if follows == MORE:
                    return at
                raise self.unfinished(text, follows) from None
            if token == "S":
                self.default(text[at:end])
            elif token == "COMMENT":
                self.comment(text, at, end)
            elif token == "PI":
                self.instruction(text, at, self.names.match_simple(text, at + 2).end(), end)
            else:
                raise Failure("JUNK_AFTER_DOC_ELEMENT")
            at = end

    # The XML declaration

    def xml_declaration(self, text, at, end, is_text_declaration):
        """Read the XML declaration, or the text declaration of an external entity."""
        version, encoding, standalone, encoding_at = _read_declaration(text, at + 5, end - 2, is_text_declaration)
        if standalone == 1:
            self.dtd.is_standalone = True
            if self.parameter_parsing == UNLESS_STANDALONE:
                self.parameter_parsing = NEVER
        if self.on_xml_declaration is not None:
            self.call(self.on_xml_declaration, version, encoding, standalone)
        else:
            self.default(text[at:end])
        if encoding is not None and self.input.encoding is None:
            self._change_encoding(text, end, encoding, encoding_at)
        self.input.settle()

    def _change_encoding(self, text, end, encoding, encoding_at):
        source = self.input
        try:
            codec = find_codec(encoding)
        except Failure as failure:
            failure.position = encoding_at
            raise
        except Exception as problem:            # there is no such encoding
            self.caught(problem)
            raise Failure("UNKNOWN_ENCODING", encoding_at) from None
        is_wide = codec in ("utf-16", "utf-16-be", "utf-16-le")
        if len(codec) < 256 and is_wide != source.is_wide() or is_wide and codec not in ("utf-16", source.codec):
            raise Failure("INCORRECT_ENCODING", encoding_at)
        if codec != source.codec and codec != "utf-16":
            self.drop(end)
            self.replace_text(source.change(codec, self.bytes_before))

    def _xml_declaration(self, text, at, end):
        self.xml_declaration(text, at, end, False)
        return True

    def _text_declaration(self, text, at, end):
        self.xml_declaration(text, at, end, True)
        return True

    # The document type

    def _doctype_idle(self, text, at, end):
        return self.on_start_doctype is not None

    def _doctype_name(self, text, at, end):
        if self.on_start_doctype is None:
            return False
        self.doctype = self.intern(text[at:end])
        self.doctype_public_id = self.doctype_system_id = None
        return True

    def _doctype_public_id(self, text, at, end):
        self.uses_foreign_dtd = False
        self.dtd.has_parameter_references = True
        self.declared = self.dtd.subset = self.dtd.subset or Entity("#")
        public_id = _public_id(text, at, end)
        if self.dtd.keeps_processing:
            self.declared.public_id = public_id
        if self.on_start_doctype is None:
            return False
        self.doctype_public_id = public_id
        return True

    def _doctype_system_id(self, text, at, end):
        self.uses_foreign_dtd = False
        dtd = self.dtd
        dtd.has_parameter_references = True
        self.doctype_system_id = text[at + 1:end - 1] if self.on_start_doctype is not None else "#"
        if not self.parameter_parsing:
            self._check_standalone()
        if self.declared is None:
            self.declared = dtd.subset = dtd.subset or Entity("#")
            self.declared.public_id = None
        if dtd.keeps_processing:
            self.declared.system_id, self.declared.base = text[at + 1:end - 1], self.base
        return self.on_start_doctype is not None

    def _internal_subset(self, text, at, end):
        if self.on_start_doctype is None:
            return False
        self.call(self.on_start_doctype, self.doctype, self.intern(self.doctype_system_id),
                  self.intern(self.doctype_public_id), 1)
        self.doctype = None
        return True

    def _doctype_close(self, text, at, end):
        is_reported = False
        if self.doctype is not None and self.on_start_doctype is not None:
            self.call(self.on_start_doctype, self.doctype, self.intern(self.doctype_system_id),
                      self.intern(self.doctype_public_id), 0)
            is_reported = True
        if self.doctype_system_id is not None or self.uses_foreign_dtd:
            self._external_subset()
        if self.on_end_doctype is not None:
            self.call(self.on_end_doctype)
            is_reported = True
        return is_reported

    def _end_prolog(self):
        """The document's element begins: last chance for a foreign DTD."""
        if self.uses_foreign_dtd:
            self._external_subset()

    def _external_subset(self):
        dtd = self.dtd
        had_references = dtd.has_parameter_references
        dtd.has_parameter_references = True
        if self.parameter_parsing and self.on_external_entity is not None:
            entity = dtd.subset = dtd.subset or Entity("#")
            if self.uses_foreign_dtd:
                entity.base = self.base
            dtd.read_entity = False
            self.external_entity(entity, None)
            if dtd.read_entity:
                self._check_standalone()
            elif self.doctype_system_id is None:
                dtd.has_parameter_references = had_references
        self.uses_foreign_dtd = False

    def _check_standalone(self):
        if not self.dtd.is_standalone and self.on_not_standalone is not None:
            if not self.ask(self.on_not_standalone):
                raise Failure("NOT_STANDALONE")

    # Entities

    def _entity_idle(self, text, at, end):
        return self.dtd.keeps_processing and self.on_entity is not None

    def _general_entity_name(self, text, at, end):
        return self._declare_entity(text[at:end], self.dtd.general, False)

    def _parameter_entity_name(self, text, at, end):
        return self._declare_entity(text[at:end], self.dtd.parameters, True)

    def _declare_entity(self, name, entities, is_parameter):
        self.declared = None
        if not self.dtd.keeps_processing or name in PREDEFINED and not is_parameter or name in entities:
            return False
        is_internal = not self.parent and not self.open_entities
        self.declared = entities[name] = Entity(name, is_parameter, is_internal)
        return self.on_entity is not None

    def _entity_value(self, text, at, end):
        if not self.dtd.keeps_processing:
            return False
        self.dtd.entity_value = []
        failure = None
        try:
            self.store_entity_value(text[at + 1:end - 1], at + 1, not self.state.is_document)
        except Failure as problem:
            failure = problem
            if failure.position is not None:
                self.event = failure.position
        entity = self.declared
        is_reported = False
        if entity is not None:
            entity.text = "".join(self.dtd.entity_value)
            if self.on_entity is not None:
                self.call(self.on_entity, self.intern(entity.name), int(entity.is_parameter), entity.text,
                          self.intern(self.base), None, None, None)
                is_reported = True
        if failure is not None:
            raise failure
        return is_reported

    def store_entity_value(self, value, base, may_refer, nested=False):
        """Add the value of an entity, its references to characters and parameter entities replaced, to the DTD's."""
        parts, at = self.dtd.entity_value, 0
        while at < len(value):
            found = _ENTITY_PIECES(value, at)
            part, end = found[0], found.end()
            if part == "&" or part == "%":
                where = None if nested else base + at
                try:
                    end = end_of_reference(value, at, self.names)
                except Partial:
                    raise Failure("INVALID_TOKEN", where) from None
                except Failure as failure:
                    failure.position = None if nested else base + failure.position
                    raise
                part = value[at:end]
                if part[0] == "%":
                    if not may_refer:
                        raise Failure("PARAM_ENTITY_REF", where)
                    self._value_parameter_entity(part[1:-1], where)
                    part = ""
                elif part[1] == "#":
                    try:
                        part = number_of(part)
                    except Failure as failure:
                        failure.position = where
                        raise
            elif part[0] == "\r":
                part = "\n"
            parts.append(part)
            at = end

    def _value_parameter_entity(self, name, where):
        """Add the text of a parameter entity to the value of the entity being declared."""
        dtd = self.dtd
        entity = dtd.parameters.get(name)
        if entity is None:
            dtd.keeps_processing = dtd.is_standalone
            return
        if entity.is_open:
            raise Failure("RECURSIVE_ENTITY_REF", where)
        if entity.system_id is None:
            self.expand(entity, lambda text: self.store_entity_value(text, 0, True, True))
        elif self.on_external_entity is None:
            dtd.keeps_processing = dtd.is_standalone
        else:
            dtd.read_entity = False
            self.state.in_entity_value = entity.is_open = True
            try:
                self.external_entity(entity, None)
            finally:
                self.state.in_entity_value = entity.is_open = False
            if not dtd.read_entity:
                dtd.keeps_processing = dtd.is_standalone

    def _entity_public_id(self, text, at, end):
        public_id = _public_id(text, at, end)
        if not self.dtd.keeps_processing or self.declared is None:
            return False
        self.declared.public_id = public_id
        return self.on_entity is not None

    def _entity_system_id(self, text, at, end):
        if not self.dtd.keeps_processing or self.declared is None:
            return False
        self.declared.system_id, self.declared.base = text[at + 1:end - 1], self.base
        return self.on_entity is not None

    def _entity_complete(self, text, at, end):
        entity = self.declared
        if not self.dtd.keeps_processing or entity is None or self.on_entity is None:
            return False
        self._report_external(entity)
        return True

    def _report_external(self, entity):
        self.call(self.on_entity, self.intern(entity.name), int(entity.is_parameter), None, self.intern(entity.base),
                  self.intern(entity.system_id), self.intern(entity.public_id), self.intern(entity.notation))

    def _entity_notation(self, text, at, end):
        entity = self.declared
        if not self.dtd.keeps_processing or entity is None:
            return False
        entity.notation = text[at:end]
        if self.on_unparsed_entity is not None:
            self.call(self.on_unparsed_entity, *map(self.intern, (
                entity.name, entity.base, entity.system_id, entity.public_id, entity.notation)))
        elif self.on_entity is not None:
            self._report_external(entity)
        else:
            return False
        return True

    def _parameter_entity(self, text, at, end, is_between=True):
        """Read a parameter entity to which the DTD refers."""
        dtd = self.dtd
        dtd.has_parameter_references = True
        is_reported = False
        if not self.parameter_parsing:
            dtd.keeps_processing = dtd.is_standalone
        else:
            name = text[at + 1:end - 1]
            entity = dtd.parameters.get(name)
            if self.state.is_document and dtd.is_standalone and not self.open_entities:
                if entity is None:
                    raise Failure("UNDEFINED_ENTITY")
                if not entity.is_internal:
                    raise Failure("ENTITY_DECLARED_IN_PE")
            elif entity is None:
                dtd.keeps_processing = dtd.is_standalone
                if not is_between or self.on_skipped_entity is None:
                    return False
                self.call(self.on_skipped_entity, self.intern(name), 1)
                return True
            if entity.is_open:
                raise Failure("RECURSIVE_ENTITY_REF")
            if entity.text is not None:
                self.expand(entity, lambda inner: self.prolog(inner, 0, END, True, is_between))
                return True
            if self.on_external_entity is None:
                dtd.keeps_processing = dtd.is_standalone
                return False
            dtd.read_entity = False
            entity.is_open = True
            try:
                self.external_entity(entity, None)
            finally:
                entity.is_open = False
            is_reported = True
            if not dtd.read_entity:
                dtd.keeps_processing = dtd.is_standalone
                return True
        self._check_standalone()
        return is_reported

    def _inner_parameter_entity(self, text, at, end):
        return self._parameter_entity(text, at, end, False)

    # Notations

    def _notation_idle(self, text, at, end):
        return self.on_notation is not None

    def _notation_name(self, text, at, end):
        self.notation_public_id = None
        self.notation_name = text[at:end] if self.on_notation is not None else None
        return self.on_notation is not None

    def _notation_public_id(self, text, at, end):
        public_id = _public_id(text, at, end)
        if self.notation_name is None:
            return False
        self.notation_public_id = public_id
        return True

    def _notation_system_id(self, text, at, end):
        return self._report_notation(text[at + 1:end - 1])

    def _notation_no_system_id(self, text, at, end):
        return self.notation_public_id is not None and self._report_notation(None)

    def _report_notation(self, system_id):
        if self.notation_name is None or self.on_notation is None:
            return False
        self.call(self.on_notation, *map(self.intern, (self.notation_name, self.base, system_id,
                                                       self.notation_public_id)))
        self.notation_name = None
        return True

    # Attributes

    def _attlist_idle(self, text, at, end):
        return self.dtd.keeps_processing and self.on_attribute_list is not None

    def _attlist_element_name(self, text, at, end):
        self.attribute_element = text[at:end]
        return self._attlist_idle(text, at, end)

    def _attribute_name(self, text, at, end):
        self.declared_attribute = text[at:end]
        self.attribute_type = None
        return self._attlist_idle(text, at, end)

    def _attribute_type(self, text, at, end):
        self.attribute_type = text[at:end]
        return self._attlist_idle(text, at, end)

    def _attribute_choice(self, text, at, end):
        if not self._attlist_idle(text, at, end):
            return False
        self.attribute_type = (self.attribute_type + "|" if self.attribute_type else "(") + text[at:end]
        return True

    def _attribute_notation(self, text, at, end):
        if not self._attlist_idle(text, at, end):
            return False
        self.attribute_type = (self.attribute_type + "|" if self.attribute_type else "NOTATION(") + text[at:end]
        return True

    def _attribute_implied(self, text, at, end):
        return self._define_attribute(None, 0)

    def _attribute_required(self, text, at, end):
        return self._define_attribute(None, 1)

    def _attribute_default(self, text, at, end, required=0):
        if not self.dtd.keeps_processing:
            return False
        value = self.attribute_value(text[at + 1:end - 1], at + 1, self.attribute_type == "CDATA", in_prolog=True)
        return self._define_attribute(value, required)

    def _attribute_fixed(self, text, at, end):
        return self._attribute_default(text, at, end, 1)

    def _define_attribute(self, value, required):
        if not self.dtd.keeps_processing:
            return False
        kind = self.attribute_type
        known = self.dtd.attributes.setdefault(self.attribute_element, [])
        if value is None and kind != "ID" or all(row[0] != self.declared_attribute for row in known):
            known.append((self.declared_attribute, kind == "CDATA", value))
        if self.on_attribute_list is None or kind is None:
            return False
        if kind[0] == "(" or kind.startswith("NOTATION("):
            kind += ")"
        self.call(self.on_attribute_list, self.intern(self.attribute_element), self.intern(self.declared_attribute),
                  kind, value, required)
        return True

    # Elements

    def _element_idle(self, text, at, end):
        return self.on_element is not None

    def _element_name(self, text, at, end):
        self.model_name = text[at:end] if self.on_element is not None else None
        self.groups = []
        return self.on_element is not None

    def _content_empty(self, text, at, end):
        return self._report_model((_EMPTY, 0, None, ()))

    def _content_any(self, text, at, end):
        return self._report_model((_ANY, 0, None, ()))

    def _report_model(self, model):
        if self.model_name is None:
            return False
        name, self.model_name = self.model_name, None
        if self.on_element is None:
            return False
        self.call(self.on_element, self.intern(name), model)
        return True

    def _content_characters(self, text, at, end):
        if self.model_name is None:
            return False
        self.groups[-1][0] = _MIXED
        return True

    def _content_element(self, text, at, end):
        if self.model_name is None:
            return False
        quantifier = _QUANTIFIERS.get(text[end - 1], 0)
        name = text[at:end - 1] if quantifier else text[at:end]
        self.groups[-1][1].append((_NAME, quantifier, self.intern(name), ()))
        return True

    def _group_open(self, text, at, end):
        self.connectors.append("")
        if self.model_name is None:
            return False
        self.groups.append([_SEQUENCE, []])
        return True

    def _group_sequence(self, text, at, end):
        return self._connect(",")

    def _group_choice(self, text, at, end):
        return self._connect("|")

    def _connect(self, connector):
        before = self.connectors[-1]
        if before and before != connector:
            raise Failure("SYNTAX")
        self.connectors[-1] = connector
        if self.model_name is None:
            return False
        if connector == "|":
            if before:
                return False
            self.groups[-1][0] = _CHOICE
        return self.on_element is not None

    def _group_close(self, text, at, end):
        self.connectors.pop()
        if self.model_name is None:
            return False
        kind, children = self.groups.pop()
        model = kind, _QUANTIFIERS.get(text[end - 1], 0), None, tuple(children)
        if self.groups:
            self.groups[-1][1].append(model)
        else:
            self._report_model(model)
        return True

    # Comments and instructions

    def _instruction(self, text, at, end):
        self.instruction(text, at, self._target_end, end)
        return True

    def _comment(self, text, at, end):
        self.comment(text, at, end)
        return True


_IGNORED_MARKS = re.compile(r"<!\[|]]>|]](?=.)", re.DOTALL).search          # ]]]> is none to expat
_METHODS = {
    "XML_DECL": Prolog._xml_declaration,
    "TEXT_DECL": Prolog._text_declaration,
    "DOCTYPE_NONE": Prolog._doctype_idle,
    "DOCTYPE_NAME": Prolog._doctype_name,
    "DOCTYPE_PUBLIC_ID": Prolog._doctype_public_id,
    "DOCTYPE_SYSTEM_ID": Prolog._doctype_system_id,
    "DOCTYPE_INTERNAL_SUBSET": Prolog._internal_subset,
    "DOCTYPE_CLOSE": Prolog._doctype_close,
    "ENTITY_NONE": Prolog._entity_idle,
    "GENERAL_ENTITY_NAME": Prolog._general_entity_name,
    "PARAM_ENTITY_NAME": Prolog._parameter_entity_name,
    "ENTITY_VALUE": Prolog._entity_value,
    "ENTITY_PUBLIC_ID": Prolog._entity_public_id,
    "ENTITY_SYSTEM_ID": Prolog._entity_system_id,
    "ENTITY_COMPLETE": Prolog._entity_complete,
    "ENTITY_NOTATION_NAME": Prolog._entity_notation,
    "PARAM_ENTITY_REF": Prolog._parameter_entity,
    "INNER_PARAM_ENTITY_REF": Prolog._inner_parameter_entity,
    "NOTATION_NONE": Prolog._notation_idle,
    "NOTATION_NAME": Prolog._notation_name,
    "NOTATION_PUBLIC_ID": Prolog._notation_public_id,
    "NOTATION_SYSTEM_ID": Prolog._notation_system_id,
    "NOTATION_NO_SYSTEM_ID": Prolog._notation_no_system_id,
    "ATTLIST_NONE": Prolog._attlist_idle,
    "ATTLIST_ELEMENT_NAME": Prolog._attlist_element_name,
    "ATTRIBUTE_NAME": Prolog._attribute_name,
    "ATTRIBUTE_TYPE": Prolog._attribute_type,
    "ATTRIBUTE_ENUM_VALUE": Prolog._attribute_choice,
    "ATTRIBUTE_NOTATION_VALUE": Prolog._attribute_notation,
    "ATTRIBUTE_IMPLIED": Prolog._attribute_implied,
    "ATTRIBUTE_REQUIRED": Prolog._attribute_required,
    "ATTRIBUTE_DEFAULT": Prolog._attribute_default,
    "ATTRIBUTE_FIXED": Prolog._attribute_fixed,
    "ELEMENT_NONE": Prolog._element_idle,
    "ELEMENT_NAME": Prolog._element_name,
    "CONTENT_EMPTY": Prolog._content_empty,
    "CONTENT_ANY": Prolog._content_any,
    "CONTENT_PCDATA": Prolog._content_characters,
    "CONTENT_ELEMENT": Prolog._content_element,
    "GROUP_OPEN": Prolog._group_open,
    "GROUP_SEQUENCE": Prolog._group_sequence,
    "GROUP_CHOICE": Prolog._group_choice,
    "GROUP_CLOSE": Prolog._group_close,
    "PI": Prolog._instruction,
    "COMMENT": Prolog._comment,
}


def _public_id(text, at, end):
    """Return a public identifier, its white space normal."""
    wrong = _is_public_id(text, at + 1, end - 1).end()
    if wrong < end - 1:
        raise Failure("PUBLICID", wrong)
    return " ".join(text[at + 1:end - 1].split())


def _read_declaration(text, at, end, is_text_declaration):
    """Return version, encoding, standalone (-1 if it is not said) and where the encoding stands, of a declaration."""
    wrong = "TEXT_DECL" if is_text_declaration else "XML_DECL"
    version = encoding = encoding_at = None
    standalone = -1
    name, name_at, value, value_at, at = _pseudo_attribute(text, at, end, wrong)
    if name == "version":
        version = value
        name, name_at, value, value_at, at = _pseudo_attribute(text, at, end, wrong)
        if name is None:
            if is_text_declaration:
                raise Failure(wrong, at)
            return version, None, -1, None
    elif not is_text_declaration:
        raise Failure(wrong, name_at)
    if name == "encoding":
        if not value[:1].isalpha():
            raise Failure(wrong, value_at)
        encoding, encoding_at = value, value_at
        name, name_at, value, value_at, at = _pseudo_attribute(text, at, end, wrong)
        if name is None:
            return version, encoding, -1, encoding_at
    if name != "standalone" or is_text_declaration:
        raise Failure(wrong, name_at)
    if value not in ("yes", "no"):
        raise Failure(wrong, value_at)
    standalone = int(value == "yes")
    at = _match_spaces(text, at, end).end()
    if at < end:
        raise Failure(wrong, at)
    return version, encoding, standalone, encoding_at


def _pseudo_attribute(text, at, end, wrong):
    """Return name, its position, value, its position and the end of what looks like an attribute.

    The name is None if none is left.
    """
    start = _match_spaces(text, at, end).end()
    if start == end:
        return None, at, "", at, at
    if start == at:
        raise Failure(wrong, at)
    at = start
    while at < end and text[at] != "=" and not is_space(text[at]):
        if not text[at].isascii():
            raise Failure(wrong, at)
        at += 1
    name = text[start:at]
    at = _match_spaces(text, at, end).end()
    if at == start or text[at] != "=":
        raise Failure(wrong, at)
    at = _match_spaces(text, at + 1, end).end()
    quote = text[at]
    if quote != '"' and quote != "'":
        raise Failure(wrong, at)
    value_at = at + 1
    at = _match_value(text, value_at, end).end()
    if text[at] != quote:
        raise Failure(wrong, at)
    return name, start, text[value_at:at], value_at, at + 1
