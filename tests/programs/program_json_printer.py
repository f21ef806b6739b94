"""A printer and a reader of JSON-like text, with positions in its errors."""
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
UNESCAPES = {text[1]: char for char, text in ESCAPES.items()}
CONSTANTS = {"null": None, "true": True, "false": False}


def dumps(value, indent=None, level=0):
    pad = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = pad[:-indent] if indent else pad
    if value is None or value is True or value is False:
        return next(name for name, v in CONSTANTS.items() if v is value)
    if isinstance(value, str):
        return '"%s"' % "".join(ESCAPES.get(c, c if c >= " " else "\\u%04x" % ord(c)) for c in value)
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dict):
        parts = ["%s: %s" % (dumps(str(k)), dumps(v, indent, level + 1)) for k, v in value.items()]
        return "{%s}" % (pad + ("," + (pad or " ")).join(parts) + end if parts else "")
    if isinstance(value, (list, tuple)):
        parts = [dumps(v, indent, level + 1) for v in value]
        return "[%s]" % (pad + ("," + (pad or " ")).join(parts) + end if parts else "")
    raise TypeError(f"{type(value).__name__} has no JSON text")


class JsonError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        super().__init__(f"{message} at line {line}, column {at - (text.rfind(chr(10), 0, at) + 1) + 1}")


class Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def skip(self):
        while self.text[self.at:self.at + 1].isspace():
            self.at += 1
        return self.text[self.at:self.at + 1]

    def fail(self, message):
        raise JsonError(message, self.text, self.at)

    def expect(self, c):
        if self.skip() != c:
            self.fail(f"expected {c!r}")
        self.at += 1

    def value(self):
        c = self.skip()
        if c == "{":
            return dict(self.items("}", self.pair))
        if c == "[":
            return list(self.items("]", self.value))
        if c == '"':
            return self.string()
        end = self.at
        while end < len(self.text) and (self.text[end].isalnum() or self.text[end] in "+-."):
            end += 1
        word = self.text[self.at:end]
        if not word:
            self.fail("expected a value")
        try:
            result = CONSTANTS[word] if word in CONSTANTS else float(word) if set(word) & set(".eE") else int(word)
        except ValueError:
            self.fail(f"what is {word!r}?")
        self.at = end
        return result

    def items(self, close, read):
        self.at += 1
        while self.skip() != close:
            yield read()
            if self.skip() != close:
                self.expect(",")
        self.at += 1

    def pair(self):
        self.skip()
        key = self.string()
        self.expect(":")
        return key, self.value()

    def string(self):
        self.expect('"')
        parts = []
        while (c := self.text[self.at:self.at + 1]) != '"':
            if not c:
                self.fail("unterminated string")
            if c == "\\":
                self.at += 1
                c = self.text[self.at]
                if c == "u":
                    c = chr(int(self.text[self.at + 1:self.at + 5], 16))
                    self.at += 4
                else:
                    c = UNESCAPES.get(c, c)
            parts.append(c)
            self.at += 1
        self.at += 1
        return "".join(parts)


data = {"name": "caf\u00e9 \"x\"\n\x01", "list": [1, -2.5, 1e100, True, None, [], {}], "nested": {"a": {"b": (1, 2)}}, "empty": ""}
text = dumps(data, 2)
print(text)
print(dumps(data), Reader(text).value() == Reader(dumps(data)).value(), Reader(text).value()["nested"])
for bad in ('[1, 2', '{"a" 1}', '{"a": }', '"open', '[tru]', '{\n  "a": 1\n  "b": 2}', "", "[1 2]"):
    try:
        print(Reader(bad).value())
    except JsonError as error:
        print(repr(bad), error)
try:
    dumps([{1}])
except TypeError as error:
    print(error)
