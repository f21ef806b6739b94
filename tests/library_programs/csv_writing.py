# What csv.writer writes, in many dialects; dialects, their attributes and the register of their names.
import copy
import csv
import io
import pickle

ROWS = [
    [], [""], [None], ["a", "b"], ["a,b", 'q"r'], ["line\nend", "cr\rx", "\r\n"], [1, 2.5, 1j, True, None, "s"],
    ["é", "€,", "😀\""],
    ["\\", "a\\b"], [" ", " a"], ["", ""], ["'", "a'b"], ("t", range(2)), "str", {"k": 1}, ["!", ";"], [b"x"],
]
DIALECTS = [
    {}, {"delimiter": ";"}, {"delimiter": "€"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC},
    {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quotechar": "'"},
    {"quotechar": "é"},
    {"doublequote": False}, {"doublequote": False, "escapechar": "\\"}, {"escapechar": "\\"}, {"lineterminator": "!\n"},
    {"lineterminator": ""}, {"quotechar": None, "escapechar": "é"}, {"delimiter": " ", "skipinitialspace": True},
    {"escapechar": '"'}, {"delimiter": "\t", "lineterminator": "€"},
]


class Upper:
    def write(self, text):
        return text.upper()


def attempt(function, *args, **options):
    try:
        print(ascii(function(*args, **options)))
    except (TypeError, AttributeError, OverflowError, csv.Error) as e:
        print(type(e).__name__, e)


def written(row, **options):
    out = io.StringIO(newline="")
    return csv.writer(out, **options).writerow(row), out.getvalue()


for options in DIALECTS:
    for row in ROWS:
        attempt(written, row, **options)
writer = csv.writer(Upper())
print(writer.writerow(["a", "b"]), writer.writerows([["x"]]), writer.dialect.delimiter)
for rows in [1, [1], [["a"], 2]]:
    attempt(writer.writerows, rows)
attempt(writer.writerow)
for target in [1, io, object]:
    attempt(csv.writer, target)
out = io.StringIO()
table = csv.DictWriter(out, ["a", "b"], restval="-", dialect="unix")
table.writeheader()
table.writerows([{"a": 1}, {"b": "x"}])
print(out.getvalue())

# Dialects.

NAMES = ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace",
         "strict"]
Dialect = type(writer.dialect)


def attributes(*args, **options):
    return [getattr(Dialect(*args, **options), name) for name in NAMES]


for value in [None, "", "x", "xy", "é", 1, True, 3, 4, -1, 1 << 40, b"x", []]:
    for name in NAMES:
        attempt(attributes, **{name: value})
attempt(attributes, quotechar=None, quoting=csv.QUOTE_ALL)
attempt(attributes, "excel", ";")
attempt(attributes, csv.unix_dialect, strict=1)
attempt(attributes, "unknown")
attempt(attributes, other=1)
made = Dialect(delimiter="|")
print(Dialect(made) is made, Dialect(made, strict=True).delimiter, csv.get_dialect("excel").lineterminator == "\r\n")
for name in NAMES + ["other"]:
    attempt(setattr, made, name, 1)
    attempt(delattr, made, name)


class Own(Dialect):
    pass


own = Own(delimiter=":")
own.note = 1
print(own.delimiter, own.note, isinstance(own, Dialect), written([1, 2], dialect=own))
for function in [copy.copy, copy.deepcopy, pickle.dumps]:
    attempt(function, made)
    attempt(function, own)

print(csv.list_dialects(), csv.register_dialect("mine", delimiter="^"), csv.get_dialect("mine").delimiter)
print(csv.register_dialect("own", own), csv.get_dialect("own") is own, csv.list_dialects(),
      csv.unregister_dialect("mine"))
attempt(csv.register_dialect)
attempt(csv.register_dialect, 1)
attempt(csv.register_dialect, "a", "b", "c")
attempt(csv.register_dialect, "a", delimiter="long")
for function in [csv.get_dialect, csv.unregister_dialect]:
    attempt(function, "mine")
    attempt(function)
    attempt(function, [])
attempt(csv.list_dialects, 1)
print(csv.get_dialect(name="own").delimiter, csv.__version__, csv.Error.__mro__, csv.Error.__module__)
