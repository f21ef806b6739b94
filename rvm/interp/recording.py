"""Telling a recorder of each instruction that is executed: `-X trace`, and the record of a run that the tools make.

While there is a recorder, `modes.special` is set, and frames run in a loop that tells it of each instruction
(make_run_recorded in rvm.interp.portal).  The loops that tell nobody pay nothing for it.  Recording begins before
any code of the program runs, so that no frame is under way then.

This module knows no instruction.
"""
from rvm.interp.modes import modes


class Recorder(object):
    """Is told of what frames do.  What it does may not run code of the program.

    A frame is entered, then each of its instructions is told of before and after; meanwhile other frames may be
    entered and left.  A generator's frame is entered each time that it is resumed, where it goes on.
    """

    def takes(self, code):
        """Return whether the frames of this code are recorded; the others run in the ordinary loop."""
        return True

    def enter(self, frame, pc):
        """Be told that the frame begins, or goes on, with the instruction at `pc`."""
        raise NotImplementedError

    def before(self, frame, pc):
        """Be told that the instruction at `pc` is about to be executed."""
        raise NotImplementedError

    def after(self, frame, pc, next_pc):
        """Be told that the instruction at `pc` is over, and which one the frame goes on with, or LEFT.

        If it has failed, that is the handler, in whose register the exception already is.
        """
        raise NotImplementedError

    def fail(self, frame, pc, error):
        """Be told that the instruction has raised an error; after() or leave_by_error() follows."""
        raise NotImplementedError

    def leave(self, frame):
        """Be told that the frame has returned, or has yielded."""
        raise NotImplementedError

    def leave_by_error(self, frame, pc, error):
        """Be told that the error that the instruction has raised has left the frame."""
        raise NotImplementedError

    def throw(self, frame, error):
        """Be told that an error is raised where a generator's frame waits; enter() follows if that handles it."""
        raise NotImplementedError


class Recording(object):
    """One instance, `recording`."""
    _immutable_fields_ = ["recorder?"]

    def __init__(self):
        self.recorder = None

    def start(self, recorder, name):
        """Begin to tell the recorder.  The program may neither trace nor profile then: with `name`, errors say."""
        self.recorder = recorder
        modes.set_special(True)
        modes.refused = name

    def stop(self):
        """Tell nobody of frames that begin from now on."""
        self.recorder = None

    def takes(self, code):
        """Return whether frames of the code are recorded now."""
        recorder = self.recorder
        return recorder is not None and recorder.takes(code)


recording = Recording()
