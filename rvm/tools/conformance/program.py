"""Runs the tests of one file under unittest, and writes what becomes of each to a file, line by line.

This is the program that rvm, or any Python 3.11, runs: program.py MODULE FILE [INDEX ...].  Tests with these indices
are left out.  Each line of FILE is a list in JSON: ["plan", [name, ...]] first, then ["start", index],
["result", index, kind, text] and, at the end, ["end"].
"""
import platform
import sys
import unittest

# The library's platform takes any implementation that it does not know for CPython.
if sys.implementation.name != "cpython":
    platform._sys_version_cache[sys.version] = (
        sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], "", "", "", "", "")


def quoted(value):
    """Return a value as JSON: a list, an int or a str, of which only ASCII is not escaped."""
    if isinstance(value, list):
        return "[" + ", ".join(map(quoted, value)) + "]"
    if isinstance(value, int):
        return str(value)
    parts = ['"']
    for c in value:
        code = ord(c)
        if c in '"\\':
            parts.append("\\" + c)
        elif 32 <= code < 127:
            parts.append(c)
        elif code < 0x10000:
            parts.append("\\u%04x" % code)
        else:
            parts.append("\\u%04x\\u%04x" % (0xD7C0 + (code >> 10), 0xDC00 + (code & 0x3FF)))
    parts.append('"')
    return "".join(parts)


class Result(unittest.TestResult):
    """Writes each event at once, so that none is lost in a crash."""

    def __init__(self, output, tests):
        super().__init__()
        self.output = output
        self.indices = {id(test): index for index, test in enumerate(tests)}
        self.tests = tests
        self.seen = set()
        self.worst = None

    def tell(self, *values):
        self.output.write(quoted(list(values)) + "\n")
        self.output.flush()

    def startTest(self, test):
        super().startTest(test)
        self.worst = None
        self.tell("start", self.indices[id(test)])

    def stopTest(self, test):
        super().stopTest(test)
        index = self.indices[id(test)]
        self.seen.add(index)
        kind, text = self.worst or ("passed", "")
        self.tell("result", index, kind, text)

    def note(self, test, kind, text):
        """Note a result; the first one that is bad counts."""
        if id(test) not in self.indices and not hasattr(test, "test_case"):
            self.note_all(test, kind, text)
        elif self.worst is None or self.worst[0] in ("passed", "skipped"):
            self.worst = kind, text

    def note_all(self, holder, kind, text):
        """Note what failed, or was skipped, for all tests of a class or module before they were run."""
        place = str(holder)
        place = place[place.index("(") + 1:].rstrip(")") if "(" in place else place
        for index, test in enumerate(self.tests):
            cls = type(test)
            names = cls.__module__, "%s.%s" % (cls.__module__, cls.__qualname__)
            if index not in self.seen and place in names:
                self.seen.add(index)
                self.tell("result", index, kind, text)

    def text_of(self, test, error):
        try:
            return self._exc_info_to_string(error, test)
        except Exception as failure:
            return "%s: %s\n(and its traceback could not be shown: %r)" % (error[0].__name__, error[1], failure)

    def addError(self, test, err):
        self.note(test, "errored", self.text_of(test, err))

    def addFailure(self, test, err):
        self.note(test, "failed", self.text_of(test, err))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            self.note(test, "failed" if failed else "errored", self.text_of(test, err))

    def addSkip(self, test, reason):
        self.note(test, "skipped", reason)

    def addUnexpectedSuccess(self, test):
        self.note(test, "failed", "unexpected success")

    def addExpectedFailure(self, test, err):
        pass


def flattened(suite):
    """Return the tests of a suite in order."""
    tests = []
    for test in suite:
        tests.extend(flattened(test) if isinstance(test, unittest.TestSuite) else [test])
    return tests


def leave_out_resources():
    """Have tests of the network, of huge files and of sound skipped, as CPython's own runner has."""
    try:
        from test import support
    except ImportError:
        return
    support.use_resources = []


def main(module, path, left_out):
    leave_out_resources()
    output = open(path, "a", encoding="ascii")
    tests = flattened(unittest.defaultTestLoader.loadTestsFromName(module))
    result = Result(output, tests)
    result.tell("plan", [test.id() for test in tests])
    result.seen.update(left_out)
    unittest.TestSuite(test for index, test in enumerate(tests) if index not in left_out).run(result)
    result.tell("end")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], set(map(int, sys.argv[3:])))
