"""What became of the methods of a test file."""
import json
from dataclasses import asdict, dataclass, field

KINDS = ("passed", "failed", "errored", "crashed", "skipped")
BAD = ("failed", "errored", "crashed")

# What CPython's test.support gives as the reason where a test is marked as one of CPython's own.
CPYTHON_ONLY = ("implementation detail", "CPython implementation detail", "No module named '_test", "needs _testcapi",
                "requires _testcapi")


@dataclass
class Method:
    """A test method, its kind of KINDS, and the traceback or the reason."""

    name: str
    kind: str = ""
    text: str = ""

    def is_cpython_only(self):
        return self.kind == "skipped" and self.text.startswith(CPYTHON_ONLY)

    def last_line(self):
        """Return the line of a traceback that names the error."""
        lines = [line for line in self.text.splitlines() if line and not line.startswith(" ")]
        return lines[-1] if lines else ""


@dataclass
class FileResult:
    """The results of a test file; `problem` tells why there are none, or not all."""

    name: str
    methods: list = field(default_factory=list)
    problem: str = ""
    seconds: float = 0.0

    def to_json(self):
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text):
        values = json.loads(text)
        values["methods"] = [Method(**method) for method in values["methods"]]
        return cls(**values)

    def count(self, kind):
        return sum(method.kind == kind for method in self.methods)

    def cpython_only(self):
        return sum(method.is_cpython_only() for method in self.methods)

    def bad(self):
        return [method for method in self.methods if method.kind in BAD]

    def percentage(self):
        """Return how many of the methods that were not skipped have passed."""
        tried = self.count("passed") + len(self.bad())
        return 100.0 * self.count("passed") / tried if tried else 0.0


def short_name(test_id, module):
    """Return Class.method for the id of a test."""
    prefix = "test.%s." % module
    return test_id[len(prefix):] if test_id.startswith(prefix) else test_id
