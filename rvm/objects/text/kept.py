"""Keeps what was read from formats, as most of them are used again and again."""

MOST_KEPT = 200         # formats
LONGEST_KEPT = 1000     # bytes


def keeper_of(read):
    """Return a class whose instances keep what `read(text)` returns; each class is of one type of results."""

    class Kept(object):
        def __init__(self):
            self.by_text = {}

        def of(self, text):
            """Return read(text), which must not be changed."""
            result = self.by_text.get(text, None)
            if result is None:
                result = read(text)
                if len(text) <= LONGEST_KEPT:
                    if len(self.by_text) >= MOST_KEPT:
                        self.by_text.clear()
                    self.by_text[text] = result
            return result

    return Kept
