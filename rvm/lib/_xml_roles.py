"""What a token of the prolog means: its role, by the state of the declaration that it stands in.

A line without a margin names a state and the role of white space in it; below are the tokens it allows (NAME:WORD is a
name that is that word), the state that follows each, and the token's role.  These following states are special:
`top` is the state between declarations; `group` closes a group of a content model; `open` opens one; `include` and
`included` begin and end an included section.  A role `=` is that of white space; S is white space where another state
follows.
"""

_TABLE = """
prolog0 NONE
    S prolog1 NONE | XML_DECL prolog1 XML_DECL | PI prolog1 PI | COMMENT prolog1 COMMENT
    DECL_OPEN:DOCTYPE doctype0 DOCTYPE_NONE | INSTANCE_START error INSTANCE_START
prolog1 NONE
    PI prolog1 PI | COMMENT prolog1 COMMENT | DECL_OPEN:DOCTYPE doctype0 DOCTYPE_NONE
    INSTANCE_START error INSTANCE_START
prolog2 NONE
    PI prolog2 PI | COMMENT prolog2 COMMENT | INSTANCE_START error INSTANCE_START
doctype0 DOCTYPE_NONE
    NAME doctype1 DOCTYPE_NAME | PREFIXED_NAME doctype1 DOCTYPE_NAME
doctype1 DOCTYPE_NONE
    OPEN_BRACKET internal DOCTYPE_INTERNAL_SUBSET | DECL_CLOSE prolog2 DOCTYPE_CLOSE
    NAME:SYSTEM doctype3 = | NAME:PUBLIC doctype2 =
doctype2 DOCTYPE_NONE
    LITERAL doctype3 DOCTYPE_PUBLIC_ID
doctype3 DOCTYPE_NONE
    LITERAL doctype4 DOCTYPE_SYSTEM_ID
doctype4 DOCTYPE_NONE
    OPEN_BRACKET internal DOCTYPE_INTERNAL_SUBSET | DECL_CLOSE prolog2 DOCTYPE_CLOSE
doctype5 DOCTYPE_NONE
    DECL_CLOSE prolog2 DOCTYPE_CLOSE
internal NONE
    DECL_OPEN:ENTITY entity0 ENTITY_NONE | DECL_OPEN:ATTLIST attlist0 ATTLIST_NONE
    DECL_OPEN:ELEMENT element0 ELEMENT_NONE | DECL_OPEN:NOTATION notation0 NOTATION_NONE
    PI internal PI | COMMENT internal COMMENT | PARAM_ENTITY_REF internal PARAM_ENTITY_REF
    CLOSE_BRACKET doctype5 DOCTYPE_NONE | END internal NONE
external0 NONE
    S external NONE | XML_DECL external TEXT_DECL
external NONE
    DECL_OPEN:ENTITY entity0 ENTITY_NONE | DECL_OPEN:ATTLIST attlist0 ATTLIST_NONE
    DECL_OPEN:ELEMENT element0 ELEMENT_NONE | DECL_OPEN:NOTATION notation0 NOTATION_NONE
    PI external PI | COMMENT external COMMENT | PARAM_ENTITY_REF external PARAM_ENTITY_REF
    COND_SECT_OPEN condition0 NONE | COND_SECT_CLOSE included NONE | END end NONE
condition0 NONE
    NAME:INCLUDE condition1 NONE | NAME:IGNORE condition2 NONE
condition1 NONE
    OPEN_BRACKET include NONE
condition2 NONE
    OPEN_BRACKET external IGNORE_SECT
entity0 ENTITY_NONE
    PERCENT entity1 = | NAME entity2 GENERAL_ENTITY_NAME
entity1 ENTITY_NONE
    NAME entity7 PARAM_ENTITY_NAME
entity2 ENTITY_NONE
    NAME:SYSTEM entity4 = | NAME:PUBLIC entity3 = | LITERAL entity_end ENTITY_VALUE
entity3 ENTITY_NONE
    LITERAL entity4 ENTITY_PUBLIC_ID
entity4 ENTITY_NONE
    LITERAL entity5 ENTITY_SYSTEM_ID
entity5 ENTITY_NONE
    DECL_CLOSE top ENTITY_COMPLETE | NAME:NDATA entity6 =
entity6 ENTITY_NONE
    NAME entity_end ENTITY_NOTATION_NAME
entity7 ENTITY_NONE
    NAME:SYSTEM entity9 = | NAME:PUBLIC entity8 = | LITERAL entity_end ENTITY_VALUE
entity8 ENTITY_NONE
    LITERAL entity9 ENTITY_PUBLIC_ID
entity9 ENTITY_NONE
    LITERAL entity10 ENTITY_SYSTEM_ID
entity10 ENTITY_NONE
    DECL_CLOSE top ENTITY_COMPLETE
entity_end ENTITY_NONE
    DECL_CLOSE top =
notation0 NOTATION_NONE
    NAME notation1 NOTATION_NAME
notation1 NOTATION_NONE
    NAME:SYSTEM notation3 = | NAME:PUBLIC notation2 =
notation2 NOTATION_NONE
    LITERAL notation4 NOTATION_PUBLIC_ID
notation3 NOTATION_NONE
    LITERAL notation_end NOTATION_SYSTEM_ID
notation4 NOTATION_NONE
    LITERAL notation_end NOTATION_SYSTEM_ID | DECL_CLOSE top NOTATION_NO_SYSTEM_ID
notation_end NOTATION_NONE
    DECL_CLOSE top =
attlist0 ATTLIST_NONE
    NAME attlist1 ATTLIST_ELEMENT_NAME | PREFIXED_NAME attlist1 ATTLIST_ELEMENT_NAME
attlist1 ATTLIST_NONE
    DECL_CLOSE top = | NAME attlist2 ATTRIBUTE_NAME | PREFIXED_NAME attlist2 ATTRIBUTE_NAME
attlist2 ATTLIST_NONE
    NAME:CDATA attlist8 ATTRIBUTE_TYPE | NAME:ID attlist8 ATTRIBUTE_TYPE | NAME:IDREF attlist8 ATTRIBUTE_TYPE
    NAME:IDREFS attlist8 ATTRIBUTE_TYPE | NAME:ENTITY attlist8 ATTRIBUTE_TYPE
    NAME:ENTITIES attlist8 ATTRIBUTE_TYPE | NAME:NMTOKEN attlist8 ATTRIBUTE_TYPE
    NAME:NMTOKENS attlist8 ATTRIBUTE_TYPE | NAME:NOTATION attlist5 = | OPEN_PAREN attlist3 =
attlist3 ATTLIST_NONE
    NMTOKEN attlist4 ATTRIBUTE_ENUM_VALUE | NAME attlist4 ATTRIBUTE_ENUM_VALUE
    PREFIXED_NAME attlist4 ATTRIBUTE_ENUM_VALUE
attlist4 ATTLIST_NONE
    CLOSE_PAREN attlist8 = | OR attlist3 =
attlist5 ATTLIST_NONE
    OPEN_PAREN attlist6 =
attlist6 ATTLIST_NONE
    NAME attlist7 ATTRIBUTE_NOTATION_VALUE
attlist7 ATTLIST_NONE
    CLOSE_PAREN attlist8 = | OR attlist6 =
attlist8 ATTLIST_NONE
    POUND_NAME:IMPLIED attlist1 ATTRIBUTE_IMPLIED | POUND_NAME:REQUIRED attlist1 ATTRIBUTE_REQUIRED
    POUND_NAME:FIXED attlist9 = | LITERAL attlist1 ATTRIBUTE_DEFAULT
attlist9 ATTLIST_NONE
    LITERAL attlist1 ATTRIBUTE_FIXED
element0 ELEMENT_NONE
    NAME element1 ELEMENT_NAME | PREFIXED_NAME element1 ELEMENT_NAME
element1 ELEMENT_NONE
    NAME:EMPTY element_end CONTENT_EMPTY | NAME:ANY element_end CONTENT_ANY | OPEN_PAREN element2 GROUP_OPEN
element2 ELEMENT_NONE
    POUND_NAME:PCDATA element3 CONTENT_PCDATA | OPEN_PAREN element6 GROUP_OPEN
    NAME element7 CONTENT_ELEMENT | PREFIXED_NAME element7 CONTENT_ELEMENT
    NAME_QUESTION element7 CONTENT_ELEMENT | NAME_ASTERISK element7 CONTENT_ELEMENT
    NAME_PLUS element7 CONTENT_ELEMENT
element3 ELEMENT_NONE
    CLOSE_PAREN group GROUP_CLOSE | CLOSE_PAREN_ASTERISK group GROUP_CLOSE | OR element4 =
element4 ELEMENT_NONE
    NAME element5 CONTENT_ELEMENT | PREFIXED_NAME element5 CONTENT_ELEMENT
element5 ELEMENT_NONE
    CLOSE_PAREN_ASTERISK group GROUP_CLOSE | OR element4 =
element6 ELEMENT_NONE
    OPEN_PAREN element6 GROUP_OPEN | NAME element7 CONTENT_ELEMENT | PREFIXED_NAME element7 CONTENT_ELEMENT
    NAME_QUESTION element7 CONTENT_ELEMENT | NAME_ASTERISK element7 CONTENT_ELEMENT
    NAME_PLUS element7 CONTENT_ELEMENT
element7 ELEMENT_NONE
    CLOSE_PAREN group GROUP_CLOSE | CLOSE_PAREN_ASTERISK group GROUP_CLOSE
    CLOSE_PAREN_QUESTION group GROUP_CLOSE | CLOSE_PAREN_PLUS group GROUP_CLOSE
    COMMA element6 GROUP_SEQUENCE | OR element6 GROUP_CHOICE
element_end ELEMENT_NONE
    DECL_CLOSE top =
error NONE
"""


def _read_table():
    """Return the rows of the states: {token: (state, role)}."""
    states = {}
    for line in _TABLE.strip().splitlines():
        if not line.startswith(" "):
            name, idle = line.split()
            row = states[name] = {"S": (name, idle)}
            continue
        for entry in line.split("|"):
            token, state, role = entry.split()
            row[token] = (state, idle if role == "=" else role)
    states["external0"] = {**states["external"], **states["external0"]}
    return states


_STATES = _read_table()
_WITH_WORDS = {token.partition(":")[0] for row in _STATES.values() for token in row if ":" in token}


class PrologState:
    """Where in the prolog, or in an external entity of the DTD, a parser is."""

    def __init__(self, is_document):
        self.is_document = is_document
        self.in_entity_value = False
        self._state = "prolog0" if is_document else "external0"
        self._groups = 0            # of a content model, that are open
        self._included = 0          # sections that are open

    def role(self, token, text, at, end):
        """Return the role of a token and go on to the state behind it; ERROR if it must not stand here."""
        row = _STATES[self._state]
        found = None
        if token in _WITH_WORDS:
            found = row.get(f"{token}:{self._word(token, text, at, end)}")
        found = found or row.get(token)
        if found is None:
            if token == "PARAM_ENTITY_REF" and not self.is_document:
                return "INNER_PARAM_ENTITY_REF"
            self._state = "error"
            return "ERROR"
        state, role = found
        if role == "GROUP_OPEN":
            self._groups += 1
        if state == "top":
            state = "internal" if self.is_document else "external"
        elif state == "group":
            self._groups -= 1
            state = "element7" if self._groups else "element_end"
        elif state == "include":
            self._included += 1
            state = "external"
        elif state == "included" or state == "end":
            if state == "included" and not self._included or state == "end" and self._included:
                self._state = "error"
                return "ERROR"
            self._included -= state == "included"
            state = "external"
        self._state = state
        return role

    @staticmethod
    def _word(token, text, at, end):
        return text[at + 2:end] if token == "DECL_OPEN" else text[at + 1:end] if token == "POUND_NAME" else text[at:end]
