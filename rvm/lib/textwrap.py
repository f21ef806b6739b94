"""Filling paragraphs of text to a width, and indenting them."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


class TextWrapper:
    """Wraps and fills text; its attributes, which are its arguments too, say how.

    width               the longest a line may be
    initial_indent      what the first line begins with
    subsequent_indent   what the other lines begin with
    expand_tabs         expand tabs to blanks first
    replace_whitespace  replace each white character by a blank
    fix_sentence_endings  put two blanks behind a sentence
    break_long_words    break words that are longer than the width
    break_on_hyphens    break compound words behind their hyphens
    drop_whitespace     drop white space at both ends of lines
    max_lines           drop what does not fit into so many lines
    placeholder         what stands for what was dropped
    """

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """The lines of the text, without newlines."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The text in lines."""
        return "\n".join(self.wrap(text))

    # Chunks: what lines are made of and not broken within.

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _whitespace})
        return text

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _split(self, text):
        """The text in white chunks and words; words are split behind hyphens and around dashes."""
        chunks = []
        start = 0
        while start < len(text):
            white = text[start] in _whitespace
            end = start + 1
            while end < len(text) and (text[end] in _whitespace) == white:
                end += 1
            if white or not self.break_on_hyphens:
                chunks.append(text[start:end])
            else:
                _split_word(text[start:end], chunks)
            start = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        """Make one blank behind the end of a sentence two."""
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "

    # Lines.

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()            # the next one is the last
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            line, length = self._take_line(chunks, width)
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._end_early(lines, line, length, width, indent)
            break
        return lines

    def _take_line(self, chunks, width):
        """Take the chunks of a line from the end of the list: the line and its length."""
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        return line, length

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """A chunk that fits into no line: break it, or let it stand alone."""
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            chunk = reversed_chunks[-1]
            end = space_left
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind("-", 0, space_left)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _end_early(self, lines, line, length, width, indent):
        """Make the last line that is allowed, the placeholder at its end."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line[-1])
            del line[-1]
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _split_word(word, chunks):
    """Split a word without blanks behind hyphens between letters, and around dashes of two or more."""
    start = 0
    i = 0
    size = len(word)
    while i < size:
        if word[i] != "-":
            i += 1
            continue
        end = i
        while end < size and word[end] == "-":
            end += 1
        if end - i >= 2 and i > start and _before_dash(word[i - 1]) and end < size and _is_word(word[end]):
            chunks.append(word[start:i])
            chunks.append(word[i:end])
            start = end
        elif end - i == 1 and _is_hyphen(word, i):
            chunks.append(word[start:end])
            start = end
        i = end
    if start < size:
        chunks.append(word[start:])


def _before_dash(c):
    return _is_word(c) or c in "!\"'&.,?"


def _is_hyphen(word, i):
    """Does a compound word go on behind the hyphen: two letters before it, and two, or one and a hyphen, after?"""
    if i < 2 or i + 2 >= len(word):
        return False
    if not (_is_letter(word[i - 1]) and (_is_letter(word[i - 2]) or word[i - 2] == "-" and i > 2
                                         and _is_letter(word[i - 3]))):
        return False
    return _is_letter(word[i + 1]) and (_is_letter(word[i + 2]) or word[i + 2] == "-")


def _ends_sentence(chunk):
    """Does it end in a small letter, a mark of a sentence's end, and perhaps a quote?"""
    end = len(chunk)
    if chunk[-1:] in ("'", '"'):
        end -= 1
    return end >= 2 and chunk[end - 1] in ".!?" and "a" <= chunk[end - 2] <= "z"


# Functions for one use.

def wrap(text, width=70, **kwargs):
    """The lines of a paragraph, at most `width` characters each; see TextWrapper for the other arguments."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph in lines of at most `width` characters."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The words of the text that fit into `width` characters, with a placeholder for those that do not."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """The text without the white space that all its lines begin with; white lines become empty."""
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before those lines for which the predicate holds: those that are not white."""
    if predicate is None:
        def predicate(line):
            return line.strip()
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
