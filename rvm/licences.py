"""`rvm --licenses`: the licences of what the executable consists of."""
from rvm.interp.importing.archives import archives
from rvm.interp.importing.state import state
from rvm.objects.errors import PyError
from rvm.rlib import jit
from rvm.version import VERSION

COPYRIGHT = "Copyright (c) 2026 The rvm authors"

# The MIT License, behind its title and the copyright.
PERMISSION = """\
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""
TEXT = """\
rvm %s is under the MIT License.

%s

%s"""
RPYTHON = """
RPython, which made this executable and of which parts are in it (its library, the garbage collector%s), is under
the same licence, the MIT License; its copyright is the PyPy copyright holders'. The parser's tables were computed by
Lark, no part of which is in the executable.
"""
HOSTED = """
CPython's library and Lark, which hosted rvm uses where they are installed, have their own licences.
"""
LIBRARY = """
The library of CPython %s is in the executable, under this licence:

%s"""
CPYTHON = "3.11"
LICENCE_FILE = "LICENSE.txt"


def licences():
    """Return the text."""
    text = TEXT % (VERSION, COPYRIGHT, PERMISSION)
    if not state.is_native:
        return text + HOSTED
    text += RPYTHON % (", the JIT" if jit.is_made() else "")
    own = archives.own
    if own is None:
        return text
    try:
        data = own.read(LICENCE_FILE)
    except PyError:
        data = None
    return text + LIBRARY % (CPYTHON, data) if data is not None else text
