"""Signatures of the core's functions, and the binding of a call's arguments to their parameters.

A signature is written as CPython writes one; see rvm.objects.builtin for the kinds.
"""
import re

from rvm.objects.wrong_calls import WrongCall, ignores_keywords
from rvm.rlib.jit import dont_look_inside, isconstant, look_inside_iff, loop_unrolling_heuristic


class Parameter(object):
    _immutable_fields_ = ["name", "kind", "default"]

    def __init__(self, name, kind, default):
        self.name = name
        self.kind = kind
        self.default = default          # source text, or None: required


PARAMETERS = {}     # those of all functions, of which seven in eight have been there before


def parameter(name, kind, default):
    """Return the Parameter; at import only."""
    return PARAMETERS.setdefault((name, kind, default), Parameter(name, kind, default))


class Signature(object):
    """The parameters of a function: `positional` ones that may be given by position, then keyword-only ones."""
    _immutable_fields_ = ["name", "w_owner", "is_slot", "parameters[*]", "positional_only", "positional", "required",
                          "varargs", "varkeywords", "result", "wording", "is_unpacked", "shown", "is_function",
                          "is_strict", "makes_instance", "called", "keywords_of", "is_parsed_named"]

    def __init__(self, text):
        """Parse `name(parameter, ...) -> result [notes]`; at import only."""
        self.text = text
        notes = ""
        self.is_unpacked = False        # a slot whose arguments CPython unpacks: see wrong_slot_count
        if text.endswith("]"):
            text, _, notes = text[:-1].rpartition("[")
        self.wording = ""               # how messages count arguments: "parsed", "unpacked", or by the parameters
        self.is_parsed_named = False    # are arguments parsed as if they could be named?
        given = {}
        for note in notes.replace(",", " ").split():
            if "=" in note:
                given[note.split("=")[0]] = note.split("=")[1]
            elif note == "named":
                self.is_parsed_named = True
            elif note not in ("unsigned", "strict", "ignoring"):
                self.wording = note
        self.is_ignoring = "ignoring" in notes  # of what the stars take
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
        self.called = given.get("called", name)         # the name in messages about the number of arguments
        self.keywords_of = given.get("keywords", name)  # and in those about keywords
        self.w_owner = None             # the type whose method this is
        self.makes_instance = False     # is this the signature of a type: of its constructor or initializer?
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
        self.required = int(given.get("least", self.required))

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
            self.parameters.append(parameter(name.strip(), kind.strip(), default if equal else None))
            shown = name.strip()
            if equal and instead.strip() != "...":
                shown += "=" + (instead.strip() or default.replace("NULL", "<unrepresentable>").replace('"', "'"))
        self.words.append(shown)

    def become_method(self, w_owner, is_slot):
        self.w_owner = w_owner
        self.qualname = w_owner.qualname + "." + self.name
        self.is_slot = is_slot

    def become_constructor(self, w_owner):
        """Make this the signature of the type: messages have the type's name."""
        self.w_owner = w_owner
        self.makes_instance = True
        self.positional_only = max(self.positional_only, 1)     # keywords may have the name of the class or instance

    def show(self, first):
        """Set what programs see as `__text_signature__`; at import only.

        `first` is "$self", "$module" or "$type", and stands for a first parameter `self` or `cls`; where it is empty
        that parameter is left out, as in the signature of a type.
        """
        self.is_function = first == "$module"
        if self.unsigned:
            return
        words = self.words[self.counted_from():]
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
        skipped = self.counted_from()
        if len(self.parameters) - skipped == 1:
            return "%s() argument" % self.name
        return "%s() argument %d" % (self.name, index + 1 - skipped)

    def counted_from(self):
        """Return 1 if the first parameter is `self`, which messages do not count, else 0."""
        if len(self.parameters) > 0 and not self.is_function:
            first = self.parameters[0]
            if first.kind == "self" or first.kind == "whole" or first.name == "cls":
                return 1
        return 0

    def takes_keywords(self):
        return self.positional_only < len(self.parameters) or self.varkeywords or self.is_parsed_named

    def takes_tuple(self):
        """Return whether CPython's function takes its arguments as a tuple (METH_VARARGS)."""
        return self.wording != ""

    def named(self, name):
        """Return the index of the parameter that may be given by that name, or -1."""
        for i in range(self.positional_only, len(self.parameters)):
            if self.parameters[i].name == name:
                return i
        return -1

    def is_plain(self):
        """Return whether every call by position can do without binding."""
        if self.varargs or self.varkeywords:
            return False
        for parameter in self.parameters[self.positional:]:
            if parameter.default is None:
                return False
        return True

    def is_full_in_order(self):
        """Return whether no call can leave out an argument before another one that it gives, nor give more of them."""
        if not self.is_plain() or self.positional < len(self.parameters):
            return False
        return self.required == self.positional or self.positional == self.positional_only


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


def is_known_call(signature, args_w, kwnames, w_bound):
    """Return whether a trace knows the function and how many arguments it gets, all of them by position."""
    return kwnames is None and isconstant(signature) and loop_unrolling_heuristic(args_w, len(args_w), 8)


@look_inside_iff(is_known_call)
def bind(signature, args_w, kwnames, w_bound):
    """Bind arguments; the last len(kwnames) are by keyword.  Raise TypeError in CPython's words.

    `w_bound` is the object that the function is bound to, or None: errors name its type.
    """
    keywords = len(kwnames) if kwnames is not None else 0
    given = len(args_w) - keywords
    assert given >= 0
    bound = Bound([None] * len(signature.parameters), [], [], [])
    fits = True
    first_keyword = given
    if given > signature.positional:
        if signature.varargs:
            bound.rest_w = args_w[signature.positional:given]
        else:
            fits = False
        given = signature.positional
    for i in range(given):
        bound.args_w[i] = args_w[i]
    if kwnames is not None and fits:
        for i in range(keywords):
            if not bind_keyword(signature, bound, kwnames[i], args_w[first_keyword + i]):
                fits = False
    for i in range(len(signature.parameters)):
        if bound.args_w[i] is None and signature.parameters[i].default is None:
            fits = False
    if not fits:
        raise wrong_call(signature, args_w, kwnames, w_bound)
    return bound


@dont_look_inside
def wrong_call(signature, args_w, kwnames, w_bound):
    return WrongCall(signature, args_w, kwnames, w_bound).error()


def bind_keyword(signature, bound, name, w_value):
    """Return whether the signature takes the keyword argument."""
    index = signature.named(name)
    if index >= 0:
        if bound.args_w[index] is not None:
            return False
        bound.args_w[index] = w_value
    elif signature.varkeywords:
        bound.names.append(name)
        bound.values_w.append(w_value)
    elif signature.takes_keywords() or not signature.makes_instance:
        return False
    else:
        return ignores_keywords(signature, bound.args_w[0])
    return True
