"""The library's encodings of Chinese, Japanese and Korean: text, files, streams and parts."""
import codecs
import io
import os
import tempfile

TEXTS = {"gbk": "\u4e2d\u6587\r\n\u7b80\u4f53", "gb18030": "\u4e2d\u20ac\U0001f600\xe9", "hz": "a~\u4e2d\u6587\nb",
         "big5": "\u7e41\u9ad4", "big5hkscs": "\xca\u0304\xca\u9999\u6e2f", "shift_jis": "\u65e5\u672c\uff76\xa5",
         "cp932": "\u2460\u65e5\ue000", "euc_jp": "\u65e5\u672c\u4e02\uff76", "euc_kr": "\ud55c\uae00\ub620\ubc29",
         "johab": "\ud55c\uae00\u3131\u4e00", "cp949": "\ub620\ubc29", "iso2022_jp": "\u65e5\u672c\nab\u672c",
         "iso2022_kr": "\ud55c\uae00 \ud55c\nb", "iso2022_jp_3": "\u304b\u309a\u304b\U0002000b"}
for name, text in TEXTS.items():
    data = text.encode(name)
    print(name, codecs.lookup(name).name, data, data.decode(name) == text)
    for make in (codecs.getreader, codecs.getwriter):
        stream = make(name)(io.BytesIO(data), "replace")
        if make is codecs.getreader:
            print([ascii(stream.read(2)), ascii(stream.readline()), ascii(stream.readlines()), stream.read()])
        else:
            stream.writelines([text, text[:1]])
            print(stream.reset(), stream.stream.getvalue() == (text + text[:1]).encode(name), stream.errors)
    print([ascii(part) for part in codecs.iterdecode([bytes([byte]) for byte in data], name)])
    print(list(codecs.iterencode(text, name)))

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "text")
    for name in ("shift_jis", "iso2022_jp", "gb18030", "euc_kr"):
        with open(path, "w", encoding=name, errors="xmlcharrefreplace") as file:
            file.write("\u65e5\u672c\n" * 3000 + "\u0e01 \ud55c")
        with open(path, encoding=name) as file:
            lines = file.readlines()
        print(name, os.path.getsize(path), len(lines), ascii(lines[-1]))
    with open(path, "wb") as file:
        file.write(b"# coding: shift_jis\nname = '\x93\xfa\x96{'\nprint(ascii(name))\n")
    exec(compile(open(path, "rb").read(), path, "exec"))

for name in TEXTS:
    for function in (lambda: "ab\u0e01\ud800".encode(name), lambda: b"ab\xff\xff".decode(name),
                     lambda: b"ab\xb0".decode(name)):
        try:
            print(ascii(function()))
        except UnicodeError as error:
            print(error, error.start, error.end, error.encoding)
    print("ab\u0e01".encode(name, "namereplace"), ascii(b"a\xff\xffb\x80".decode(name, "backslashreplace")))
