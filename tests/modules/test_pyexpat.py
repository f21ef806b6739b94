"""pyexpat of rvm/lib does what CPython's does, on random documents, most of them not quite right."""
import importlib
import pyexpat as cpythons
import random
import sys
import types

import pytest

from tests.worlds import ROOT

LIB = str(ROOT / "rvm" / "lib")
HANDLERS = [name for name in dir(cpythons.XMLParserType) if name.endswith("Handler")]
NAMES = ["a", "b", "c:d", "é", "ab-1", "p:q", "xml:lang"]
TEXTS = ["hello", " ", "\n", "\r\n", "\r", "é", "€", "😀", "]", "]]", "&amp;", "&#65;", "&e;", "&f;", "&x;"]
WRONG = ["]]>", "&#0;", "&", "<", "\x01", "\ufffe", "&#xD800;", "&a b;", ">", "--", "%", '"']
VALUES = ["v", "1 2", " ", "\n", "&lt;", "&e;", "&#10;", "\t", ">", "urn:a", "http://www.w3.org/XML/1998/namespace"]
DECLARATIONS = [
    "<!ENTITY e 'x&#60;b/>y'>", "<!ENTITY f '&e;\r\n&amp;'>", "<!ENTITY x SYSTEM 's' NDATA n>", "<!ENTITY % pe '\n'>",
    "%pe;", "<!NOTATION n PUBLIC 'p q'>", "<!ATTLIST a id ID #IMPLIED tok NMTOKENS ' 1  2 '>", "<!ENTITY e '<b>'>",
    "<!ATTLIST p:q k (x|y) 'x' xmlns:p CDATA #FIXED 'urn:p'>", "<!ELEMENT a (b?,(c|d)+,e*)>", "<!ELEMENT b EMPTY>",
    "<!ELEMENT é (#PCDATA|a)*>", "<!-- c -->", "<?pi d?>", "<!FOO>", "]", "<!ENTITY g '%pe;'>", " \n"]


@pytest.fixture(scope="module")
def ours():
    """The module of rvm/lib, beside which CPython's stays what is imported elsewhere."""
    kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "pyexpat"}
    sys.path.insert(0, LIB)
    # What rvm's core does for it is of no account to a parser: the class stays as it is.
    sys.modules["_library"] = types.SimpleNamespace(final_type=lambda cls: cls)
    try:
        yield importlib.import_module("pyexpat")
    finally:
        sys.path.remove(LIB)
        del sys.modules["_library"]
        sys.modules.update(kept)


def markup(choice, depth=0):
    """Return random content."""
    def several(parts, most):
        return "".join(choice(parts) for _ in range(choice(range(most + 1))))

    def element():
        name = choice(NAMES)
        pairs = "".join(f"{choice([' ', chr(10), '  '])}{choice(NAMES + ['xmlns', 'xmlns:p', 'xmlns:c', 'tok'])}="
                        f"{quote}{several(VALUES, 2)}{quote}" for quote in choice([[], ['"'], ["'"], ['"', "'"]]))
        if choice([True, False, False]):
            return f"<{name}{pairs}/>"
        return f"<{name}{pairs}>{markup(choice, depth + 1)}</{name}>"

    parts = [lambda: several(TEXTS, 4), lambda: several(TEXTS, 4),
             lambda: f"<![CDATA[{several(['x', ']', '<', chr(13)], 4)}]]>",
             lambda: "<!-- é\r\n -->", lambda: "<?go  now ?>"] + [element] * (3 if depth < 4 else 0)
    return element() if depth == 0 else "".join(choice(parts)() for _ in range(choice(range(4))))


def document(choice):
    """Return a random document as bytes."""
    declaration = choice(["", "", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='iso-8859-1'?>",
                          "<?xml version='1.0' encoding='koi8-r' standalone='yes'?>", "<?xml encoding='utf-8'?>"])
    subset = "".join(choice(DECLARATIONS) for _ in range(choice(range(5))))
    text = declaration + choice(["", f"<!DOCTYPE a [{subset}]>", "<!DOCTYPE a SYSTEM 's'>"]) + markup(choice) + "\n"
    place = choice(range(len(text)))
    text = choice([text, text, text, text[:place], text[:place] + text[place + 1:],
                   text[:place] + choice(WRONG) + text[place:]])
    encoding = "utf-8" if declaration else choice(["utf-8", "utf-8", "utf-16", "utf-16-be"])
    return text.encode(encoding)


def events(module, data, seed):
    """Return what a parser tells of a document that comes in pieces."""
    choice = random.Random(seed).choice
    parser = module.ParserCreate(None, choice([None, " ", "}"]))
    for name in ("buffer_text", "ordered_attributes", "specified_attributes", "namespace_prefixes"):
        setattr(parser, name, choice([True, False]))
    parser.SetParamEntityParsing(choice([0, 1, 2]))
    told = []
    for name in HANDLERS:
        if choice([True, True, False]):
            setattr(parser, name, lambda *arguments, name=name: told.append((
                name, arguments, parser.CurrentByteIndex, parser.CurrentLineNumber, parser.CurrentColumnNumber)) or 1)
    size = choice([len(data) + 1, 50, 9])
    try:
        for at in range(0, len(data), size):
            parser.Parse(data[at:at + size])
        parser.Parse(b"", True)
    except module.ExpatError as error:
        told.append((str(error), error.code, parser.ErrorByteIndex))
    except LookupError as error:
        told.append(str(error))
    return told


@pytest.mark.skipif(not (2, 4, 5) <= cpythons.version_info < (2, 6), reason="another expat")
def test_random_documents(ours):
    choice = random.Random(5).choice
    for seed in range(1500):
        data = document(choice)
        assert events(ours, data, seed) == events(cpythons, data, seed), data
