"""Declares in each C file that RPython writes only what that file uses; on Python 2.7.

RPython writes one header that declares all functions and all prebuilt data, and includes it in each of 270 files.  It
has 230,000 declarations, 18 MB, which the C compiler read in 1.3 seconds: 40% of its time for all files together.
Here that header keeps what RPython's own C code uses, and each file has a header of its own beside it.  The compiler
makes the same code of it.
"""
import contextlib
import os
import re
from cStringIO import StringIO

from rpython.translator.c import genc

NAME = re.compile(r"\bpypy_g_\w+")
SHARED_HEADER = '#include "forwarddecl.h"\n'
COMMON_HEADER = "common_header.h"


class Declarations(object):
    """The declarations of the program's functions and data that need not be in the shared header."""

    def __init__(self):
        self.lines = {}         # name: declaration
        self.numbers = {}       # name: its place among them

    def add(self, name, line):
        """Note the declaration of a name."""
        self.numbers[name] = len(self.numbers)
        self.lines[name] = line

    def used_by(self, text):
        """Return the declarations of the names in a text of C, in the order in which they were noted."""
        used = [name for name in set(NAME.findall(text)) if name in self.lines]
        used.sort(key=self.numbers.__getitem__)
        return [self.lines[name] for name in used]


def is_plain(name, lines):
    """Return whether these lines only declare that name, which is one that NAME finds."""
    return len(lines) == 1 and "\n" not in lines[0] and NAME.match(name) is not None


def text_of(folder, names):
    """Return what these files contain, one after the other."""
    return "\n".join(open(os.path.join(folder, name)).read() for name in sorted(names))


def code_of_rpython(folder):
    """Return the C code that belongs to RPython; `folder` has what it is told of the program."""
    library = os.path.join(os.path.dirname(genc.__file__), "src")
    return text_of(folder, [COMMON_HEADER]) + text_of(library, [
        name for name in os.listdir(library) if name.endswith((".c", ".h"))])


def gen_forwarddecl(shared, database):
    """Write the shared header; keep in the database the declarations that it is without."""
    declarations = database.declarations = Declarations()
    shared.write("#ifndef _PYPY_FORWARDDECL_H\n#define _PYPY_FORWARDDECL_H\n")
    for node in database.globalcontainers():
        lines = list(node.forward_declaration())
        name = node.name.split(".")[0]          # without the member of a union
        if is_plain(name, lines):
            declarations.add(name, lines[0])
        else:
            shared.write("\n".join(lines) + "\n")
    macros = StringIO()
    genc.gen_preimpl(macros, database)
    used = declarations.used_by(code_of_rpython(os.path.dirname(shared.name)) + macros.getvalue())
    shared.write("\n".join(used) + "\n#endif\n")


def declare_what_is_used():
    """Let RPython's writer of C give each file a header with the declarations that it needs."""
    write_source = genc.SourceGenerator.write_on_maybe_separate_source.im_func
    write_start = genc.gen_startupcode

    @contextlib.contextmanager
    def write_on_maybe_separate_source(self, main, name):
        with write_source(self, main, name) as source:
            buffered = StringIO()
            yield buffered
            text = buffered.getvalue()
            used = "\n".join(self.database.declarations.used_by(text)) + "\n"
            if source is main:
                source.write(used + text)
            else:
                header = name[:-len(".c")] + "_uses.h"
                with self.path.join(header).open("w") as file:
                    file.write(SHARED_HEADER + used)
                source.write(text.replace(SHARED_HEADER, '#include "%s"\n' % header, 1))

    def gen_startupcode(main, database):
        code = StringIO()
        write_start(code, database)
        main.write("\n".join(database.declarations.used_by(code.getvalue())) + "\n" + code.getvalue())

    genc.gen_forwarddecl = gen_forwarddecl
    genc.gen_startupcode = gen_startupcode
    genc.SourceGenerator.write_on_maybe_separate_source = write_on_maybe_separate_source
