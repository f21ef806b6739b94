"""Strings of which there is one object each: names, and what sys.intern() was given."""
from rvm.objects.strobject import W_Str
from rvm.rlib.gc import weak_ref
from rvm.rlib.jit import dont_look_inside


class Interned(object):
    """The objects by their text; weak references, so that unused ones are collected."""

    def __init__(self):
        self.known = {}
        self.most = 1000        # with more the table is rid of dead references

    def intern(self, w_str):
        """Return the one object with the text of `w_str`, which is of the type str itself."""
        text = w_str.text()
        if text in self.known:
            w_known = self.known[text]()
            if w_known is not None:
                return w_known
        if len(self.known) >= self.most:
            self.sweep()
        self.known[text] = weak_ref(w_str)
        return w_str

    def sweep(self):
        living = {}
        for text in self.known:
            if self.known[text]() is not None:
                living[text] = self.known[text]
        self.known = living
        self.most = 2 * len(living) + 1000


interned = Interned()


@dont_look_inside
def name_object(text):
    """Return the object of a function's or class's name: the same one each time, as long as it is in use."""
    return interned.intern(W_Str(text))
