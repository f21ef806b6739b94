"""Tables of the bytes that mean something to a reader or writer."""

# What is in a table for each byte.
PLAIN = " "
SPECIAL = "!"


def make_table(chars):
    """Return the table in which the first byte of each of the characters is special; "" is no character."""
    table = [PLAIN] * 256
    for char in chars:
        if char != "":
            table[ord(char[0])] = SPECIAL
    return "".join(table)


def run_end(text, pos, table):
    """Return the offset of the first byte from `pos` on that is special in the table, or the text's length."""
    size = len(text)
    while pos < size and table[ord(text[pos])] == PLAIN:
        pos += 1
    return pos


def is_at(char, text, pos):
    """Return whether the character, which is "" where there is none, is at `pos`, which is in the text."""
    size = len(char)
    if size == 0 or text[pos] != char[0] or pos + size > len(text):
        return False
    for i in range(1, size):
        if text[pos + i] != char[i]:
            return False
    return True
