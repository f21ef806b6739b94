"""What float() and int() ask an object for, before they read it as text."""


class Text(str):
    def __float__(self):
        return float(str(self)) + 1

    def __int__(self):
        return int(str(self)) + 2

    def __complex__(self):
        return 3j


class Bytes(bytes):
    def __index__(self):
        return 5


print(float(Text("8")), int(Text("8")), complex(Text("8")))
print(float(Bytes(b"8")), int(Bytes(b"8")))
print(float(bytearray(b" 8.5 ")), float(memoryview(b"1e3")))
for wrong in ([], None, object, "x", b"\xff"):
    try:
        float(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
