"""Lowering to the register machine of patterns.

What is matched stays in its register.  An instruction tests and jumps where the pattern fails; what
it reads from the subject goes to temporaries.  Captured values are moved to their variables when the
whole pattern has matched, and allocation does away with the moves where nobody can tell.
"""
from rvm.code.constants import constant_key
from rvm.code.register.opcodes import BY_NAME
from rvm.code.register.switch_table import is_case
from rvm.compiler.analysis.nodes import are_wildcards, index_of_star, is_unnamed, is_wildcard, tuple_of_constants
from rvm.compiler.graph.ir import ConstantOperand, NumberOperand
from rvm.compiler.lowering.patterns import Matching, Run
from rvm.compiler.register.builder import NONE
from rvm.compiler.register.statements import RegisterStatements
from rvm.objects.text.literals import W_Int, W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.syntax import ast

JUMP_EQ, JUMP_IS = BY_NAME["JUMP_EQ"], BY_NAME["JUMP_IS"]
JUMP_NO_SEQUENCE_OF, JUMP_NO_SEQUENCE = BY_NAME["JUMP_NO_SEQUENCE_OF"], BY_NAME["JUMP_NO_SEQUENCE"]
JUMP_NO_MAPPING, JUMP_NO_KEYS = BY_NAME["JUMP_NO_MAPPING"], BY_NAME["JUMP_NO_KEYS"]
JUMP_NO_INSTANCE, JUMP_NO_ATTRIBUTES = BY_NAME["JUMP_NO_INSTANCE"], BY_NAME["JUMP_NO_ATTRIBUTES"]
UNPACK, UNPACK_STAR = BY_NAME["UNPACK"], BY_NAME["UNPACK_STAR"]
GET_ITEM, GET_ITEM_FROM_END = BY_NAME["GET_ITEM"], BY_NAME["GET_ITEM_FROM_END"]
BUILD_TUPLE, MAPPING_REST = BY_NAME["BUILD_TUPLE"], BY_NAME["MAPPING_REST"]
SWITCH = BY_NAME["SWITCH"]

# For which a table is quicker than comparing one by one.  Without the JIT a comparison takes 2 ns and a lookup as
# many as that of a dict's item, 6: as many as three comparisons, after which one of five literals is found on average.
FEWEST_LITERALS = 5


class RegisterMatching(Matching):
    """Besides: the operands of the captured values, and the block where control goes if the pattern fails."""

    def __init__(self, failure):
        Matching.__init__(self)
        self.failure = failure
        self.values = []


class TableRun(Run):
    """A run of cases of literals, which a SWITCH goes to: `owners` has the case of each literal."""

    def __init__(self, end, instruction, owners):
        Run.__init__(self, end)
        self.instruction = instruction
        self.owners = owners


class RegisterPatterns(RegisterStatements):
    """Adds patterns.  `subject` is the operand that the next pattern is matched against."""

    def __init__(self, unit, scope):
        RegisterStatements.__init__(self, unit, scope)
        self.subject = NONE

    # Cases.

    def begin_match(self, node):
        return self.fresh(node)         # a case that captures a name and fails by its guard may rebind a variable

    def begin_run(self, cases, first, end, subject):
        """Emit a SWITCH if enough cases of literals follow each other.

        Behind it they are compared one by one, for a subject of another type.
        """
        owners = {}         # by constant
        literals_w = []
        i = first
        while i < end and has_literals(cases[i].pattern):
            for w_literal in literals_of(cases[i].pattern):
                key = constant_key(w_literal)
                if key not in owners:       # else an earlier case has it
                    owners[key] = cases[i]
                    literals_w.append(w_literal)
            i += 1
        if len(literals_w) < FEWEST_LITERALS:
            return None
        position = cases[first].pattern
        instruction = self.emit(SWITCH, [subject, ConstantOperand(W_Tuple(literals_w[:]))], position)
        instruction.is_artificial = True
        instruction.targets = [self.block] * (len(literals_w) + 1)      # until the cases are lowered
        self.start_new()
        return TableRun(i, instruction, [owners[constant_key(w_literal)] for w_literal in literals_w])

    def enter_case(self, run, case):
        assert isinstance(run, TableRun)
        entry = self.start_new()
        for i in range(len(run.owners)):
            if run.owners[i] is case:
                run.instruction.targets[i + 1] = entry

    def end_run(self, run):
        assert isinstance(run, TableRun)
        run.instruction.targets[0] = self.block

    def begin_case(self, subject, is_last, position):
        self.subject = subject
        return RegisterMatching(self.new_block())

    def bind_captures(self):
        matching = self.register_matching()
        for i in range(len(matching.captures)):
            self.store_name(matching.captures[i], matching.values[i], self.at)

    def failed(self):
        return self.register_matching().failure

    def leave_match(self, is_last, position):
        if not is_last:
            self.mark(position)

    def end_case(self, matching, position):
        assert isinstance(matching, RegisterMatching)
        self.start(matching.failure)

    # Failures and captures.

    def register_matching(self):
        matching = self.matching
        assert isinstance(matching, RegisterMatching)
        return matching

    def fail_unless(self, opcode, operands, position):
        """Let the pattern fail unless the jump `opcode` is taken."""
        more = self.new_block()
        self.emit_jump(opcode, operands, more, self.failed(), position)
        self.start(more)

    def fail_if(self, opcode, operands, position):
        """Let the pattern fail if the jump `opcode` is taken."""
        more = self.new_block()
        self.emit_jump(opcode, operands, self.failed(), more, position)
        self.start(more)

    def capture(self, name, value):
        if name is not None:
            matching = self.register_matching()
            matching.captures.append(name)
            matching.values.append(value)

    def match_operand(self, pattern, operand):
        self.subject = operand
        self.match(pattern)

    def match_operands(self, patterns, operands):
        for i in range(len(patterns)):
            self.match_operand(patterns[i], operands[i])

    def temporaries(self, count):
        return [self.temporary() for _ in range(count)]

    # Patterns.

    def visit_MatchValue(self, node):
        subject = self.subject
        self.fail_unless(JUMP_EQ, [subject, self.operand(node.value)], node)

    def visit_MatchSingleton(self, node):
        self.fail_unless(JUMP_IS, [self.subject, ConstantOperand(node.value)], node)

    def visit_MatchStar(self, node):
        self.capture(node.name, self.subject)

    def visit_MatchAs(self, node):
        subject = self.subject
        if node.pattern is not None:
            self.match(node.pattern)
        self.capture(node.name, subject)

    # Sequences.

    def visit_MatchSequence(self, node):
        subject = self.subject
        patterns = node.patterns
        star = index_of_star(patterns)
        if star < 0:
            self.fail_if(JUMP_NO_SEQUENCE_OF, [subject, NumberOperand(len(patterns))], node)
        else:
            self.fail_if(JUMP_NO_SEQUENCE, [subject, NumberOperand(len(patterns) - 1)], node)
        if are_wildcards(patterns):
            return
        if star >= 0 and is_unnamed(patterns[star]):
            self.match_by_index(patterns, star, subject)
            return
        items = self.temporaries(len(patterns))
        if star < 0:
            self.emit(UNPACK, [subject] + items, node)
        else:
            self.emit(UNPACK_STAR, [subject, NumberOperand(star)] + items, node)
        self.match_operands(patterns, items)

    def match_by_index(self, patterns, star, subject):
        """Match the items of a sequence with `*_`, which are read one by one."""
        count = len(patterns)
        for i in range(count):
            if i == star or is_wildcard(patterns[i]):
                continue
            if i < star:
                item = self.compute(None, GET_ITEM, [subject, ConstantOperand(W_Int(i))], self.at)
            else:
                item = self.compute(None, GET_ITEM_FROM_END, [subject, NumberOperand(count - i)], self.at)
            self.match_operand(patterns[i], item)

    # Mappings.

    def visit_MatchMapping(self, node):
        subject = self.subject
        count = len(node.keys)
        self.fail_if(JUMP_NO_MAPPING, [subject, NumberOperand(count)], node)
        keys = self.keys(node.keys, node)
        if count > 0:
            found = self.temporary()
            self.fail_if(JUMP_NO_KEYS, [found, subject, keys], node)
            self.match_found(node.patterns, found, node)
        if node.rest is not None:
            rest = self.compute(None, MAPPING_REST, [subject, keys], self.at)
            self.capture(node.rest, rest)

    def keys(self, nodes, position):
        """Return the operand with a tuple of the keys."""
        w_constants = tuple_of_constants(nodes)
        if w_constants is not None:
            return ConstantOperand(w_constants)
        return self.compute(None, BUILD_TUPLE, self.operands(nodes), position)

    def match_found(self, patterns, found, position):
        """Match the one value in `found`, or the items of the tuple of several there."""
        if len(patterns) == 1:
            self.match_operand(patterns[0], found)
        elif not are_wildcards(patterns):
            values = self.temporaries(len(patterns))
            self.emit(UNPACK, [found] + values, position)
            self.match_operands(patterns, values)

    # Classes.

    def visit_MatchClass(self, node):
        subject = self.subject
        cls = self.operand(node.cls)
        patterns = node.patterns + node.kwd_patterns
        if len(patterns) == 0:
            self.fail_if(JUMP_NO_INSTANCE, [subject, cls], node)
            return
        names_w = [W_Str(name) for name in node.kwd_attrs]
        found = self.temporary()
        self.fail_if(JUMP_NO_ATTRIBUTES, [found, subject, cls, NumberOperand(len(node.patterns)),
                                          ConstantOperand(W_Tuple(names_w[:]))], node)
        self.match_found(patterns, found, node)

    # Alternatives.

    def visit_MatchOr(self, node):
        """Lower each alternative: those that match leave what they capture in the same registers."""
        subject = self.subject
        outer = self.register_matching()
        end = self.new_block()
        names = []
        values = []
        last = len(node.patterns) - 1
        for i in range(len(node.patterns)):
            matching = RegisterMatching(outer.failure if i == last else self.new_block())
            self.matching = matching
            self.match_operand(node.patterns[i], subject)
            if i == 0:
                names = matching.captures
                values = self.temporaries(len(names))
            for j in range(len(names)):
                captured = matching.values[matching.captures.index(names[j])]
                self.move(values[j], captured, self.at)
            self.jump(end)
            if i < last:
                self.start(matching.failure)
        self.matching = outer
        self.start(end)
        for j in range(len(names)):
            self.capture(names[j], values[j])


# Literals.

def has_literals(pattern):
    """Return whether the pattern is one literal or several alternatives, of types that a table may have."""
    if isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        return has_literals(pattern.pattern)
    if isinstance(pattern, ast.MatchOr):
        for alternative in pattern.patterns:
            if not isinstance(alternative, ast.MatchValue) or not has_literals(alternative):
                return False
        return True
    if not isinstance(pattern, ast.MatchValue):
        return False
    value = pattern.value
    return isinstance(value, ast.Constant) and is_case(value.value)


def literals_of(pattern):
    """Return the constants of a pattern that has_literals."""
    if isinstance(pattern, ast.MatchAs):
        return literals_of(pattern.pattern)
    if isinstance(pattern, ast.MatchOr):
        return [literals_of(alternative)[0] for alternative in pattern.patterns]
    assert isinstance(pattern, ast.MatchValue)
    value = pattern.value
    assert isinstance(value, ast.Constant)
    return [value.value]
