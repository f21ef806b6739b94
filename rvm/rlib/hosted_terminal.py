"""The terminal under Python 3."""
import os
import signal
import termios

DEFAULT_COLUMNS = 80
IFLAG, LFLAG, CC = 0, 3, 6          # indexes in the result of termios.tcgetattr


def enter_raw(fd):
    """Read keys as they are pressed, without echo, Ctrl-C too.  Return what leave_raw needs.  Raise OSError."""
    try:
        mode = termios.tcgetattr(fd)
        raw = termios.tcgetattr(fd)
        raw[IFLAG] &= ~termios.IXON
        raw[LFLAG] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
        raw[CC][termios.VMIN] = 1
        raw[CC][termios.VTIME] = 0
        termios.tcsetattr(fd, termios.TCSADRAIN, raw)
    except termios.error as error:
        raise OSError(*error.args)
    return mode


def leave_raw(fd, mode):
    try:
        termios.tcsetattr(fd, termios.TCSADRAIN, mode)
    except termios.error as error:
        raise OSError(*error.args)


def columns(fd):
    try:
        return os.get_terminal_size(fd).columns or DEFAULT_COLUMNS
    except OSError:
        return DEFAULT_COLUMNS


def suspend():
    os.kill(os.getpid(), signal.SIGTSTP)
