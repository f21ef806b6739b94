# A class derived from pickle.Pickler may have an attribute `dispatch` of its own, of which the module knows nothing.
import io
import pickle


def known():
    return 1


class Own(pickle.Pickler):
    dispatch = {}

    def reducer_override(self, obj):
        if obj is Ellipsis:
            return str, ("dots",)
        return NotImplemented


for protocol in range(6):
    file = io.BytesIO()
    Own(file, protocol).dump([known, Own, {1: (2.5, None)}, ..., frozenset([3])])
    print(protocol, pickle.loads(file.getvalue()) == [known, Own, {1: (2.5, None)}, "dots", frozenset([3])])
