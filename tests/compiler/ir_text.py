"""Reads functions written down as rvm.compiler.graph.ir.function_text prints them, for tests of passes."""
from rvm.code.register.opcodes import REGISTER_SET
from rvm.compiler.graph.ir import ConstantOperand, Function, Instruction, NameOperand, NumberOperand
from rvm.objects.text.literals import W_Int, w_None
from rvm.objects.tupleobject import W_Tuple


def read_function(text, variables="", parameters=0, instruction_set=REGISTER_SET):
    """Return the Function; `variables` are the names of the homes, the first of them parameters.

    On the stack machine an exception is on top of the stack where its handler starts.
    """
    reader = Reader(variables.split(), parameters, instruction_set)
    for line in text.strip().splitlines():
        reader.read(line.split())
    return reader.function


class Reader:
    def __init__(self, variables, parameters, instruction_set):
        self.function = Function("f", instruction_set)
        self.function.parameters = self.function.first_free = parameters
        self.function.homes = len(variables)
        self.registers = {name: self.function.new_register(name, i) for i, name in enumerate(variables)}
        self.blocks = {}
        self.current = None

    def block(self, name):
        name = name.rstrip(":")
        if name not in self.blocks:
            self.blocks[name] = self.function.new_block()
        return self.blocks[name]

    def register(self, name):
        if name not in self.registers:
            self.registers[name] = self.function.new_temporary()
        return self.registers[name]

    def read(self, words):
        if words[0].endswith(":"):
            self.current = self.block(words[0])
            self.function.blocks.append(self.current)
            for what, value in zip(words[1::2], words[2::2]):
                if what == "depth":
                    self.current.depth = int(value)
                elif what == "catches":
                    self.current.exception = self.register(value)
                    if self.current.depth > 0:
                        self.current.exception.machine = self.function.homes + self.current.depth - 1
                    self.current.is_cold = True
                else:
                    self.current.handler = self.block(value)
        elif words[0] == "=>":
            self.current.next = self.block(words[1])
        else:
            targets = []
            if "->" in words:
                arrow = words.index("->")
                targets = [self.block(word.rstrip(",")) for word in words[arrow + 1:]]
                words = words[:arrow]
            operands = [self.operand(word) for word in words[1:]]
            opcode = self.function.instruction_set.by_name[words[0]]
            instruction = Instruction(opcode, operands, None, None)
            if opcode.is_switch:
                instruction.targets = targets
            elif targets:
                instruction.target, = targets
            self.current.instructions.append(instruction)

    def operand(self, word):
        if word == "None":
            return ConstantOperand(w_None)
        if word.startswith("("):
            return ConstantOperand(W_Tuple([W_Int(int(number)) for number in word.strip("()").split(",")]))
        if word.isdigit():
            return ConstantOperand(W_Int(int(word)))
        if word.startswith("."):
            return NameOperand(word[1:])
        if word.startswith("#"):
            return NumberOperand(int(word[1:]))
        return self.register(word)
