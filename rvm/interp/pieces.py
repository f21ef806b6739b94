"""What the two machines' pieces have in common: how the text is made of the code that runs an instruction.

A piece of code decodes one instruction and calls its operation.  It is made as text from the instruction's
declaration (rvm.code) and its entry in the machine's table, so that no decoding is written by hand:
`python -m rvm.tools.show_pieces` prints the text.  Registers are read as `frame.regs[x]` each time: a
virtualizable array must not be held in a variable.

An entry names the operation and its arguments, which are words:

    frame code pc       as they are
    end                 the pc behind the instruction
    target              the pc of its jump
    a b ...             an operand, by its letter: the object that it names; a number or a list as a number
    &a                  the operand's number, of a register or constant, instead of what it holds

The result goes to the register that the instruction writes; that of a conditional jump says whether to
jump.  An instruction without an operation only moves its one argument, if it has any.

Used at import only; nothing here is translated but what it makes.
"""
from rvm.code.instruction_set import CONST, DST, JUMP, LETTERS, MOD, REG
from rvm.interp.calls import is_entered
from rvm.interp.frame import ENTERED, LEFT
from rvm.interp.operands import distance, double_number, number, register, set_register, signed_byte
from rvm.interp.rounds import has_begun
from rvm.rlib.generated import make_function

# What a piece's text names, besides its operation.
COMMON_NAMES = {"distance": distance, "number": number, "double_number": double_number, "register": register,
                "set_register": set_register, "signed_byte": signed_byte, "is_entered": is_entered,
                "has_begun": has_begun}

RETURNING = ["RETURN", "RETURN_VALUE", "RETURN_CONST"]


class Piece(object):
    """How one instruction is run: narrow with operands of one byte, wide with more; jumps also with two bytes alone.

    Of the instructions that need wide operands most are jumps, which have them for their distance: these are worth
    code that knows the width.  `double` is None for other instructions.

    With operands of one byte, `quick` is the instruction's quick way (rvm.interp.quick_ways): it returns whether it has
    run the instruction, and `behind` the pc behind it.  `rest` runs what `quick` has not run; without a quick way it is
    `narrow`.

    `after` is the stack machine's: it tells the top of the stack behind the instruction.  Frozen: number
    and functions are constants of the loop, which so becomes a switch.
    """

    def __init__(self, opcode, narrow, wide, double=None, after=None):
        self.number = opcode.number
        self.narrow = narrow
        self.wide = wide
        self.double = double
        self.after = after
        self.quick = None           # see add_quick_way
        self.behind = None
        self.rest = narrow

    def _freeze_(self):
        return True


def operation_of(opcode, entry):
    """Return the operation and the words for its arguments that an entry of the table stands for."""
    if isinstance(entry, tuple):
        return entry
    return entry, " ".join(LETTERS[i] for i in range(len(opcode.kinds)) if opcode.kinds[i] not in (DST, JUMP))


def is_far_jump(opcode):
    """Return whether the instruction is a jump that has code of its own for operands of two bytes."""
    return opcode.is_jump and not opcode.suspends


def can_be_quick(opcode, operation):
    """Return whether the instruction has a quick way: that of its operation, or if it has none, just moves."""
    if operation is None:
        return not (opcode.is_jump or opcode.suspends or opcode.name in RETURNING)
    return hasattr(operation, "quick")


def make_executes(text_class, opcode, operation, words, names, enters):
    """Return a piece's functions narrow, wide and double; `names` are what their texts name besides.

    The narrow and double ones become part of what calls them; the narrow one `enters` calls if the operation does.
    """
    namespace = {"operation": operation}
    namespace.update(COMMON_NAMES)
    namespace.update(names)
    widths = ["1", "width", "2"] if is_far_jump(opcode) else ["1", "width"]
    executes = [make_function(text_class(opcode, operation, words, width, enters).text(), "execute", namespace)
                for width in widths]
    narrow, wide = executes[:2]
    double = executes[2] if len(executes) > 2 else None
    narrow._always_inline_ = True
    if double is not None:
        double._always_inline_ = True
    return narrow, wide, double


def add_quick_way(piece, text_class, opcode, operation, words, names):
    """Give the piece its quick way; that of an instruction without one runs nothing."""
    if not can_be_quick(opcode, operation):
        text = "def quick(%s):\n    return False\n" % text_class.parameters
        piece.quick = made_in_place(text, "quick", None, names)
        piece.behind = made_in_place("def behind(bytecode, pc):\n    return pc\n", "behind", None, names)
        return
    text = quick_text(text_class, opcode, operation, words)
    piece.quick = made_in_place(text.text(), "quick", getattr(operation, "quick", None), names)
    piece.behind = made_in_place("def behind(bytecode, pc):\n    return %s\n" % text.end(), "behind", None, names)
    if operation is not None:
        text = text_class(opcode, operation.rest, words, "1")
        piece.rest = made_in_place(text.text(), "execute", operation.rest, names)


def quick_text(text_class, opcode, operation, words):
    """Return the text of an instruction's quick way."""
    text = text_class(opcode, getattr(operation, "quick", None), words, "1")
    text.name = "quick"
    return text


def made_in_place(text, name, operation, names):
    """Return the function of a text, which becomes part of what calls it."""
    namespace = {"operation": operation}
    namespace.update(COMMON_NAMES)
    namespace.update(names)
    function = make_function(text, name, namespace)
    function._always_inline_ = True
    return function


# The text that reads an operand by its index.  `width` is "1" in narrow pieces, "2" in double ones, else "width".

def operand_position(index, width):
    """Return the text of the operand's position in the bytecode."""
    return "pc + 1 + %d * width" % index if width == "width" else "pc + %d" % (1 + index * int(width))


def unsigned(index, width):
    """Return the text that reads the operand as an unsigned number."""
    position = operand_position(index, width)
    if width == "1":
        return "ord(bytecode[%s])" % position
    if width == "2":
        return "double_number(bytecode, %s)" % position
    return "number(bytecode, %s, width)" % position


def signed(index, width):
    """Return the text that reads the operand as a signed number."""
    position = operand_position(index, width)
    if width == "1":
        return "signed_byte(ord(bytecode[%s]))" % position
    if width == "2":
        return "(double_number(bytecode, %s) ^ 32768) - 32768" % position
    return "distance(bytecode, %s, width)" % position


class PieceText(object):
    """The text of one piece."""

    parameters = "frame, code, bytecode, pc"

    name = "execute"            # "quick" is a quick way, of the operation's
    def __init__(self, opcode, operation, words, width, enters=False):
        self.opcode = opcode
        self.operation = operation
        self.width = width
        self.enters = enters        # the operation may have entered a call: then it returns None
        self.arguments = [self.argument(word) for word in words.split()]

    def argument(self, word):
        """Return the text of the argument that a word of the table means."""
        if word in ("frame", "code", "pc"):
            return word
        if word == "end":
            return self.end()
        if word == "target":
            return self.target()
        if word.startswith("&"):
            return self.register(word[1:])
        return self.value(word)

    def operand_index(self, name):
        """Return the index of the operand with this letter, -1 if there is none."""
        index = LETTERS.find(name)
        return index if index < len(self.opcode.kinds) else -1

    def unsigned(self, index):
        return unsigned(index, self.width)

    def register(self, name):
        """Return the text of a register's number."""
        return self.unsigned(self.operand_index(name))

    def value(self, name):
        """Return the text of an operand's value."""
        return self.operand(self.operand_index(name))

    def operand(self, index):
        """Return the text of what the operand with this index means."""
        kind = self.opcode.kinds[index]
        text = self.unsigned(index)
        if kind == REG or kind == MOD:
            return "frame.regs[%s]" % text if self.width == "1" else "register(frame, %s)" % text
        if kind == CONST:
            return "code.constants[%s]" % text
        return text

    def end(self):
        """Return the text of the pc behind the instruction."""
        return operand_position(len(self.opcode.kinds), self.width)

    def target(self):
        """Return the text of the pc that the instruction jumps to."""
        return "%s + %s" % (self.end(), signed(len(self.opcode.kinds) - 1, self.width))

    # Lines of the function.

    def text(self):
        """Return the whole function."""
        parameters = self.parameters + ", width" if self.width == "width" else self.parameters
        return "\n    ".join(["def %s(%s):" % (self.name, parameters)] + self.lines()) + "\n"

    def lines(self):
        """Return the function's body."""
        return self.body()

    def body(self):
        """Return the lines that call the operation and do with its result what the declaration says."""
        name = self.opcode.name
        call = self.call()
        if self.name == "quick":
            return self.quick_body(call)
        if name in RETURNING:
            return ["frame.w_result = " + call, "return %d" % LEFT]
        if self.opcode.suspends or self.opcode.is_switch:
            return ["return " + call]       # the operation returns the next pc
        if name == "JUMP":
            return ["return " + self.target()]
        if name == "FOR" or name == "FOR_ITER":
            return self.iteration(call)
        if self.opcode.is_jump:
            return self.jump(call)
        if call is None:
            return ["return " + self.end()]
        if self.enters:
            return ["w_result = " + call, "if is_entered(w_result): return %d" % ENTERED,
                    self.stored("w_result"), "return " + self.end()]
        return [self.stored(call), "return " + self.end()]

    def quick_body(self, call):
        """Return the lines that call the operation's quick way; an instruction without an operation only moves."""
        if call is None:
            return ["return True"]
        if self.operation is None:
            return [self.stored(call), "return True"]
        stored = self.stored("w_result")
        if stored == "w_result":
            return ["return " + call]
        return ["w_result = " + call, "if w_result is None: return False", stored, "return True"]

    def jump(self, call):
        """Return the body of a conditional jump; one that writes a register jumps where there is nothing to write."""
        if self.opcode.kinds[0] == DST:
            return ["w_value = " + call, "if w_value is None: return " + self.target(),
                    self.store_in_first("w_value"), "return " + self.end()]
        return ["if %s: return %s" % (call, self.target()), "return " + self.end()]

    def call(self):
        """Return the text of the operation's call, None if there is nothing to do."""
        if self.operation is not None:
            return "operation(%s)" % ", ".join(self.arguments)
        return self.arguments[0] if self.arguments else None

    def iteration(self, call):
        """Return the body of an instruction that takes the next item of an iterator."""
        raise NotImplementedError

    def no_item(self, text):
        """Return the line for where there is no item: one of an iterator's end, where `text` is the next pc."""
        begun = "%d if has_begun(frame) else " % ENTERED if self.enters else ""
        return "if w_item is None: return " + begun + text

    def stored(self, text):
        """Return the line that puts the result where the instruction leaves it, just `text` if there is none."""
        kinds = self.opcode.kinds
        if kinds and kinds[0] in (DST, MOD) and self.unsigned(0) not in self.arguments:
            return self.store_in_first(text)
        return text

    def store_in_first(self, text):
        """Return the line that puts what `text` yields into the register that is the first operand."""
        if self.width == "1":
            return "frame.regs[%s] = %s" % (self.unsigned(0), text)
        return "set_register(frame, %s, %s)" % (self.unsigned(0), text)
