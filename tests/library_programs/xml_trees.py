"""xml.etree.ElementTree, minidom, pulldom, sax, plistlib and xmlrpc over pyexpat."""
import io
import plistlib
import xml.dom.minidom
import xml.dom.pulldom
import xml.etree.ElementTree as ET
import xml.sax
import xmlrpc.client

TEXT = """<?xml version="1.0"?>
<shop xmlns="urn:shop" xmlns:p="urn:price">
  <item id="1" p:cost="2.50">Käse &amp; Brot</item>
  <item id='2'><![CDATA[<none>]]></item><!-- closed -->
</shop>
"""
root = ET.fromstring(TEXT)
for element in root.iter():
    print(element.tag, element.attrib, repr(element.text), repr(element.tail))
print(ET.tostring(root, encoding="unicode"))
for event, element in ET.iterparse(io.BytesIO(TEXT.encode()), ("start", "end", "start-ns")):
    print(event, getattr(element, "tag", element))
pull = ET.XMLPullParser(("end",))
for at in range(0, len(TEXT), 5):
    pull.feed(TEXT[at:at + 5])
    print([element.tag for _, element in pull.read_events()], end="")
print()
try:
    ET.fromstring("<a>\n<b></a>")
except ET.ParseError as error:
    print(error, error.code, error.position)

document = xml.dom.minidom.parseString(TEXT.encode())
print(document.documentElement.getElementsByTagName("item")[0].toxml())
print(document.toprettyxml(indent=" ", newl=""))
for event, node in xml.dom.pulldom.parseString(TEXT):
    print(event, node.nodeName)


class Handler(xml.sax.ContentHandler):
    def startElement(self, name, attrs):
        print("start", name, dict(attrs))

    def characters(self, content):
        print("text", repr(content))


xml.sax.parseString(TEXT.encode(), Handler())
try:
    xml.sax.parseString(b"<a><b>", Handler())
except xml.sax.SAXParseException as error:
    print(error)

value = {"name": "x & y", "numbers": [1, 2.5, True], "data": b"\0\1\2"}
print(plistlib.loads(plistlib.dumps(value)) == value)
print(xmlrpc.client.loads(xmlrpc.client.dumps(({"a": [1, "<>"]},), "call")))
