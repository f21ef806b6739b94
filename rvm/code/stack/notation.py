"""Stack effects: what an instruction takes off the stack and what it leaves there.

An effect is written as in Forth, the top of the stack on the right:

    x y -- v            takes x and y, leaves v
    f x*a -- v          takes f and as many x as the operand a says
    k*2a -- d           ... twice as many
    i -- i v | --       leaves i and v; where it jumps, nothing

A name that stands on both sides at the same position is an item that stays.  The letters
a and b are the instruction's operands, in order.  `x*#a` takes as many as a has bits
that are 1.  Behind a colon is the item's type, where that is special: `x:list`.

This module knows no instruction.
"""


class Items(object):
    """How many items one side of an effect has: a constant, and multiples of the operands; and their types."""
    _immutable_fields_ = ["words[*]", "starred", "fixed", "of_a", "of_b", "bits_of_a"]

    def __init__(self, typed_words):
        parts = [word.partition(":") for word in typed_words]
        self.words = [word for word, _, _ in parts]
        self.types = [kind for _, _, kind in parts]
        self.starred = -1       # the index of the first word with a star
        self.fixed = 0
        self.of_a = 0
        self.of_b = 0
        self.bits_of_a = 0
        for word in self.words:
            self._add(word)

    def _add(self, word):
        star = word.find("*")
        if star < 0:
            self.fixed += 1
            return
        if self.starred < 0:
            self.starred = self.words.index(word)
        if word[star + 1:] == "#a":
            self.bits_of_a = 1
        else:
            scale = int(word[star + 1:-1] or "1")
            if word.endswith("a"):
                self.of_a = scale
            else:
                self.of_b = scale

    def is_constant(self):
        return self.of_a == 0 and self.of_b == 0 and self.bits_of_a == 0

    def count(self, a, b):
        """Return how many items there are with these operands."""
        return self.fixed + self.of_a * a + self.of_b * b + self.bits_of_a * bit_count(a)


def bit_count(number):
    """Return how many bits of a non-negative number are 1."""
    count = 0
    while number > 0:
        count += number & 1
        number >>= 1
    return count


def common_start(words, others):
    """Return how many words at the start of the two lists are the same."""
    count = 0
    while count < len(words) and count < len(others) and words[count] == others[count]:
        count += 1
    return count


class StackEffect(object):
    """The effect of one instruction; `jumped` is what it leaves where it jumps."""
    _immutable_fields_ = ["text", "pops", "pushes", "jumped", "kept", "jump_kept"]

    def __init__(self, text):
        self.text = " ".join([word.partition(":")[0] for word in text.split()])     # without types
        before, after = text.split("--", 1)
        jumped = after
        if " | " in after:
            after, jumped = after.split(" | ")
            jumped = jumped.replace("--", "")
        self.pops = Items(before.split())
        self.pushes = Items(after.split())
        self.jumped = Items(jumped.split())
        # How many items stay where they are, neither moved nor written.
        self.kept = common_start(self.pops.words, self.pushes.words)
        self.jump_kept = common_start(self.pops.words, self.jumped.words)

    def change(self, a, b, jumps):
        """Return by how much the stack grows with these operands."""
        left = self.jumped if jumps else self.pushes
        return left.count(a, b) - self.pops.count(a, b)
