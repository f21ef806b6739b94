"""Which thread is loading which module: another thread that imports the module waits until that is done."""
from rvm.interp import threads
from rvm.interp.signals import check_signals
from rvm.rlib import clock

PAUSE = 0.0005          # seconds between two looks


class Loading(object):
    """One instance, `loading`."""

    def __init__(self):
        self.threads = {}       # the name of a module that is being loaded -> the ThreadState that does it

    def begin(self, name):
        """Note that this thread loads the module.  Return what `end` takes."""
        outer = self.threads.get(name, None)
        self.threads[name] = threads.state.current
        return outer

    def end(self, name, outer):
        if outer is not None:
            self.threads[name] = outer
        else:
            del self.threads[name]

    def is_loaded_now(self, name):
        return name in self.threads

    def is_elsewhere(self, name):
        """Return whether another thread loads the module that does not wait for this one, directly or not."""
        own = threads.state.current
        loader = self.threads.get(name, None)
        if loader is None or loader is own:
            return False
        thread = loader
        while thread is not None and thread.waits_for != "":
            thread = self.threads.get(thread.waits_for, None)
            if thread is own:
                return False
        return threads.is_alive(loader)

    def wait(self, name):
        """Wait while another thread loads the module.  Return whether one did."""
        if not threads.state.started or not self.is_elsewhere(name):
            return False
        own = threads.state.current
        own.waits_for = name
        try:
            while self.is_elsewhere(name):
                clock.sleep(PAUSE)
                check_signals()
        finally:
            own.waits_for = ""
        return True


loading = Loading()
