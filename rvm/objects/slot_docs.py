"""The `__doc__` of special methods, which says the same of every type that has them."""

_OPERATORS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "and": "&", "or": "|", "xor": "^",
    "lshift": "<<", "rshift": ">>"}
_COMPARISONS = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}

SLOT_DOCS = {
    "__abs__": "abs(self)",
    "__aiter__": "Return an awaitable, that resolves in asynchronous iterator.",
    "__anext__": "Return a value or raise StopAsyncIteration.",
    "__await__": "Return an iterator to be used in await expression.",
    "__bool__": "True if self else False",
    "__call__": "Call self as a function.",
    "__contains__": "Return key in self.",
    "__delattr__": "Implement delattr(self, name).",
    "__delete__": "Delete an attribute of instance.",
    "__delitem__": "Delete self[key].",
    "__divmod__": "Return divmod(self, value).",
    "__float__": "float(self)",
    "__get__": "Return an attribute of instance, which is of type owner.",
    "__getattribute__": "Return getattr(self, name).",
    "__getitem__": "Return self[key].",
    "__hash__": "Return hash(self).",
    "__iadd__": "Implement self+=value.",
    "__imul__": "Implement self*=value.",
    "__index__": "Return self converted to an integer, if self is suitable for use as an index into a list.",
    "__init__": "Initialize self.  See help(type(self)) for accurate signature.",
    "__int__": "int(self)",
    "__invert__": "~self",
    "__iter__": "Implement iter(self).",
    "__len__": "Return len(self).",
    "__neg__": "-self",
    "__next__": "Implement next(self).",
    "__pos__": "+self",
    "__pow__": "Return pow(self, value, mod).",
    "__rdivmod__": "Return divmod(value, self).",
    "__repr__": "Return repr(self).",
    "__rpow__": "Return pow(value, self, mod).",
    "__set__": "Set an attribute of instance to value.",
    "__setattr__": "Implement setattr(self, name, value).",
    "__setitem__": "Set self[key] to value.",
    "__str__": "Return str(self).",
    # Methods that are in no slot, but of several types.
    "__class_getitem__": "See PEP 585",
    "__length_hint__": "Private method returning an estimate of len(list(it)).",
    "__reduce__": "Return state information for pickling.",
    "__setstate__": "Set state information for unpickling.",
}

for _name, _sign in _OPERATORS.items():
    SLOT_DOCS["__%s__" % _name] = "Return self%svalue." % _sign
    SLOT_DOCS["__r%s__" % _name] = "Return value%sself." % _sign
    SLOT_DOCS.setdefault("__i%s__" % _name, "Return self%s=value." % _sign)
for _name, _sign in _COMPARISONS.items():
    SLOT_DOCS["__%s__" % _name] = "Return self%svalue." % _sign
