"""Signals on the Python that hosts rvm."""
import subprocess
import sys

from tests.worlds import environment

RACE = """
import os, signal, threading
from rvm.rlib import hosted_signals

hosted_signals.install()
real = os.write

def write(fd, data):
    count = real(fd, data)
    if fd != hosted_signals._state.writer:
        return count
    # What rvm's thread does where it runs now.
    if hosted_signals.fence() < 0:
        hosted_signals.set_fence(5)
        while hosted_signals.next_signal() >= 0:
            pass
    return count

os.write = write
signal.raise_signal(signal.SIGINT)
numbers = []
while hosted_signals.fence() < 0:
    hosted_signals.set_fence(5)
    number = hosted_signals.next_signal()
    while number >= 0:
        numbers.append(number)
        number = hosted_signals.next_signal()
reader, writer = os.pipe()
os.write(writer, b"!")
print(numbers, hosted_signals.wait([reader], 0))
"""


def test_no_wait_is_ended_by_a_signal_that_was_taken():
    result = subprocess.run([sys.executable, "-c", RACE], capture_output=True, text=True, env=environment())
    assert (result.stdout, result.stderr) == ("[2] True\n", "")
