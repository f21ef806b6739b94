# stderr: ignore
"""What goes wrong while a signal is told goes to sys.unraisablehook."""
import os
import signal
import sys

sys.unraisablehook = lambda args: print(args.exc_type, args.exc_value, args.object)
signal.signal(signal.SIGUSR1, lambda number, frame: print("handled", number))
reader, writer = os.pipe2(os.O_NONBLOCK)
signal.set_wakeup_fd(writer)
os.close(reader)
for _ in range(2):
    os.kill(os.getpid(), signal.SIGUSR1)
signal.set_wakeup_fd(-1)
os.kill(os.getpid(), signal.SIGUSR1)
print("end")
