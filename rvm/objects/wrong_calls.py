"""What is wrong with a call whose arguments do not fit: the TypeError, in CPython's words.

CPython's functions in C take their arguments in a few ways, and each has words of its own and an order in which it
complains.  The Signature tells which way a function has: by its parameters and, where they do not tell, by a note in
brackets (rvm.objects.builtin explains them).
"""
from rvm.objects import protocol, specials
from rvm.objects.errors import type_error
from rvm.objects.moduleobject import W_Module
from rvm.objects.typeobject import W_Type

UNPACKED_SLOTS = ["__setitem__", "__setattr__", "__set__"]


def plural(count, noun):
    return "%d %s" % (count, noun) if count == 1 else "%d %ss" % (count, noun)


def wrong_self(w_owner, name, is_slot, w_object):
    """Return the error for a method that is called with an object of another type."""
    if is_slot:
        return type_error("descriptor '%s' requires a '%s' object but received a '%s'" % (
            name, w_owner.name, protocol.type_name(w_object)))
    return type_error("descriptor '%s' for '%s' objects doesn't apply to a '%s' object" % (
        name, w_owner.name, protocol.type_name(w_object)))


def wrong_class(w_type, w_cls):
    """Return the error for `w_type.__new__(w_cls)`, or None if it makes instances of `w_cls`."""
    name = w_type.name
    if not isinstance(w_cls, W_Type):
        return type_error("%s.__new__(X): X is not a type object (%s)" % (name, protocol.type_name(w_cls)))
    if not w_cls.is_subtype(w_type):
        return type_error("%s.__new__(%s): %s is not a subtype of %s" % (name, w_cls.name, w_cls.name, name))
    if w_cls is not w_type and w_cls.layout is not w_type.layout:
        return unsafe_new(name, w_cls)
    return None


def unsafe_new(name, w_cls):
    """Return the error for a `__new__` that is asked for an instance that only another type's `__new__` can make."""
    w_builtin = builtin_base(w_cls)
    if w_builtin is not None:
        w_new = w_builtin.special(specials.NEW)
        for w_base in w_cls.mro_w:
            if w_base.special(specials.NEW) is w_new:       # no class up to here has a `__new__` of the program's
                return type_error("%s.__new__(%s) is not safe, use %s.__new__()" % (name, w_cls.name, w_base.name))
    return type_error("%s.__new__(%s) is not safe" % (name, w_cls.name))


def builtin_base(w_type):
    """Return the first builtin type that a class comes from, or None."""
    for w_base in w_type.mro_w:
        if not w_base.is_heap:
            return w_base
    return None


def takes_keywords(w_made):
    """Return whether a class derived from a builtin type may take keywords, which that type then ignores.

    A `__new__` is passed the class, and its own `__init__` may take them; an `__init__` is passed the instance,
    and the class's own `__new__` may have taken them.
    """
    number = specials.INIT
    w_type = w_made
    if not isinstance(w_made, W_Type):
        number = specials.NEW
        w_type = w_made.gettype()
    assert isinstance(w_type, W_Type)
    w_builtin = builtin_base(w_type)
    return w_builtin is not None and w_type.special(number) is not w_builtin.special(number)


def ignores_keywords(signature, w_made):
    """Return whether keywords for a type's constructor or initializer are left to the derived class's own method.

    `w_made` is the class or instance that it is passed.
    """
    return not signature.is_strict and w_made is not None and takes_keywords(w_made)


class WrongCall(object):
    """A call that does not fit its signature.

    `self` and `cls` are not counted, so that `given` is -1 where that is missing.
    """

    def __init__(self, signature, args_w, kwnames, w_bound):
        self.signature = signature
        self.args_w = args_w
        self.names = kwnames if kwnames is not None else []
        self.w_bound = w_bound          # what the function is bound to, or None
        self.skipped = signature.counted_from()
        self.given = len(args_w) - len(self.names) - self.skipped       # by position
        self.least = signature.required - self.skipped
        self.most = signature.positional - self.skipped

    def error(self):
        """Return the TypeError."""
        signature = self.signature
        error = self.wrong_first()
        if error is not None:
            return error
        if len(self.names) > 0 and not signature.takes_keywords() and not self.may_name():
            return self.no_keywords()
        if signature.is_slot and signature.wording != "parsed":
            return self.wrong_slot_count()
        if signature.takes_keywords():
            return self.wrong_named()
        return self.wrong_count()

    def wrong_first(self):
        """Return the error about the object that the method is of, or about the class that an instance is made of."""
        signature = self.signature
        w_owner = signature.w_owner
        if w_owner is None or self.skipped == 0:
            return None
        kind = signature.parameters[0].kind
        if kind == "cls":
            if self.given < 0:
                return type_error("%s.__new__(): not enough arguments" % w_owner.name)
            return wrong_class(w_owner, self.args_w[0])
        if kind != "self":
            return None
        name = "__init__" if signature.makes_instance else signature.name
        is_slot = signature.is_slot or signature.makes_instance
        if self.given < 0:
            if is_slot:
                return type_error("descriptor '%s' of '%s' object needs an argument" % (name, w_owner.name))
            return type_error("unbound method %s() needs an argument" % signature.qualname)
        if not self.args_w[0].gettype().is_subtype(w_owner):
            return wrong_self(w_owner, name, is_slot, self.args_w[0])
        return None

    def may_name(self):
        """Return whether keywords are ignored, which a derived class's own method takes."""
        signature = self.signature
        return signature.makes_instance and len(self.args_w) > 0 and ignores_keywords(signature, self.args_w[0])

    def no_keywords(self):
        signature = self.signature
        name = self.full_name()
        if signature.called == "type" and not signature.makes_instance:
            name = self.called()
        elif signature.is_slot:
            name = "wrapper " + signature.name
        elif signature.makes_instance or signature.takes_tuple() and (self.skipped == 0 or self.w_bound is not None):
            name = signature.name
        return type_error("%s() takes no keyword arguments" % name)

    def full_name(self):
        """Return the function's name with the module or type: the type of what it is bound to, if it is bound."""
        w_bound = self.w_bound
        signature = self.signature
        if w_bound is None:
            return signature.qualname
        if isinstance(w_bound, W_Module):
            return signature.name
        w_type = w_bound if isinstance(w_bound, W_Type) else w_bound.gettype()
        assert isinstance(w_type, W_Type)
        return w_type.qualname + "." + signature.name

    def wrong_slot_count(self):
        """A slot's message does not name the method; where CPython unpacks a tuple, a name is left out."""
        signature = self.signature
        least = self.least
        most = self.most
        wanted = least if self.given < least else most
        if least == most:
            space = " " if signature.is_unpacked or signature.name in UNPACKED_SLOTS else ""
            return type_error("%sexpected %s, got %d" % (space, plural(wanted, "argument"), self.given))
        return type_error(" expected %s %s, got %d" % (
            "at least" if self.given < least else "at most", plural(wanted, "argument"), self.given))

    def wrong_count(self):
        """Return the error of a function that takes arguments by position alone."""
        signature = self.signature
        least = self.least
        most = self.most
        wanted = least if self.given < least else most
        if signature.wording == "parsed":
            return type_error("%s takes %s %s (%d given)" % (
                "function" if signature.called == "function" else signature.called + "()",
                self.limit(), plural(wanted, "argument"), self.given))
        if signature.wording == "" and not signature.makes_instance:
            if most == 0:
                return type_error("%s() takes no arguments (%d given)" % (self.full_name(), self.given))
            if least == most == 1:
                return type_error("%s() takes exactly one argument (%d given)" % (self.full_name(), self.given))
        limit = self.limit()
        return type_error("%s expected %s%s, got %d" % (
            self.called(), "" if limit == "exactly" else limit + " ", plural(wanted, "argument"), self.given))

    def called(self):
        """Return the name in errors about the number of arguments."""
        signature = self.signature
        if signature.called != "type":
            return signature.called
        w_first = self.args_w[0]
        if signature.parameters[0].kind == "cls" and isinstance(w_first, W_Type):
            return w_first.name
        return protocol.type_name(w_first)

    def limit(self):
        """Return of what kind the limit of positional arguments is that the call does not keep."""
        if self.least == self.most and not self.signature.varargs:
            return "exactly"
        return "at least" if self.given < self.least else "at most"

    def wrong_named(self):
        """Return the error of a function that takes arguments by name as well."""
        signature = self.signature
        name = signature.called if signature.wording == "parsed" else signature.name
        given = self.given
        if signature.wording == "unpacked":
            if given < self.least or given > self.most and not signature.varargs:
                return self.wrong_count()
            name = signature.keywords_of
            given = 0
        if name != "function" or signature.name == "function":      # see rvm.objects.builtin of "called"
            name += "()"
        error = self.wrong_number(name, given)
        if error is not None:
            return error
        return self.wrong_name(name)

    def wrong_number(self, name, given):
        """Return the error about the number of arguments; None if it is right."""
        signature = self.signature
        total = len(signature.parameters) - self.skipped
        most = self.most
        if signature.wording == "unpacked":
            total -= most
        if not signature.varargs or signature.wording == "unpacked":
            if given + len(self.names) > total and not signature.varkeywords:
                return type_error("%s takes at most %s (%d given)" % (
                    name, plural(total, "keyword argument" if given == 0 else "argument"), given + len(self.names)))
            if given > most:
                if most == 0:
                    return type_error("%s takes no positional arguments" % name)
                is_exact = self.least == most and signature.wording != "parsed"
                return type_error("%s takes %s %s (%d given)" % (
                    name, "exactly" if is_exact else "at most", plural(most, "positional argument"), given))
        needed = min(signature.required, signature.positional_only) - self.skipped
        if self.given < needed:
            return type_error("%s takes %s %s (%d given)" % (
                name, "at least" if needed < most or signature.varargs else "exactly",
                plural(needed, "positional argument"), given))
        return None

    def wrong_name(self, name):
        """Return the error about arguments by name: one is missing, given twice or unknown."""
        signature = self.signature
        parameters = signature.parameters
        first = self.given + self.skipped
        for i in range(len(parameters)):
            if i >= first and parameters[i].default is None and parameters[i].name not in self.names:
                return type_error("%s missing required argument '%s' (pos %d)" % (
                    name, parameters[i].name, i + 1 - self.skipped))
        for i in range(signature.positional_only, min(first, signature.positional)):
            if parameters[i].name in self.names:
                return type_error("argument for %s given by name ('%s') and position (%d)" % (
                    name, parameters[i].name, i + 1 - self.skipped))
        for keyword in self.names:
            if signature.named(keyword) < 0:
                return type_error("'%s' is an invalid keyword argument for %s" % (
                    keyword, "this function" if name == "function" else name))
        raise AssertionError("the arguments fit")
