"""errno: the numbers of the system's errors."""
from __future__ import absolute_import
import errno as system

from rvm.modules.declare import ModuleTable
from rvm.objects.dictobject import new_dict
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str

errno = ModuleTable("errno", """\
This module makes available standard errno system symbols.

The value of each symbol is the corresponding integer value,
e.g., on most systems, errno.ENOENT equals the integer 2.

The dictionary errno.errorcode maps numeric codes to symbol names,
e.g., errno.errorcode[2] could be the string 'ENOENT'.

Symbols that are not relevant to the underlying system are not defined.

To map error codes to error messages, use the function os.strerror(),
e.g. os.strerror(2) could return 'No such file or directory'.""")

# Those of which Python 2.7 does not know.
LATER = {"ECANCELED": 125, "EKEYEXPIRED": 127, "EKEYREJECTED": 129, "EKEYREVOKED": 128, "EMEDIUMTYPE": 124,
         "ENOKEY": 126, "ENOMEDIUM": 123, "ENOTRECOVERABLE": 131, "EOWNERDEAD": 130, "ERFKILL": 132}

NUMBERS = dict(LATER, ENOTSUP=95)
NUMBERS.update((_name, getattr(system, _name)) for _name in dir(system) if _name.startswith("E"))
NAMES_THAT_NO_CODE_HAS = ["EWOULDBLOCK", "EDEADLK", "EOPNOTSUPP"]       # another name of the number is in errorcode

for _name in sorted(NUMBERS):
    errno.value(_name, W_Int(NUMBERS[_name]))

CODES = [(NUMBERS[_name], _name) for _name in sorted(NUMBERS) if _name not in NAMES_THAT_NO_CODE_HAS]


@errno.on_import
def start(namespace):
    w_codes = new_dict()
    for number, name in CODES:
        w_codes.setitem(W_Int(number), W_Str(name))
    namespace.set("errorcode", w_codes)
