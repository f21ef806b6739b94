# Rows that csv.reader makes of lines, in many dialects, and its errors.
import csv
import io

LINES = [
    ["a,b,c\r\n", "1,2,3"], [""], ["\n"], ["\r\n", "x"], ["a,,b", ",", "a,"], ['"a,b",c'], ['"a""b"', '""', '"",""'],
    ['"two\n', 'lines",x\n', "y"], ["a\\,b,c\\", "d"], [' a, "b" ,c'], ['"a"b,c"d"'], ["é;€;😀", '"é€",😀x'], ["a\0b"],
    ["a\r"], ["a\\\n", "b\\\r\n", "c"], ["'q','r''s'"], ["1,2.5,\"3\",'4'"], ["x\ty z"], ['"open', "still"],
    ['a"b"c,"d"e"f"'],
]
DIALECTS = [
    {}, {"delimiter": ";"}, {"delimiter": "é"}, {"delimiter": "€", "quotechar": "😀"}, {"delimiter": "\t"},
    {"quotechar": "'"},
    {"doublequote": False}, {"escapechar": "\\"}, {"escapechar": "\\", "quoting": csv.QUOTE_NONE},
    {"skipinitialspace": True},
    {"quoting": csv.QUOTE_NONE}, {"quotechar": None}, {"strict": True},
    {"strict": True, "doublequote": False, "escapechar": "é"},
    {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONNUMERIC, "quotechar": "'", "skipinitialspace": True},
    {"delimiter": " ", "skipinitialspace": True}, {"delimiter": '"'}, {"delimiter": "\n"},
    {"escapechar": "€", "delimiter": "₠"},
]


def rows(reader):
    result = []
    try:
        for row in reader:
            result.append(row)
    except (csv.Error, ValueError) as e:
        result.append("%s: %s" % (type(e).__name__, e))
    return result, reader.line_num


for options in DIALECTS:
    for lines in LINES:
        print(ascii(rows(csv.reader(lines, **options))))
for text in ["a\rb", "a,b\r\rc", 1, b"bytes", None]:
    print(rows(csv.reader([text])), rows(csv.reader(["ok", text])))

reader = csv.reader(io.StringIO('n,v\r\n"é\r\nx",2\r\n\r\nlast'))
print(next(reader), reader.line_num, next(reader), reader.line_num, list(reader), reader.line_num, next(reader, "end"))
print(reader.dialect.delimiter, iter(reader) is reader, type(reader), type(reader.dialect))
print(list(csv.DictReader(["a,b", "1,2", "3", "4,5,6"])))
print(rows(csv.reader("a,b", "excel-tab")), rows(csv.reader(["a|b"], dialect=csv.excel, delimiter="|")))

print(csv.field_size_limit(4))
for lines in [["abcd,e"], ["éééé,x"], ["abcde"], ["éééé€"], ['"ab\n', 'cd"'], ['"abc', 'de"'], ["a\\bcd"]]:
    print(ascii(rows(csv.reader(lines, escapechar="\\"))))
print(csv.field_size_limit(131072), csv.field_size_limit())
for limit in ["a", 1.5, True, 1 << 70]:
    try:
        csv.field_size_limit(limit)
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)


class Lines:
    def __init__(self):
        self.left = ["a,b", ValueError("broken"), '"c', "d\"", KeyError("k")]

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        line = self.left.pop(0)
        if isinstance(line, Exception):
            raise line
        return line


reader = csv.reader(Lines())
for _ in range(6):
    try:
        print(next(reader), reader.line_num)
    except (ValueError, KeyError, StopIteration) as e:
        print(repr(e), reader.line_num)
for call in [lambda: csv.reader(), lambda: csv.reader(1), lambda: csv.reader([], 1, 2), lambda: csv.reader([], foo=1),
             lambda: csv.reader([], "none"), lambda: csv.reader([], "excel", dialect="excel"), lambda: type(reader)()]:
    try:
        print(call())
    except (TypeError, csv.Error) as e:
        print(type(e).__name__, e)
