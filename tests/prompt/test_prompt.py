"""The interactive prompt: on piped input it does what python3's does; on a terminal it edits lines.

A terminal is a pseudo-terminal; what appears on it goes through a small model of a
screen, so that the tests see what a user sees.
"""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

import pytest

from tests.worlds import cpython, environment

TIMEOUT = 300  # seconds; more than a busy machine needs
ROWS, COLUMNS = 40, 40

# What is typed, and the same output wanted as from CPython's prompt.
SESSIONS = [
    "1 + 1\n'text'\nNone\n_\n",
    "if 1:\n  2\n\n3\n",
    "for i in range(2):\n  i\nelse:\n  9\n\n",
    "for i in range(2):\n  i\n  \n# comment\n  -i\n\n",
    "if 1: 2\n\nif 1: 2\n3\n4\n",
    "def f():\n  return 1; x = = 1\n3\n",
    "@foo\n\n3\n",
    "@staticmethod\ndef f(): pass\n\n",
    "class A:\n  x = 5\n\nA.x\n",
    "try:\n  1/0\nexcept ZeroDivisionError:\n  'caught'\nfinally:\n  'last'\n\n",
    "try:\n  1\n\n2\n",
    "if 1:\n\n7\n",
    "if 1:\n    1\n  2\n\n3\n",
    "(1,\n\n2)\n{\n'a': 1\n}\n",
    "foo(1 2\n)\n",
    "x = '''a\n\nb'''\nx\n",
    "x = 'a\\\nb'\nx\n1 + \\\n2\n",
    "\"abc\n5\n",
    "x = = 1\n1)\n(]\n2\n",
    "  1\n\t\n   # comment\n2\n",
    "return\nbreak\nraise\n3\n",
    "1/0\ndef f():\n  1/0\n\nf()\n",
    "a = 1; a; a + 1\n",
    "import sys\nsys.ps1 = 'first '\nsys.ps2 = 4\nif 1:\n  1\n\ndel sys.ps1\n3\n",
    "import sys\nsys.displayhook = lambda value: print('shown', value)\n3\nNone\ndel sys.displayhook\n4\n",
    "import sys\nsys.excepthook = lambda *three: print('told', three[1])\n1/0\nsys.excepthook = 3\n1/0\n",
    "import sys\nprint(sys.last_value) if hasattr(sys, 'last_value') else 0\n1/0\nsys.last_value\n",
    "raise KeyboardInterrupt\n5\n",
    "raise SystemExit\n3\n",
    "import sys\nsys.exit(\n7)\n3\n",
    "raise SystemExit('bye')\n",
    "exit\nexit(3)\n",
    "x = '''\n",
    "if 1:\n  2\n",
    "(1,\n",
    "print('no newline', end='')\n1\n",
    "__name__\n'__file__' in globals()\n",
    "1\r\nif 1:\r\n  2\r\n\r\n3",
    "import sys\nclass P:\n  n = 0\n  def __str__(self):\n    self.n += 1\n    return '%d> ' % self.n\n\nsys.ps1 = P()\n1\n",
    "import sys\nclass P:\n  def __str__(self): 1/0\n\nsys.ps1 = P()\n1\n2\n",
    "class R:\n  def __repr__(self): 1/0\n\n1\nR()\n_\n",
    "import sys\nsys.stdout = None\n1\nprint(2)\n",
    "\u00e9 = '\u00e9'\n\u00e9\n",
]


def run(world, text, *arguments, **variables):
    """What rvm does with `text` on its standard input."""
    answer = world.run(arguments, env=dict(os.environ, PYTHONIOENCODING="utf-8", **variables), given=text.encode(),
                       timeout=TIMEOUT)
    return answer.stdout.decode(), answer.stderr.decode(), answer.returncode


@pytest.mark.parametrize("session", SESSIONS)
def test_piped_input_does_as_on_cpython(world, oracle, session):
    assert run(world, session, "-q", "-i") == run(cpython(oracle), session, "-q", "-i")


def test_prompt_after_a_file(world, oracle, tmp_path):
    (tmp_path / "program.py").write_text("x = __file__\n")
    typed = "x\n'__file__' in globals(), '__cached__' in globals(), __name__\n"
    arguments = ["-q", "-i", str(tmp_path / "program.py"), "word"]
    assert run(world, typed, *arguments) == run(cpython(oracle), typed, *arguments)


@pytest.mark.parametrize("program", ["x = 5", "x = 5; 1/0", "x = 5; raise SystemExit(3)"])
def test_prompt_after_a_program(world, oracle, program):
    typed = "x\nimport sys; sys.argv\n"
    arguments = ["-q", "-i", "-c", program, "word"]
    assert run(world, typed, *arguments) == run(cpython(oracle), typed, *arguments)


def test_startup_file(world, oracle, tmp_path):
    path = tmp_path / "startup.py"
    path.write_text("print('started'); y = 6\n")
    leaves = tmp_path / "leaves.py"
    leaves.write_text("import sys; sys.exit(4)\n")
    for name in (path, tmp_path / "missing.py", leaves):
        wanted = run(cpython(oracle), "y\n", "-q", "-i", PYTHONSTARTUP=str(name))
        got = run(world, "y\n", "-q", "-i", PYTHONSTARTUP=str(name))
        assert [re.sub(" Did you mean.*", "", text) for text in got[:2]] == list(wanted[:2])
        assert got[2] == wanted[2]


def test_banner_names_rvm(world):
    output, errors, status = run(world, "", "-i")
    assert (output, status) == ("", 0)
    assert re.match(r"rvm [\d.]+ \(Python 3\.11\.\d+\) on linux\n.*\n>>> \n$", errors)


# On a terminal.

class Screen:
    """A terminal's screen, as far as the prompt uses one."""

    def __init__(self):
        self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0

    def feed(self, text):
        for sequence in re.findall(r"\x1b\[[\d;]*[A-Za-z]|.", text, re.DOTALL):
            if sequence.startswith("\x1b["):
                self.control(sequence[-1], sequence[2:-1])
            elif sequence == "\n":
                self.row += 1
            elif sequence == "\r":
                self.column = 0
            elif sequence >= " ":
                self.put(sequence)

    def put(self, char):
        width = 2 if char >= "\u1100" else 1
        if self.column + width > COLUMNS:
            self.row += 1
            self.column = 0
        self.cells[self.row][self.column] = char
        if width == 2:
            self.cells[self.row][self.column + 1] = ""
        self.column += width

    def control(self, command, argument):
        count = int(argument or 1)
        if command == "A":
            self.row = max(0, self.row - count)
        elif command == "C":
            self.column = min(COLUMNS - 1, self.column + count)
        elif command == "H":
            self.row = self.column = 0
        elif command == "J":
            first = 0 if argument == "2" else self.row * COLUMNS + min(self.column, COLUMNS - 1)
            for place in range(first, ROWS * COLUMNS):
                self.cells[place // COLUMNS][place % COLUMNS] = " "

    def lines(self):
        """The rows that have text."""
        texts = ["".join(row).rstrip() for row in self.cells]
        while texts and not texts[-1]:
            texts.pop()
        return texts


class Terminal:
    """A prompt in a pseudo-terminal."""

    def __init__(self, command, *arguments, **variables):
        self.process, self.fd = pty.fork()
        if self.process == 0:
            os.environ.update(dict({"TERM": "xterm", "LC_ALL": "C.UTF-8"}, **variables))
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvp(command[0], [*command, *arguments])
        self.screen = Screen()
        self.text = ""
        self.status = None

    def read_until(self, done):
        """Read what appears until done() is true of it."""
        end = time.monotonic() + TIMEOUT
        while not done():
            assert time.monotonic() < end, "timed out; on the screen:\n" + "\n".join(self.screen.lines())
            if select.select([self.fd], [], [], 0.1)[0]:
                try:
                    text = os.read(self.fd, 4096).decode()
                except OSError:
                    text = ""
                if not text:
                    assert done(), "ended; on the screen:\n" + "\n".join(self.screen.lines())
                    return
                self.text += text
                self.screen.feed(text)

    def wait_for(self, line):
        """Until the last line on the screen is `line`."""
        self.read_until(lambda: self.screen.lines()[-1:] == [line])

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def enter(self, keys, *wanted):
        """Type keys at a prompt; `wanted` are the lines, then a prompt again, that must appear."""
        before = len(self.screen.lines())
        self.type(keys)
        self.read_until(lambda: len(self.screen.lines()) > before and self.screen.lines()[-1] in (">>>", "..."))
        assert self.screen.lines()[before - 1:-1] == list(wanted)

    def leave(self):
        """Ctrl-D; the exit code."""
        self.type("\x04")
        return self.end()

    def end(self):
        try:
            while os.read(self.fd, 4096):
                pass
        except OSError:
            pass
        os.close(self.fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


@pytest.fixture
def terminal(world, tmp_path):
    opened = Terminal(world.command, "-q", RVM_HISTORY=str(tmp_path / "history"))
    opened.wait_for(">>>")
    yield opened
    try:
        os.kill(opened.process, signal.SIGKILL)
        opened.end()
    except OSError:
        pass


def test_statements(terminal):
    terminal.enter("6 * 7\r", ">>> 6 * 7", "42")
    terminal.enter("if _:\r", ">>> if _:")
    terminal.enter("  'yes'\r", "...   'yes'")
    terminal.enter("\r", "...", "'yes'")
    terminal.enter("1/0\r", ">>> 1/0", "Traceback (most recent call last):", '  File "<stdin>", line 1, in <module>',
                   "ZeroDivisionError: division by zero")
    assert terminal.leave() == 0


KEYS = [
    ("12\x02+\r", "1+2", "3"),                                      # left
    ("12\x1b[D+\r", "1+2", "3"),
    ("'b'\x01'a'+\r", "'a'+'b'", "'ab'"),                           # home
    ("'b'\x1b[H'a'+\x05+'c'\r", "'a'+'b'+'c'", "'abc'"),            # home and end
    ("15\x01\x1b[C+\x06+1\r", "1+5+1", "7"),                       # right
    ("12x\x7f\r", "12", "12"),                                      # backspace
    ("x12\x01\x04\r", "12", "12"),                                  # delete
    ("12345\x02\x02\x0b\r", "123", "123"),                          # kill to the end
    ("12345\x02\x02\x15\r", "45", "45"),                            # kill to the start
    ("1 + 22 333\x17\x7f\r", "1 + 22", "23"),                       # kill a word
    ("1 + 22\x17\x19+\x19\r", "1 + 22+22", "45"),                   # and put it back
    ("10 20\x1bb\x1bb+\x1bf,\r", "+10, 20", "(10, 20)"),            # by words
    ("'\u00e9\u6f22x'\x02\x02\x7f\r", "'\u00e9x'", "'\u00e9x'"),    # characters of several bytes and columns
]


@pytest.mark.parametrize("keys, line, value", KEYS)
def test_editing(terminal, keys, line, value):
    terminal.enter(keys, ">>> " + line, value)


def test_a_line_longer_than_the_screen_is_wide(terminal):
    terminal.type("'" + "abcdefghij" * 6 + "'")
    terminal.read_until(lambda: len(terminal.screen.lines()) == 2)
    terminal.type("\x01\x1b[C<<\x05>>\x02\x02\x7f\x05\x7f\x7f'\r")
    terminal.read_until(lambda: terminal.screen.lines()[-1] == ">>>")
    text = "'<<" + "abcdefghij" * 6 + "'"
    shown = "".join(terminal.screen.lines())
    assert shown == ">>> " + text + text + ">>>"


def test_keys_that_mean_nothing(terminal):
    terminal.enter("1\x00\x1b[99~+\x1bq2\r", ">>> 1+2", "3")


def test_history_that_is_no_text(world, tmp_path):
    (tmp_path / "history").write_bytes(b"1 + 1\n\xff\xfe\n'\xf0\n")
    terminal = Terminal(world.command, "-q", RVM_HISTORY=str(tmp_path / "history"))
    terminal.wait_for(">>>")
    terminal.enter("\x1b[A\x1b[D\x1b[C0\r", ">>> 1 + 10", "11")
    assert terminal.leave() == 0


def test_clear_screen(terminal):
    terminal.enter("5\r", ">>> 5", "5")
    terminal.type("1\x0c")
    terminal.read_until(lambda: terminal.screen.lines() == [">>> 1"])


def test_history(terminal, tmp_path):
    terminal.enter("1\r", ">>> 1", "1")
    terminal.enter("2\r", ">>> 2", "2")
    terminal.enter("\x1b[A\x1b[A0\r", ">>> 10", "10")
    terminal.enter("99\x1b[A\x1b[B\r", ">>> 99", "99")
    assert (tmp_path / "history").read_text() == "1\n2\n10\n99\n"
    assert terminal.leave() == 0


def test_history_is_kept(world, tmp_path):
    (tmp_path / "history").write_text("111\n222\n")
    for history, line in ((tmp_path / "history", "222"), (tmp_path / "missing" / "history", "")):
        terminal = Terminal(world.command, "-q", RVM_HISTORY=str(history))
        terminal.wait_for(">>>")
        terminal.type("\x1b[A")
        terminal.wait_for((">>> " + line).rstrip())
        terminal.type("\x15")
        assert terminal.leave() == 0


def test_pasted_lines(terminal):
    terminal.type("def f(x):\n    y = x\n    return y\n\nf(3)\n")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["3", ">>>"])
    assert terminal.screen.lines()[:-2] == [">>> def f(x):", "...     y = x", "...     return y", "...", ">>> f(3)"]


def test_interrupts(terminal):
    terminal.enter("1 +\x03", ">>> 1 +^C", "KeyboardInterrupt")
    terminal.enter("if 1:\r", ">>> if 1:")
    terminal.enter("\x03", "... ^C", "KeyboardInterrupt")
    terminal.type("print('going'); [0 for i in iter(int, 1)]\r")
    terminal.read_until(lambda: "going" in terminal.screen.lines())
    terminal.type("\x03")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["KeyboardInterrupt", ">>>"])
    terminal.type("import time; print('asleep'); time.sleep(100)\r")
    terminal.read_until(lambda: "asleep" in terminal.screen.lines())
    terminal.type("\x03")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["KeyboardInterrupt", ">>>"])
    terminal.enter("7\r", ">>> 7", "7")


ALARM = "import signal; signal.signal(14, lambda *a: %s); signal.setitimer(0, 0.3)"


def test_handlers_run_while_a_line_is_awaited(terminal):
    terminal.type(ALARM % "print('rang')" + "\r")
    terminal.read_until(lambda: terminal.screen.lines()[-1:] == ["rang"] or "rang" in terminal.screen.lines()[-1])
    terminal.type("6 * 7\r")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["42", ">>>"])
    terminal.type(ALARM % "1/0" + "\r")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["ZeroDivisionError: division by zero", ">>>"])
    terminal.enter("7\r", ">>> 7", "7")
    os.kill(terminal.process, signal.SIGINT)
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["KeyboardInterrupt", ">>>"])
    assert terminal.leave() == 0


@pytest.mark.parametrize("action", ["print('rang')", "1/0"])
def test_handlers_run_while_piped_lines_are_awaited(world, oracle, action):
    def rung_while_typing(command, before, after):
        with subprocess.Popen([*command, "-q", "-i"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, env=environment()) as process:
            process.stdin.write((ALARM % action + "\n" + before).encode())
            process.stdin.flush()
            started = process.stdout.readline()
            time.sleep(1)
            output, _ = process.communicate(after.encode(), TIMEOUT)
            return started + output, process.returncode

    expected = rung_while_typing([oracle], "", "print(6 * 7)\n")
    assert rung_while_typing(world.command, "", "print(6 * 7)\n") == expected
    # Unlike CPython, rvm does not lose what has been typed of the line.
    assert rung_while_typing(world.command, "print(6", " * 7)\n") == expected


def test_program_reads_what_follows(terminal):
    terminal.type("import sys; sys.stdin.readline()\rabc\r")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["'abc\\n'", ">>>"])


def test_dumb_terminal(world):
    terminal = Terminal(world.command, "-q", TERM="dumb")
    terminal.wait_for(">>>")
    terminal.type("6 * 7\r")
    terminal.wait_for(">>>")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["42", ">>>"])
    assert "\x1b" not in terminal.text
    terminal.type("exit(4)\r")
    assert terminal.end() == 4


# Completion, by the library's rlcompleter.

def test_tab_completes_names(terminal):
    terminal.enter("zebra_one = 12\r", ">>> zebra_one = 12")
    terminal.enter("zeb\t\r", ">>> zebra_one", "12")
    terminal.enter("import math\r", ">>> import math")
    terminal.enter("-math.facto\t4)\r", ">>> -math.factorial(4)", "-24")
    terminal.enter("if 1:\r", ">>> if 1:")
    terminal.enter("\tzebra_one\r", "...     zebra_one")
    terminal.enter("\r", "...", "12")


def test_tab_shows_choices(terminal):
    terminal.enter("zebra_one = zebra_two = 1\r", ">>> zebra_one = zebra_two = 1")
    terminal.type("1 + ze\t")
    terminal.wait_for(">>> 1 + zebra_")
    terminal.type("\t")
    terminal.read_until(lambda: terminal.screen.lines()[-2:] == ["zebra_one  zebra_two", ">>> 1 + zebra_"])
    terminal.enter("o\t\r", ">>> 1 + zebra_one", "2")


def test_programs_complete_and_have_the_history(terminal):
    terminal.enter("import readline\r", ">>> import readline")
    terminal.enter("readline.get_history_item(1)\r", ">>> readline.get_history_item(1)", "'import readline'")
    terminal.enter("def f(w,n):return ['41',None][n]\r", ">>> def f(w,n):return ['41',None][n]")
    terminal.enter("\r", "...")
    terminal.enter("readline.set_completer(f)\r", ">>> readline.set_completer(f)")
    terminal.enter("4\t\r", ">>> 41", "41")
    terminal.enter("readline.add_history('5 + 6')\r", ">>> readline.add_history('5 + 6')")
    terminal.enter("\x1b[A\r", ">>> 5 + 6", "11")


def test_input_is_edited_once_a_program_has_imported_readline(world, tmp_path):
    (tmp_path / "main.py").write_text(
        "import readline\n"
        "readline.set_completer(lambda text, state: [text + 'lete', None][state])\n"
        "readline.set_startup_hook(lambda: readline.insert_text('x'))\n"
        "print(input('first '), readline.get_history_item(1))\n"
        "print(input('second '), readline.get_current_history_length())\n"
        "try:\n    input()\nexcept KeyboardInterrupt:\n    print('interrupted')\n")
    terminal = Terminal([*world.command, str(tmp_path / "main.py")])
    terminal.wait_for("first x")
    terminal.type("12\x02comp\t\r")
    terminal.read_until(lambda: terminal.screen.lines()[-1:] == ["second x"])
    terminal.type("\x1b[A\r")
    terminal.read_until(lambda: terminal.screen.lines()[-1:] == ["x"])
    terminal.type("\x03")
    terminal.wait_for("x^Cinterrupted")
    assert terminal.screen.lines() == [
        "first x1complete2", "x1complete2 x1complete2", "second x1complete2", "x1complete2 1", "x^Cinterrupted"]
    assert terminal.end() == 0
