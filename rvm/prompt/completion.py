"""What the prompt has in common with programs, by the module readline of rvm's library: completion, and the history."""
from rvm.interp.importing.imports import load_dotted
from rvm.interp.importing.state import state
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import PyError
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple

MODULE = "readline"


class Completion(object):
    """What becomes of a line up to the cursor."""

    def __init__(self, texts):
        self.before = texts[0] + texts[1]       # the line, with the word completed
        self.inserted = texts[2]                # or what is inserted instead of that
        self.choices = texts[3]                 # lines to show


def complete(before, after, columns):
    """Return the Completion of a line whose cursor is between `before` and `after`, or None if that fails."""
    try:
        w_complete = protocol.getattr(load_dotted(MODULE), "_complete")
        w_found = w_complete.call3(W_Str(before), W_Str(after), W_Int(columns))
    except PyError:
        return None
    if not isinstance(w_found, W_Tuple):
        return None
    texts = []
    for w_text in w_found.items_w:
        if w_text.is_text():
            texts.append(w_text.text())
    return Completion(texts) if len(texts) == 4 else None


def share_history(history, is_start):
    """Exchange the lines of the history with the module, if a program has imported it.

    Return what the module inserts into the line that is about to be read, if `is_start`.
    """
    w_module = state.w_modules.getitem_str(MODULE)
    if w_module is None:
        return ""
    new_w = []
    for i in range(history.shared, len(history.lines)):
        new_w.append(W_Str(history.lines[i]))
    try:
        w_texts = protocol.getattr(w_module, "_exchange").call2(new_list(new_w), protocol.wrap_bool(is_start))
        texts = []
        for w_text in protocol.items_of(w_texts):
            if w_text.is_text():
                texts.append(w_text.text())
    except PyError:
        return ""               # a module of the program's own
    history.lines = texts[1:]
    history.shared = len(history.lines)
    return texts[0] if len(texts) > 0 else ""


def is_imported():
    """Return whether a program has imported the module."""
    return state.w_modules.getitem_str(MODULE) is not None
