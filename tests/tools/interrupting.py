"""Interrupting a measuring tool while it runs a program, as Ctrl-C does."""
import signal
import subprocess
import sys
import time

PATIENCE = 300      # seconds, for a machine that is busy with other things


def interrupted(module, arguments, root, started):
    """Run the tool `module` until the file `started` appears, which the program that it runs then makes, and interrupt it.

    Returns its exit status, standard output and standard error.
    """
    child = subprocess.Popen([sys.executable, "-m", module, *arguments], cwd=str(root), stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, universal_newlines=True)
    end = time.monotonic() + PATIENCE
    while not started.exists():
        if child.poll() is not None or time.monotonic() > end:
            child.kill()
            raise AssertionError("it does not come to run the program: " + child.communicate()[1])
        time.sleep(0.05)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=PATIENCE)
    return child.returncode, out, err
