"""Maps (hidden classes): instances with the same attributes set in the same order share one.

A map gives each attribute its index in the instance's storage.  Apart from the
transitions it remembers it is immutable, so that under the JIT a lookup in a promoted map is
a constant.  The method is from Self: Chambers, Ungar, Lee, "An efficient
implementation of SELF", OOPSLA 1989.

A map also says how its attribute is kept: as an object, or as a machine integer or float where
all objects that got it had an int or a float.  The first one that has something else there
makes the attribute one that is kept as an object: its own map changes, and later objects get such
a map at once.  The others keep their map until they are written to likewise.  What is
unboxed, and when, is in rvm.objects.instance.

Of an attribute that is kept as an object, a map knows the class of the core that all its values have had, as long
as there is only one, and not None's.  A compiled loop relies on that instead of testing each value that it reads.
"""
from rvm.objects.root import w_None
from rvm.rlib.classes import class_of, has_class
from rvm.rlib.jit import dont_look_inside, elidable, is_made_later, unboxes_attributes
from rvm.rlib.objectmodel import try_inline


# Each map has all names and their maps: with 10,000 attributes of one object that came to 1.3 GB.
MOST_ATTRIBUTES = 100

# How instances keep the attribute of a map.
OBJECT = 0          # in a storage of objects
INT_CELL = 1        # an int, in a cell of its own in a storage of objects
FLOAT_CELL = 2      # a float, likewise
INT = 3             # an int, in a storage of ints: all attributes before it are kept so as well
FLOAT = 4           # a float, in a storage of floats, likewise
UNDECIDED = -1      # of a type: its instances had no attributes yet

# By kind: how the same attribute is kept in a storage of objects, and how where all others are of its kind.
AMONG_OBJECTS = [OBJECT, INT_CELL, FLOAT_CELL, INT_CELL, FLOAT_CELL]
ALONE = [OBJECT, INT, FLOAT, INT, FLOAT]


class NoClass(object):
    """Stands for the class of an attribute's values where it has had none."""


class ManyClasses(object):
    """Stands for the class of an attribute's values where they differ in class."""


no_class = NoClass()
many_classes = ManyClasses()


def merged(kind, other):
    """Return how an attribute is kept of which instances had values of both kinds."""
    if kind == other:
        return kind
    kind = AMONG_OBJECTS[kind]
    return kind if kind == AMONG_OBJECTS[other] else OBJECT


class Map(object):
    """One attribute, and through `back` all those set before it."""
    _immutable_fields_ = [
        "w_type", "back", "name", "kind", "index", "size", "attributes", "uses_dict", "is_retired?", "value_class?"]

    def __init__(self, w_type, back, name, kind, index, size, attributes, uses_dict):
        self.w_type = w_type
        self.back = back                # the map without this attribute, or None
        self.name = name
        self.kind = kind                # how this attribute is kept,
        self.index = index              # ... and where in the storage
        self.size = size                # number of attributes
        self.attributes = attributes    # {name: the map that adds it}
        self.uses_dict = uses_dict      # only slots have maps, the attributes are in a dict
        self.transitions = {}           # {name: the map with that attribute added}
        self.is_retired = False         # a more general map has its place in `transitions`
        self.value_class = class_of(no_class)       # of this attribute's values, if it is kept as an object

    @try_inline
    def admits(self, w_value):
        """Return whether the attribute may have this value without a change of what is known of its values."""
        if not unboxes_attributes():
            return True
        value_class = self.value_class
        return value_class is class_of(many_classes) or value_class is class_of(w_value)

    def admit(self, w_value):
        """Note that the attribute, which is kept as an object, is about to get this value.

        What is made before the translation has its classes noted as unknown: it does not know whether there is a JIT.
        """
        if is_made_later():
            self.value_class = class_of(many_classes)
        elif not self.admits(w_value):
            self.note_class(w_value)

    @dont_look_inside
    def note_class(self, w_value):
        # What is None first mostly becomes another object later.
        is_only = self.value_class is class_of(no_class) and w_value is not w_None
        self.value_class = class_of(w_value) if is_only else class_of(many_classes)

    def known(self, w_value):
        """Return a value of the attribute, and tell a trace its class."""
        if unboxes_attributes() and self.value_class is not class_of(many_classes):
            has_class(w_value, self.value_class)
        return w_value

    def is_full(self):
        """Return whether the attributes should go into a dict.  Slots keep their maps, however many there are."""
        return self.size >= MOST_ATTRIBUTES

    @elidable
    def find(self, name):
        """Return the map that adds the attribute, or None."""
        return self.attributes.get(name, None)

    @elidable
    def transition(self, name):
        """Return the map that the instances seen so far got with the attribute `name`, or None."""
        return self.transitions.get(name, None)

    @elidable
    def with_attribute(self, name, kind):
        """Return the map of an instance that also has the attribute `name`, whose value has this kind among objects.

        The attributes may be kept in a more general way than by this map, and than by the kind.
        """
        if self.may_stay_alone(kind):
            return self.extended(name, ALONE[kind])
        self.get_terminator().has_objects()
        return self.among_objects().extended(name, kind)

    def may_stay_alone(self, kind):
        """Return whether all attributes are of a kind that has a storage of its own, with another one of `kind`."""
        return kind != OBJECT and self.kind == ALONE[kind] and not self.is_retired

    def is_alone(self):
        """Return whether the attributes are in a storage for their kind alone."""
        return self.kind == INT or self.kind == FLOAT

    def among_objects(self):
        """Return the map with the same attributes for a storage of objects."""
        if not self.is_alone():
            return self
        return self.back.among_objects().extended(self.name, AMONG_OBJECTS[self.kind])

    def keep_among_objects(self):
        """Replace the maps behind this one that are for numbers alone by their like for a storage of objects.

        So of which kind an attribute has been is not forgotten.
        """
        for name in self.transitions.keys():
            extended = self.transitions[name]
            if extended.is_alone():
                extended.is_retired = True
                extended.among_objects()
                extended.keep_among_objects()

    def extended(self, name, kind):
        """Return the map with an attribute that is kept in this way, or in a more general one."""
        before = self.transitions.get(name, None)
        if before is not None:
            kind = merged(before.kind, kind)
            if kind == before.kind:
                return before
        attributes = self.attributes.copy()
        extended = Map(self.w_type, self, name, kind, self.size, self.size + 1, attributes, self.uses_dict)
        attributes[name] = extended
        self.transitions[name] = extended
        if before is not None:
            before.is_retired = True
        self.get_terminator().remember_size(extended.size)
        return extended

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
        Map.__init__(self, w_type, None, "", OBJECT, 0, 0, {}, uses_dict)
        self.usual_size = 0         # the storage that a new instance gets
        self.all_kinds = UNDECIDED  # INT or FLOAT if no instance had an attribute of another kind, else OBJECT
        self.with_dict = None       # see dict_terminator

    def dict_terminator(self):
        """Return the first map of instances of the type whose attributes are in a dict."""
        if self.with_dict is None:
            self.with_dict = Terminator(self.w_type, True)
        return self.with_dict

    def remember_size(self, size):
        if size > self.usual_size and size <= 16:
            self.usual_size = size

    def may_stay_alone(self, kind):
        if self.all_kinds == UNDECIDED:
            self.all_kinds = ALONE[kind]
        return kind != OBJECT and self.all_kinds == ALONE[kind]

    def has_objects(self):
        """Note that attributes of instances differ in kind: new ones get a storage of objects."""
        if self.all_kinds == OBJECT:
            return
        self.all_kinds = OBJECT
        self.keep_among_objects()
