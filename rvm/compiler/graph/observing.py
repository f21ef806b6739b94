"""Observing the passes: lets a tool look at a function's graph before the first pass, between them and at the end.

    observation.observer = my_observer      # an Observer; None again when it has seen enough

This module knows no pass and looks at no graph.
"""


class Pass(object):
    """A pass: its name, and the function that changes the ir.Function that it is given."""

    def __init__(self, name, change):
        self.name = name
        self.change = change


def named_passes(changes):
    """Return a Pass for each function of the list, with the function's name."""
    return [Pass(change.__name__, change) for change in changes]


class Observer(object):
    """Looks at the graphs of functions.  It gets each function's events before those of the next function begin.

    Functions come when lowering has finished them, so inner ones before the outer one.
    """

    def begin(self, function):
        """The graph is as lowering has made it."""

    def before(self, name, function):
        """The pass `name` is about to run."""

    def after(self, name, function):
        """The pass `name` has run."""

    def finish(self, function, code):
        """The Code of the function is made."""


class Observation(object):
    """Who observes; there is one instance, `observation`."""

    def __init__(self):
        self.observer = None


observation = Observation()


def run_passes(passes, function):
    """Let each of the passes in turn change the function's graph."""
    observer = observation.observer
    if observer is not None:
        run_observed(passes, function, observer)
        return
    for each in passes:
        each.change(function)


def run_observed(passes, function, observer):
    observer.begin(function)
    for each in passes:
        observer.before(each.name, function)
        each.change(function)
        observer.after(each.name, function)
