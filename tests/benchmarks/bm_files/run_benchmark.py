"""Files of 100 MB: lines, whole text and bytes, writing, copying, csv, json and re, each a benchmark of its own.

A file is made in a temporary folder before anything is timed, the same each time: a megabyte of lines, over and over.
"""
import csv
import json
import os
import re
import tempfile

import pyperf

MEGABYTE = 1000000
DEFAULT_SIZE = 100
CHUNK = 1 << 16
WORDS = ("ant bear cat deer eel fox goat hare ibis jay koala lion mole newt owl pig quail rat seal toad "
         "urchin vole wolf yak zebra caf\u00e9 na\u00efve \u0142\u00f3d\u017a").split()
ADDRESS = re.compile(r"(\w+)@(\w+)\.org\b")


def numbers():
    """Yield numbers that look random."""
    n = 12345
    while True:
        n = (n * 1103515245 + 12345) & 0x7fffffff
        yield n >> 8


def text_line(random):
    """A line of prose with an address in it, now and then with letters that are not ASCII."""
    words = []
    for _ in range(4 + next(random) % 16):
        words.append(WORDS[next(random) % (len(WORDS) if next(random) % 40 == 0 else 25)])
    if next(random) % 8 == 0:
        words[2] = "%s@%s.org" % (words[2], words[3])
    return " ".join(words)


def csv_line(random):
    """A row with numbers, a quoted text and an empty field."""
    return '%d,%s,%d.%02d,"a %s, and ""%s""",' % (
        next(random) % 100000, WORDS[next(random) % 25], next(random) % 1000, next(random) % 100,
        WORDS[next(random) % 25], WORDS[next(random) % 25])


def json_line(random):
    """An object with numbers, texts, a list and an object."""
    pattern = ('{"id": %d, "name": "%s", "price": %d.%d, "tags": ["%s", "%s"], '
               '"seen": {"at": %d, "ok": true, "by": null}}')
    return pattern % (
        next(random), WORDS[next(random) % 25], next(random) % 1000, next(random) % 10,
        WORDS[next(random) % 25], WORDS[next(random) % 25], next(random) % 1000)


def make_file(path, make_line, megabytes):
    """Write a file of about so many megabytes; return its bytes in each megabyte."""
    random = numbers()
    lines = []
    size = 0
    while size < MEGABYTE:
        lines.append(make_line(random) + "\n")
        size += len(lines[-1])
    block = "".join(lines).encode("utf-8")
    with open(path, "wb") as file:
        for _ in range(megabytes):
            file.write(block)
    return block


def lines(path, block):
    """Read lines of text."""
    count = size = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            count += 1
            size += len(line)
    return count, size


def byte_lines(path, block):
    """Read lines of bytes."""
    count = size = 0
    with open(path, "rb") as file:
        for line in file:
            count += 1
            size += len(line)
    return count, size


def text(path, block):
    """Read all text at once."""
    with open(path, encoding="utf-8") as file:
        content = file.read()
    return len(content), content[-20:]


def whole_bytes(path, block):
    """Read all bytes at once."""
    with open(path, "rb") as file:
        content = file.read()
    return len(content), content[-20:]


def write(path, block):
    """Write the lines of a megabyte as text, as often as there are megabytes."""
    block_lines = block.decode("utf-8").splitlines(True)
    count = os.path.getsize(path) // len(block)
    with open(path + ".out", "w", encoding="utf-8") as file:
        for _ in range(count):
            for line in block_lines:
                file.write(line)
    return os.path.getsize(path + ".out")


def copy(path, block):
    """Copy bytes in chunks."""
    with open(path, "rb") as source, open(path + ".out", "wb") as target:
        while True:
            chunk = source.read(CHUNK)
            if not chunk:
                break
            target.write(chunk)
    return os.path.getsize(path + ".out")


def csv_rows(path, block):
    """Read rows and add up a column."""
    count = total = 0
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.reader(file):
            count += 1
            total += int(row[0]) + len(row[3])
    return count, total


def json_lines(path, block):
    """Read lines with an object each."""
    count = total = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            value = json.loads(line)
            count += len(value["tags"])
            total += value["seen"]["at"]
    return count, total


def re_lines(path, block):
    """Search each line."""
    count = size = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            found = ADDRESS.search(line)
            if found is not None:
                count += 1
                size += len(found.group(1))
    return count, size


def re_text(path, block):
    """Find all addresses in the whole text."""
    with open(path, encoding="utf-8") as file:
        found = ADDRESS.findall(file.read())
    return len(found), found[-1]


BENCHMARKS = {
    "lines": (lines, text_line), "byte_lines": (byte_lines, text_line), "text": (text, text_line),
    "bytes": (whole_bytes, text_line), "write": (write, text_line), "copy": (copy, text_line),
    "csv": (csv_rows, csv_line), "json": (json_lines, json_line),
    "re_lines": (re_lines, text_line), "re_text": (re_text, text_line),
}


def run(name, megabytes, measure):
    """Make the file for a benchmark and call measure(function, path, block)."""
    function, make_line = BENCHMARKS[name]
    with tempfile.TemporaryDirectory(prefix="rvm-files-") as folder:
        path = os.path.join(folder, "file")
        return measure(function, path, make_file(path, make_line, megabytes))


if __name__ == "__main__":
    runner = pyperf.Runner()
    runner.argparser.add_argument("benchmark", choices=sorted(BENCHMARKS))
    runner.argparser.add_argument("--megabytes", type=int, default=DEFAULT_SIZE)
    options = runner.parse_args()
    run(options.benchmark, options.megabytes,
        lambda function, path, block: runner.bench_func("files_" + options.benchmark, function, path, block))
