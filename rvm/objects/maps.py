"""Maps (hidden classes): instances with the same attributes set in the same order share one.

A map gives each attribute its index in the instance's storage.  Apart from the
transitions it remembers it is immutable, so that under the JIT a lookup in a promoted map is
a constant.  The method is from Self: Chambers, Ungar, Lee, "An efficient
implementation of SELF", OOPSLA 1989.
"""
from rvm.rlib.jit import elidable


# Each map has all names and their indexes: with 10,000 attributes of one object that came to 1.3 GB.
MOST_ATTRIBUTES = 100


class Map(object):
    """One attribute, and through `back` all those set before it."""
    _immutable_fields_ = ["w_type", "back", "name", "size", "indexes", "uses_dict"]

    def __init__(self, w_type, back, name, size, indexes, uses_dict):
        self.w_type = w_type
        self.back = back            # the map without this attribute, or None
        self.name = name
        self.size = size            # number of attributes
        self.indexes = indexes      # {name: index}
        self.uses_dict = uses_dict  # only slots have indexes, the attributes are in a dict
        self.transitions = {}       # {name: the map with that attribute added}

    def is_full(self):
        """Return whether the attributes should go into a dict.  Slots keep their maps, however many there are."""
        return self.size >= MOST_ATTRIBUTES

    @elidable
    def index_of(self, name):
        """Return the attribute's index in the storage, or -1."""
        return self.indexes.get(name, -1)

    @elidable
    def with_attribute(self, name):
        """Return the map of an instance that also has the attribute `name`."""
        extended = self.transitions.get(name, None)
        if extended is None:
            indexes = self.indexes.copy()
            indexes[name] = self.size
            extended = Map(self.w_type, self, name, self.size + 1, indexes, self.uses_dict)
            self.transitions[name] = extended
            extended.get_terminator().remember_size(extended.size)
        return extended

    def without_attribute(self, name):
        """Return the map of an instance that lost the attribute; the others keep their order."""
        if self.name == name:
            return self.back
        return self.back.without_attribute(name).with_attribute(self.name)

    def names(self):
        """Return the attributes' names in the order they were set."""
        result = []
        map = self
        while map.back is not None:
            result.append(map.name)
            map = map.back
        result.reverse()
        return result

    @elidable
    def get_terminator(self):
        map = self
        while map.back is not None:
            map = map.back
        assert isinstance(map, Terminator)
        return map


class Terminator(Map):
    """The map of a fresh instance of `w_type`, or of one whose attributes are in a dict."""
    _immutable_fields_ = ["usual_size?"]

    def __init__(self, w_type, uses_dict):
        Map.__init__(self, w_type, None, "", 0, {}, uses_dict)
        self.usual_size = 0         # the storage that a new instance gets
        self.with_dict = None       # see dict_terminator

    def dict_terminator(self):
        """Return the first map of instances of the type whose attributes are in a dict."""
        if self.with_dict is None:
            self.with_dict = Terminator(self.w_type, True)
        return self.with_dict

    def remember_size(self, size):
        if size > self.usual_size and size <= 16:
            self.usual_size = size
