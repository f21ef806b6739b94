"""pickle: bytes in the old protocols, and functions that CPython has in C."""
import codecs
import copy
import pickle

for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(pickle.loads(pickle.dumps(b"bytes\xff", protocol)), pickle.loads(pickle.dumps(codecs.encode)) is codecs.encode)
print(copy.copy(codecs.decode) is codecs.decode, copy.deepcopy([codecs.decode])[0] is codecs.decode)
try:
    pickle.dumps(staticmethod(print))
except TypeError as error:
    print(error)
