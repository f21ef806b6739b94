"""Signatures of the core's functions, and the binding of a call's arguments to their parameters.

A signature is written as CPython writes one; see rvm.objects.builtin for the kinds.
"""
import re

from rvm.objects import specials
from rvm.objects.errors import type_error
from rvm.objects.typeobject import W_Type


class Parameter(object):
    _immutable_fields_ = ["name", "kind", "default"]

    def __init__(self, name, kind, default):
        self.name = name
        self.kind = kind
        self.default = default          # source text, or None: required


UNPACKED_SLOTS = ["__setitem__", "__setattr__", "__set__"]


class Signature(object):
    """The parameters of a function: `positional` ones that may be given by position, then keyword-only ones."""
    _immutable_fields_ = ["name", "owner", "is_slot", "parameters[*]", "positional_only", "positional", "required",
                          "varargs", "varkeywords", "result", "wording", "is_unpacked", "shown", "is_function",
                          "is_strict"]

    def __init__(self, text):
        """Parse `name(parameter, ...) -> result [notes]`; at import only."""
        notes = ""
        self.is_unpacked = False        # see wrong_count
        if text.endswith("]"):
            text, _, notes = text[:-1].rpartition("[")
        self.wording = ""               # how messages count arguments: "parsed", "unpacked", or by the parameters
        for note in notes.replace(",", " ").split():
            if note != "unsigned" and note != "strict":
                self.wording = note
        self.is_strict = "strict" in notes      # keywords are an error for classes with a `__new__` of their own too
        self.is_function = False        # of a module
        self.unsigned = "unsigned" in notes
        self.shown = ""                 # `__text_signature__`, or empty: None
        head, _, result = text.partition("->")
        self.result = result.strip()
        name, _, inside = head.strip().partition("(")
        if not inside.endswith(")"):
            raise ValueError("malformed signature: " + text)
        self.name = name
        self.qualname = name            # of a method, with its type
        self.owner = ""                 # the name of a method's type
        self.is_slot = False            # does CPython keep the method in a slot?
        self.parameters = []
        self.words = []                 # each parameter as `__text_signature__` shows it, and the marks between them
        self.positional_only = 0
        self.positional = -1
        self.varargs = False
        self.varkeywords = False
        for word in _split(inside[:-1]):
            self._add(word)
        if self.positional < 0:
            self.positional = len(self.parameters)
        self.required = 0               # positional parameters without a default
        for parameter in self.parameters[:self.positional]:
            if parameter.default is None:
                self.required += 1

    def _add(self, word):
        shown = word
        if word == "/":
            self.positional_only = len(self.parameters)
        elif word == "*":
            self.positional = len(self.parameters)
        elif word.startswith("**"):
            self.varkeywords = True
        elif word.startswith("*"):
            self.varargs = True
            self.positional = len(self.parameters)
        else:
            head, equal, default = word.partition("=")
            name, _, kind = head.partition(":")
            default, _, instead = default.partition(" as ")
            default = default.strip()
            self.parameters.append(Parameter(name.strip(), kind.strip(), default if equal else None))
            shown = name.strip()
            if equal and instead.strip() != "...":
                shown += "=" + (instead.strip() or default.replace("NULL", "<unrepresentable>").replace('"', "'"))
        self.words.append(shown)

    def become_method(self, owner, is_slot):
        self.owner = owner
        self.qualname = owner + "." + self.name
        self.is_slot = is_slot

    def show(self, first):
        """Set what programs see as `__text_signature__`; at import only.

        `first` is "$self", "$module" or "$type", and stands for a first parameter `self` or `cls`; where it is empty
        that parameter is left out, as in the signature of a type.
        """
        self.is_function = first == "$module"
        if self.unsigned:
            return
        words = self.words[counted_from(self):]
        if first != "":
            words.insert(0, first)
            if "/" not in words:
                words.insert(1, "/")
        if words[:1] == ["/"]:
            del words[0]
        self.shown = "(%s)" % ", ".join(words)

    def argument_name(self, index):
        """Return how messages name an argument: by its name, or by its position if callers cannot name it."""
        if index >= self.positional_only:
            return "%s() argument '%s'" % (self.name, self.parameters[index].name)
        skipped = counted_from(self)
        if len(self.parameters) - skipped == 1:
            return "%s() argument" % self.name
        return "%s() argument %d" % (self.name, index + 1 - skipped)

    def is_plain(self):
        """Return whether every call by position can do without binding."""
        if self.varargs or self.varkeywords:
            return False
        for parameter in self.parameters[self.positional:]:
            if parameter.default is None:
                return False
        return True


_WORDS = re.compile(r"""(?:'[^']*'|"[^"]*"|[^,'"])+""")


def _split(text):
    """Return the text of each parameter; a comma in quotes does not separate."""
    return [word.strip() for word in _WORDS.findall(text) if word.strip()]


class Bound(object):
    """The arguments in the order of the parameters, None if one was left out; and what the stars take."""

    def __init__(self, args_w, rest_w, names, values_w):
        self.args_w = args_w
        self.rest_w = rest_w
        self.names = names
        self.values_w = values_w


def bind(signature, args_w, kwnames):
    """Bind arguments; the last len(kwnames) are by keyword.  Raise TypeError in CPython's words."""
    keywords = len(kwnames) if kwnames is not None else 0
    given = len(args_w) - keywords
    assert given >= 0
    if keywords > 0 and takes_no_keywords(signature, args_w):
        raise no_keywords(signature)
    bound = Bound([None] * len(signature.parameters), [], [], [])
    if given > signature.positional:
        if not signature.varargs:
            raise too_many(signature, given)
        bound.rest_w = args_w[signature.positional:given]
        given = signature.positional
    for i in range(given):
        bound.args_w[i] = args_w[i]
    if kwnames is not None:
        first = len(args_w) - keywords
        for i in range(keywords):
            bind_keyword(signature, bound, kwnames[i], args_w[first + i])
    for i in range(len(signature.parameters)):
        parameter = signature.parameters[i]
        if parameter.default is None and bound.args_w[i] is None:
            raise missing(signature, i, given)
    return bound


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
    for w_base in w_type.mro_w:
        if not w_base.is_heap:
            return w_type.special(number) is not w_base.special(number)
    return False


def bind_keyword(signature, bound, name, w_value):
    for i in range(signature.positional_only, len(signature.parameters)):
        if signature.parameters[i].name == name:
            if bound.args_w[i] is not None:
                raise type_error("argument for %s() given by name ('%s') and position (%d)" % (
                    signature.name, name, i + 1 - counted_from(signature)))
            bound.args_w[i] = w_value
            return
    if signature.varkeywords:
        bound.names.append(name)
        bound.values_w.append(w_value)
    elif signature.positional_only == len(signature.parameters):
        pass        # for the `__init__` of a derived class: see takes_no_keywords
    else:
        raise type_error("'%s' is an invalid keyword argument for %s()" % (name, signature.name))


def takes_no_keywords(signature, args_w):
    """Return whether keywords are an error; where a derived class has its own `__init__`, they are for that."""
    if signature.positional_only < len(signature.parameters) or signature.varkeywords:
        return False
    return signature.is_strict or not (makes_instance(signature) and len(args_w) > 0 and takes_keywords(args_w[0]))


def no_keywords(signature):
    if signature.is_slot:
        return type_error("wrapper %s() takes no keyword arguments" % signature.name)
    return type_error("%s() takes no keyword arguments" % (
        signature.name if signature.wording == "parsed" and signature.owner == "" else signature.qualname))


def counted_from(signature):
    """Return 1 if the first parameter is `self`, which messages do not count, else 0."""
    if len(signature.parameters) > 0 and not signature.is_function:
        first = signature.parameters[0]
        if first.kind == "self" or first.name == "cls":
            return 1
    return 0


def makes_instance(signature):
    """Return whether this is the signature of a type: of its constructor or initializer."""
    if len(signature.parameters) == 0:
        return False
    kind = signature.parameters[0].kind
    return kind == "cls" or kind == "self" and signature.owner == ""


def plural(count, noun):
    return "%d %s" % (count, noun) if count == 1 else "%d %ss" % (count, noun)


def too_many(signature, given):
    skipped = counted_from(signature)
    most = signature.positional - skipped
    least = signature.required - skipped
    given -= skipped
    if signature.is_slot:
        return wrong_count(signature, least, most, most, given)
    if most == 0 and signature.positional < len(signature.parameters):
        return type_error("%s() takes no positional arguments" % signature.name)
    if most == 0:
        return type_error("%s() takes no arguments (%d given)" % (signature.qualname, given))
    if signature.wording == "unpacked":
        return exact_count(signature, most, given)
    if signature.positional_only < len(signature.parameters) or signature.wording == "parsed":
        noun = "positional argument" if signature.positional < len(signature.parameters) else "argument"
        is_exact = least == most and (noun == "positional argument" or signature.wording == "parsed")
        return type_error("%s() takes %s %s (%d given)" % (
            signature.name, "exactly" if is_exact else "at most", plural(most, noun), given))
    if least == most:
        if most == 1 and not makes_instance(signature):
            return type_error("%s() takes exactly one argument (%d given)" % (signature.qualname, given))
        return exact_count(signature, most, given)
    return type_error("%s expected at most %s, got %d" % (signature.name, plural(most, "argument"), given))


def exact_count(signature, wanted, given):
    """Return the message for functions whose arguments are only counted."""
    return type_error("%s expected %s, got %d" % (signature.name, plural(wanted, "argument"), given))


def wrong_count(signature, least, most, wanted, given):
    """Return a slot's message, which does not name the method; where CPython unpacks a tuple, a name is left out."""
    if least == most:
        space = " " if signature.is_unpacked or signature.name in UNPACKED_SLOTS else ""
        return type_error("%sexpected %s, got %d" % (space, plural(wanted, "argument"), given))
    return type_error(" expected %s %s, got %d" % (
        "at most" if wanted == most else "at least", plural(wanted, "argument"), given))


def missing(signature, index, given):
    skipped = counted_from(signature)
    least = signature.required - skipped
    most = signature.positional - skipped
    given -= skipped
    if given < 0 and signature.name == "__new__":
        return type_error("%s.__new__(): not enough arguments" % signature.owner)
    if signature.wording == "unpacked":
        return exact_count(signature, least, given)
    if index < signature.positional_only < len(signature.parameters):
        needed = min(signature.required, signature.positional_only) - skipped
        return type_error("%s() takes %s %s (%d given)" % (
            signature.name, "at least" if needed < most else "exactly", plural(needed, "positional argument"), given))
    if index >= signature.positional or signature.positional_only < len(signature.parameters):
        return type_error("%s() missing required argument '%s' (pos %d)" % (
            signature.name, signature.parameters[index].name, index + 1 - skipped))
    if given == 0 and signature.wording == "parsed":
        return type_error("%s() takes %s 1 argument (0 given)" % (
            signature.name, "exactly" if least == most else "at least"))
    if given < 0:
        if signature.is_slot:
            return type_error("descriptor '%s' of '%s' object needs an argument" % (signature.name, signature.owner))
        return type_error("unbound method %s() needs an argument" % signature.qualname)
    if signature.is_slot:
        return wrong_count(signature, least, most, least, given)
    if least == most:
        if least == 1 and not makes_instance(signature):
            return type_error("%s() takes exactly one argument (%d given)" % (signature.qualname, given))
        return exact_count(signature, least, given)
    return type_error("%s expected at least %s, got %d" % (signature.name, plural(least, "argument"), given))
