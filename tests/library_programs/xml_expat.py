"""pyexpat: handlers, pieces, positions, the DTD, errors."""
# only executables: hosted, the parser takes long
from xml.parsers import expat

NAMES = [name for name in dir(expat.XMLParserType) if name.endswith("Handler") and name != "DefaultHandler"]


def events(document, size=None, leave_out=(), **attributes):
    """Print what the handlers are called with."""
    parser = expat.ParserCreate(namespace_separator=attributes.pop("separator", None))
    for name, value in attributes.items():
        setattr(parser, name, value)

    def handler(name):
        def handle(*arguments):
            print("  ", name, *map(repr, arguments), parser.CurrentByteIndex, parser.CurrentLineNumber,
                  parser.CurrentColumnNumber)
            return 1
        return handle

    for name in NAMES:
        if name not in leave_out:
            setattr(parser, name, handler(name[:-7]))
    data = document.encode() if isinstance(document, str) else document
    size = size or len(data) or 1
    try:
        for at in range(0, len(data), size):
            parser.Parse(data[at:at + size])
        parser.Parse(b"", True)
        print("  done", parser.CurrentByteIndex, parser.CurrentLineNumber, parser.CurrentColumnNumber)
    except expat.ExpatError as error:
        print("  error:", error, error.code, error.offset, error.lineno, expat.ErrorString(error.code))


DTD = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!DOCTYPE root [
  <!ENTITY text "some <b>bold</b> &#38;amp; text">
  <!ENTITY picture SYSTEM "picture.gif" NDATA gif>
  <!NOTATION gif PUBLIC "-//X//GIF" "viewer">
  <!ELEMENT root (a?, (b | c)+, d*)>
  <!ATTLIST a kind (x|y) "x" id ID #IMPLIED list NMTOKENS #FIXED " 1  2 ">
]>
"""
for size in (None, 1, 7):
    print("pieces of", size)
    events(DTD + "<root>\n<a id='&#65;&lt;\t'/>é&text;<![CDATA[<]]]]>\r\n<?go now?><!-- end --></root>\n", size)
print("namespaces")
events('<p:a xmlns:p="urn:p" xmlns="urn:d" p:x="1" y="2"><b/></p:a>', separator=" ", namespace_prefixes=True,
       ordered_attributes=True)
print("buffered")
events("<a>one\ntwo &amp; three<b/>four</a>", buffer_text=True, leave_out=("StartElementHandler",))
print("encodings")
for encoding in ("utf-16", "utf-16-be", "iso-8859-1", "cp1252"):
    said = "" if encoding.startswith("utf-16") else f"<?xml version='1.0' encoding='{encoding}'?>"
    events(f"{said}<é>ü</é>".encode(encoding))
print("errors")
for document in ("", "<", "<a", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "<a b=1/>", "<a>&x;</a>",
                 "<a>&#0;</a>", "<a>]]></a>", "<a>\x01</a>", "<a><![CDATA[", "<!-- -- --><a/>",
                 " <?xml version='1.0'?><a/>", "<1/>", "<?xml version='1.0' encoding='x-none'?><a/>",
                 "<?xml encoding='utf-8'?><a/>", "<a:b xmlns:c=''/>",
                 "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>", "<!DOCTYPE a [<!FOO>]><a/>", b"<a>\xff</a>", b"<a>\xc3"):
    print(document)
    try:
        events(document, separator="}", leave_out=NAMES)
    except LookupError as error:
        print("  ", error)
entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 40}">' for i in range(1, 6))
events(f'<!DOCTYPE a [<!ENTITY e0 "laugh">{entities}]><a>&e5;</a>', leave_out=NAMES)
