"""Codecs of Chinese, Japanese and Korean without the library's encodings: getcodec, errors, classes."""
import _codecs
import _codecs_cn
import _codecs_iso2022
import _codecs_jp
import _multibytecodec

TEXT = "ab\u4e2d\u6587\u65e5\u672c\ud55c\uae00\u304b\u309a\uff71~\xe6\u0300\\"
CODECS = [(_codecs_cn, "gb2312 hz"), (_codecs_jp, "shift_jis")]     # small ones, as hosted the tables take long
_codecs.register_error("back", lambda error: ("<%s>" % error.reason[:3], error.end - len(error.object) or error.end))
_codecs.register_error("bytes", lambda error: (b"\x80", error.end))
_codecs.register_error("far", lambda error: ("", 1000))
_codecs.register_error("wrong", lambda error: (3, 4))
for module, names in CODECS:
    for name in names.split():
        codec = module.getcodec(name)
        print(name, codec.encode(TEXT, "replace"), codec.encode(TEXT, "ignore"), codec.encode("\u0e01b", "back"))
        print(codec.encode("\u0e01\u4e2d", "bytes"), ascii(codec.decode(codec.encode(TEXT, "ignore")[0])))
        print([ascii(codec.decode(b"a\x80\xff\xff(\x1b$Xb\xa4", how)) for how in ["replace", "ignore", "back"]])


def attempt(function):
    try:
        print(ascii(function()))
    except (TypeError, ValueError, LookupError, AttributeError, OverflowError) as error:
        print(type(error).__name__, error)


gb2312 = _codecs_cn.getcodec("gb2312")
for wrong in [lambda: type(gb2312)(), lambda: _codecs_cn.getcodec("big5"), lambda: _codecs_cn.getcodec(3),
              lambda: _multibytecodec.__create_codec(b"gb2312"), lambda: gb2312.encode("a", 3), lambda: gb2312.encode(3),
              lambda: gb2312.decode("a"), lambda: gb2312.decode(bytearray(b"\xd6\xd0")), lambda: gb2312.encode("\u0e01"),
              lambda: gb2312.decode(b"ab\xd6"), lambda: gb2312.decode(b"\xff\xff", "nix"),
              lambda: gb2312.encode("\u0e01", "far"), lambda: gb2312.encode("\u0e01", "wrong"),
              lambda: gb2312.decode(b"\xff", "wrong")]:
    attempt(wrong)


class Encoder(_multibytecodec.MultibyteIncrementalEncoder):
    codec = _codecs_cn.getcodec("hz")


class Decoder(_multibytecodec.MultibyteIncrementalDecoder):
    codec = _codecs_iso2022.getcodec("iso2022_jp")


encoder, decoder = Encoder("replace"), Decoder()
for c in "a\u4e2d\u6587b\u0e01\u4e2d":
    print(encoder.encode(c), encoder.getstate())
print(encoder.encode("", True), encoder.getstate(), encoder.errors)
for byte in b"a\x1b$BF|K\\\x1b(J\\\x1b(Bz":
    print(ascii(decoder.decode(bytes([byte]))), decoder.getstate())
decoder.setstate((b"\x1b", decoder.getstate()[1]))
print(ascii(decoder.decode(b"$BF|")), decoder.reset(), decoder.decode(b"F|"))
for wrong in [lambda: encoder.setstate("a"), lambda: encoder.setstate(-1), lambda: encoder.setstate(30),
              lambda: decoder.setstate(3), lambda: decoder.setstate((b"", "")), lambda: decoder.setstate((bytes(9), 0)),
              lambda: setattr(encoder, "errors", 3), lambda: delattr(encoder, "errors"), lambda: Encoder(3),
              lambda: Decoder(errors=None), lambda: decoder.decode(b"\x1b$B!", True), lambda: decoder.getstate()]:
    attempt(wrong)
