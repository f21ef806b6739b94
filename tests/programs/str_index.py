"""Indexing and slicing text that is not all ASCII."""
for text in ("hello", "h\u00e9llo w\u00f6rld", "\u4e2d\u6587\u5b57", "a\U0001f600b\U0001f601c" * 30):
    n = len(text)
    print(n, ascii(text[0]), ascii(text[-1]), ascii(text[n // 2]), ascii(text[1:4]), ascii(text[::-1][:5]), ascii(text[-3:]), ascii(text[::2][:6]))
    print([text[i] for i in range(n)] == list(text), "".join(text[i:i + 1] for i in range(n)) == text, text[:n] is not None, text[n:], text[2:1] == "")
    print(ascii(text[n - 2:0:-3][:5]), ascii(text[-100:2]), ascii(text[1:100:2][:4]), [ord(c) for c in text[:3]])


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: "abc"[3])
attempt(lambda: "abc"[-4])
attempt(lambda: ""[0])
attempt(lambda: "\u00e9"[1])
where = "1"
attempt(lambda: "abc"[where])
attempt(lambda: "abc"[1:"2"])
attempt(lambda: "abc"[::0])
attempt(lambda: "abc"[10 ** 30])
attempt(lambda: "abc"[:10 ** 30])
text = "abc"


def assign():
    text[0] = "x"


def delete():
    del text[0]


attempt(assign)
attempt(delete)
attempt(lambda: "abc".__getitem__(True))
