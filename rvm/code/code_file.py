"""Code files (.rvmc): a header that tells whether the code can be used, and the code.

    pack(code, isa, size, mtime)                    bytes
    unpack(data, filename, isa, size, mtime)        Code, verified; else BadCode
    unpack_trusted(...)                             the same for code in the executable itself, as far as it is needed

The header is a sequence of unsigned numbers, most significant byte first; HEADER has their names
and sizes.  The checksum is of all other bytes of the file.  See docs/code-files.md.
"""
from rvm.code.build import build
from rvm.code.register.opcodes import REGISTER_SET
from rvm.code.serialize import BadCode, dump, dump_tables, load, load_tables
from rvm.code.stack.opcodes import STACK_SET
from rvm.code.verifier import verify, verify_module
from rvm.rlib.checksum import crc32

FORMAT = 4              # to be raised when the format of the header or of rvm.code.serialize changes
MAGIC = 0x52564D43      # "RVMC"
CHECKSUM_BYTES = 4
HEADER = [("magic", 4), ("format", 4), ("build", 4), ("instruction set", 4),
          ("source size", 8), ("source mtime", 8), ("checksum", CHECKSUM_BYTES)]
HEADER_BYTES = sum([count for _, count in HEADER])


def fingerprint(instruction_set):
    """Return a number that tells one declaration of an instruction set from another."""
    rows = [instruction_set.name]
    for opcode in instruction_set.opcodes:
        kinds = ["%d" % kind for kind in opcode.kinds]
        rows.append(opcode.name + " " + " ".join(kinds))
    return crc32("\n".join(rows))


FINGERPRINTS = {"register": fingerprint(REGISTER_SET), "stack": fingerprint(STACK_SET)}


def pack(code, isa, size, mtime):
    """Return the code file of a module's code, from a source of `size` bytes last changed at `mtime`.

    Raise BadCode if the code cannot be written.
    """
    head = header(isa, size, mtime)
    body = dump(code)
    return head + big_endian(crc32(head + body), CHECKSUM_BYTES) + body


def unpack(data, filename, isa, size, mtime):
    """Return the code in a file that `pack` made of just this source; raise BadCode if it is anything else."""
    code = load_packed(data, filename, isa, size, mtime, False)
    verify_module(code)
    return code


def unpack_any(data, filename):
    """Return any code, a function's too, that `pack` made with 0 for size and time of the source.  BadCode."""
    isa = "stack" if data.startswith(header("stack", 0, 0)) else "register"
    code = load_packed(data, filename, isa, 0, 0, False)
    verify(code)
    return code


def unpack_trusted(data, filename, isa, size, mtime):
    """Return the code in a file that `pack` made of just this source.  BadCode.

    The checksum is not looked at: the file is part of the executable, as the machine code is that runs this.  The code
    is not verified but for the stack machine's: its verifier finds out how much is on the stack at each instruction.
    What is not verified is read when it is needed (`Code.complete`).
    """
    if len(data) < HEADER_BYTES or not data.startswith(header(isa, size, mtime)):
        raise BadCode("code of another source or for another machine")
    code = load(data, filename, isa == "register", HEADER_BYTES)
    if code.is_stack:
        verify_module(code)
    return code


def pack_tables(code):
    """Return the bytes that programs see as `co_exceptiontable`: what no other attribute of code tells."""
    return tables_header("stack" if code.is_stack else "register") + dump_tables(code)


def unpack_tables(data):
    """Return the Tables in bytes that `pack_tables` made, of code for either machine; not verified.  BadCode."""
    if not data.startswith(tables_header("register")) and not data.startswith(tables_header("stack")):
        raise BadCode("co_exceptiontable is malformed, or another rvm's")
    return load_tables(data, 8)


def tables_header(isa):
    return big_endian(FORMAT, 4) + big_endian(FINGERPRINTS[isa], 4)


def load_packed(data, filename, isa, size, mtime, is_lazy):
    """Return the code that `pack` made of just this source, not verified.  BadCode.

    If `is_lazy`, a function's is read when it is needed.
    """
    head = header(isa, size, mtime)
    if not data.startswith(head):
        raise BadCode("code of another source or for another machine")
    if len(data) < HEADER_BYTES:
        raise BadCode("the end is missing")
    body = data[HEADER_BYTES:]
    if data[len(head):HEADER_BYTES] != big_endian(crc32(head + body), CHECKSUM_BYTES):
        raise BadCode("the checksum is wrong")
    return load(body, filename, is_lazy)


def header(isa, size, mtime):
    """Return the header's bytes before the checksum."""
    values = [MAGIC, FORMAT, build.number(), FINGERPRINTS[isa], size, mtime]
    parts = []
    for i in range(len(values)):
        parts.append(big_endian(values[i], HEADER[i][1]))
    return "".join(parts)


def big_endian(number, count):
    """Return `count` bytes, the most significant first; of a negative number, its two's complement."""
    return "".join([chr(number >> (8 * i) & 255) for i in range(count - 1, -1, -1)])
