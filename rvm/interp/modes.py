"""Whether frames run in loops of their own: while programs are counted, recorded, traced or profiled."""


class Modes(object):
    """One instance, `modes`.  In compiled loops `special` is a constant; a change discards them."""
    _immutable_fields_ = ["special?"]

    def __init__(self):
        self.special = False
        self.refused = ""           # the option with which the program cannot trace or profile, if there is one

    def set_special(self, special):
        if self.special != special:
            self.special = special


modes = Modes()
