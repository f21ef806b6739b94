"""The names of the modules of CPython 3.11's library."""

NAMES = """
__future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _codecs_cn _codecs_hk
_codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _compression
_contextvars _crypt _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib
_frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase
_md5 _msi _multibytecodec _multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem
_posixsubprocess _py_abc _pydecimal _pyio _queue _random _scproxy _sha1 _sha256 _sha3 _sha512 _signal
_sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _symtable _thread
_threading_local _tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi
_zoneinfo abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii
bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys
compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses
datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl
filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp
gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json
keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib
msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev
pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats
pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket
socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct
subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this
threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types
typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref
xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
"""

LIBRARY_NAMES = dict([(name, True) for name in NAMES.split()])

# What rvm refuses by name: the module, and why.  For the modules in C behind them, what is told names those in Python.
_SSL = "rvm has no ssl, which is a binding of OpenSSL"
_SQLITE = "rvm has no sqlite3, which is a binding of SQLite"
_CTYPES = "rvm has no ctypes: it calls no functions of C libraries"
_CURSES = "rvm has no curses, which is a binding of ncurses"
_TKINTER = "rvm has no tkinter, which is a binding of Tk"
_CRYPT = "rvm has no crypt, which is a binding of libcrypt"
_PYTHON = "rvm takes the library's %s, which has the same in Python"
REFUSED = {
    "_ssl": _SSL, "ssl": _SSL, "_sqlite3": _SQLITE, "sqlite3": _SQLITE, "_ctypes": _CTYPES, "ctypes": _CTYPES,
    "_curses": _CURSES, "_curses_panel": _CURSES, "curses": _CURSES, "_tkinter": _TKINTER, "tkinter": _TKINTER,
    "turtle": _TKINTER, "turtledemo": _TKINTER, "idlelib": _TKINTER,
    "_crypt": _CRYPT, "crypt": _CRYPT,
    "_hashlib": "rvm has no _hashlib, which is a binding of OpenSSL",
    "_dbm": "rvm has no dbm.ndbm, which is a binding of ndbm; there is dbm.dumb",
    "_gdbm": "rvm has no dbm.gnu, which is a binding of gdbm; there is dbm.dumb",
    "audioop": "rvm has no audioop, which Python has removed",
    "nis": "rvm has no nis, which is a binding of libnsl",
    "ossaudiodev": "rvm has no ossaudiodev, which drives sound cards",
    "ensurepip": "rvm has no ensurepip: there is no copy of pip in it; install with pip --target",
    "venv": "rvm has no venv: it makes no virtual environments; install with pip --target",
    "_opcode": "rvm has no _opcode, which tells of CPython's instructions",
    "_tokenize": "rvm has no _tokenize, which CPython's tests alone use",
    "_asyncio": _PYTHON % "asyncio", "_decimal": _PYTHON % "_pydecimal",
    "_elementtree": _PYTHON % "xml.etree.ElementTree", "_zoneinfo": _PYTHON % "zoneinfo",
}
