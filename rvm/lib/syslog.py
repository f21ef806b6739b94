"""Messages for the system's log, which go to the socket that its daemon reads."""

import os as _os
import sys as _sys
from _operator import index as _index
from time import localtime as _localtime
from time import strftime as _strftime

LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
(LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON,
 LOG_AUTHPRIV) = range(0, 88, 8)
LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7 = range(128, 192, 8)
LOG_PID, LOG_CONS, LOG_ODELAY, LOG_NDELAY, LOG_NOWAIT, LOG_PERROR = 1, 2, 4, 8, 16, 32

_SOCKET = "/dev/log"
_CONSOLE = "/dev/console"


class _Log:
    """The settings of openlog() and the connection; one instance."""

    def __init__(self):
        self.is_open = False
        self.ident = ""
        self.option = 0
        self.facility = LOG_USER
        self.mask = 0xFF
        self.socket = None

    def close(self):
        if self.socket is not None:
            self.socket.close()
        self.socket = None

    def connect(self):
        """Connect with the daemon; without one there is no socket."""
        import _socket
        if self.socket is None:
            connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_DGRAM)
            try:
                connection.connect(_SOCKET)
            except OSError:
                connection.close()
            else:
                self.socket = connection

    def send(self, data):
        """Send a message.  Return whether that succeeded."""
        for _ in range(2):          # the daemon may have been started anew
            self.connect()
            if self.socket is None:
                return False
            try:
                self.socket.send(data)
                return True
            except OSError:
                self.close()
        return False


_log = _Log()


def _default_ident():
    """Return the program's name."""
    arguments = getattr(_sys, "argv", None)
    return arguments[0].rpartition("/")[2] if arguments and isinstance(arguments[0], str) else ""


def openlog(ident=None, logoption=0, facility=LOG_USER):
    """Set logging options of subsequent syslog() calls."""
    if ident is not None and not isinstance(ident, str):
        raise TypeError("openlog() argument 1 must be str, not %s" % type(ident).__name__)
    if ident is not None:
        ident.encode()
    logoption, facility = _index(logoption), _index(facility)
    _sys.audit("syslog.openlog", ident, logoption, facility)
    _log.ident = _default_ident() if ident is None else ident
    _log.option = logoption
    _log.facility = facility or LOG_USER
    _log.is_open = True
    if logoption & LOG_NDELAY:
        _log.connect()


def syslog(*args):
    """Send the string message to the system logger: syslog([priority,] message)."""
    if not 1 <= len(args) <= 2 or not isinstance(args[-1], str) or len(args) == 2 and not isinstance(args[0], int):
        raise TypeError("[priority,] message string")
    message = args[-1]
    message.encode()
    priority = args[0] if len(args) == 2 else LOG_INFO
    _sys.audit("syslog.syslog", priority, message)
    if not _log.is_open:
        openlog()
    if not 1 << (priority & 7) & _log.mask:
        return
    if not priority & ~7:
        priority |= _log.facility
    tag = _log.ident + ("[%d]" % _os.getpid() if _log.option & LOG_PID else "") + ": "
    text = (tag + message).encode("utf-8", "surrogateescape")
    if _log.option & LOG_PERROR:
        _os.write(2, text.rstrip(b"\n") + b"\n")
    when = _strftime("%b %e %H:%M:%S ", _localtime()).encode()
    if not _log.send(b"<%d>" % (priority & 0x3FF) + when + text) and _log.option & LOG_CONS:
        _write_to_console(when + text)


def _write_to_console(text):
    try:
        fd = _os.open(_CONSOLE, _os.O_WRONLY | _os.O_NOCTTY)
    except OSError:
        return
    try:
        _os.write(fd, text + b"\r\n")
    finally:
        _os.close(fd)


def closelog():
    """Reset the syslog module values and call the system library closelog()."""
    _sys.audit("syslog.closelog")
    if _log.is_open:
        _log.close()
        _log.is_open = False
        _log.option, _log.facility = 0, LOG_USER


def setlogmask(maskpri, /):
    """Set the priority mask to maskpri and return the previous mask value; 0 only asks for it."""
    before = _log.mask
    maskpri = _index(maskpri)
    _sys.audit("syslog.setlogmask", maskpri)
    if maskpri:
        _log.mask = maskpri
    return before


def LOG_MASK(pri, /):
    """Calculates the mask for the individual priority pri."""
    return 1 << _index(pri)


def LOG_UPTO(pri, /):
    """Calculates the mask for all priorities up to and including pri."""
    return (1 << _index(pri) + 1) - 1
