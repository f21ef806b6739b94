"""Each instruction of a pickle that makes or moves objects, behind what it needs and behind too little."""
import pickle

class Point:
    def __repr__(self):
        return "a Point"


Point.__module__ = "pickle"
pickle.Point = Point

STACKS = [b"", b"K\x01", b"K\x01K\x02", b"K\x01K\x02K\x03", b"(", b"(K\x01", b"](K\x01", b"]K\x01", b"}(K\x01K\x02",
          b"}K\x01K\x02", b"\x8f(K\x07", b"cbuiltins\nlen\nC\x03abc\x85", b"cbuiltins\ntuple\n)",
          b"cpickle\nPoint\n)\x81", b"cpickle\nPoint\n)\x81}", b"cpickle\nPoint\n)\x81}N\x86",
          b"cbuiltins\npow\nK\x07K\x02K\x05\x87", b"cbuiltins\ndivmod\nK\x07K\x02\x86", b"\x8c\x08builtins\x8c\x03int"]
ARGUMENTS = [b".", b"\x01\x00\x00\x00\x00\x00\x00\x00a.", b"\x94h\x00\x86."]


def loaded(data):
    try:
        return pickle.loads(data)
    except Exception as error:
        return type(error).__name__


for code in b"KMJGN\x88\x89\x8a\x8b\x8cX\x8dCB\x8e)\x85\x86\x87t]lae}dsu\x8f\x90\x91(012\x94qhj\x95R\x81b\x93":
    for stack in STACKS:
        print(bytes((code,)), stack, *[loaded(b"\x80\x04" + stack + bytes((code,)) + argument)
                                       for argument in ARGUMENTS])
