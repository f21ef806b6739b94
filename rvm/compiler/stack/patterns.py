"""Lowering to the stack machine of patterns.

A pattern finds what it is matched against on top of the stack and takes it off.  Captured values
are moved below all that is still needed: when the whole pattern has matched, they are on the stack
in the order in which they are bound, the first one on top.
"""
from rvm.code.stack.opcodes import BY_NAME
from rvm.compiler.analysis.nodes import are_wildcards, index_of_star, is_unnamed, is_wildcard, tuple_of_constants
from rvm.compiler.graph.ir import NumberOperand
from rvm.compiler.lowering.patterns import Matching
from rvm.compiler.stack.statements import StackStatements
from rvm.objects.text.literals import W_Int, W_Str, w_None
from rvm.objects.tupleobject import W_Tuple

MATCH_SEQUENCE, MATCH_MAPPING = BY_NAME["MATCH_SEQUENCE"], BY_NAME["MATCH_MAPPING"]
MATCH_KEYS, MATCH_CLASS, GET_LEN = BY_NAME["MATCH_KEYS"], BY_NAME["MATCH_CLASS"], BY_NAME["GET_LEN"]
COMPARE_EQ, COMPARE_GE, IS = BY_NAME["COMPARE_EQ"], BY_NAME["COMPARE_GE"], BY_NAME["IS"]
POP_JUMP_IF_TRUE, POP_JUMP_IF_NOT_NONE = BY_NAME["POP_JUMP_IF_TRUE"], BY_NAME["POP_JUMP_IF_NOT_NONE"]
POP_JUMP_IF_NONE = BY_NAME["POP_JUMP_IF_NONE"]
BUILD_TUPLE, BUILD_MAP, DICT_UPDATE = BY_NAME["BUILD_TUPLE"], BY_NAME["BUILD_MAP"], BY_NAME["DICT_UPDATE"]
UNPACK_SEQUENCE, UNPACK_EX = BY_NAME["UNPACK_SEQUENCE"], BY_NAME["UNPACK_EX"]
BINARY_SUBSCR, BINARY_SUBTRACT = BY_NAME["BINARY_SUBSCR"], BY_NAME["BINARY_SUBTRACT"]
DELETE_SUBSCR = BY_NAME["DELETE_SUBSCR"]


class StackMatching(Matching):
    """Besides: what a failure has to take off the stack."""

    def __init__(self, depth):
        Matching.__init__(self)
        self.depth = depth          # of the stack where the pattern has failed
        self.on_top = 0             # items there that are still needed, above the captured ones
        self.failures = []          # blocks: the one at index n takes n items off, then the pattern has failed


class StackPatterns(StackStatements):
    """Adds patterns."""

    # Cases.

    def begin_match(self, node):
        self.value(node)
        return None

    def begin_case(self, subject, is_last, position):
        if is_last:
            return StackMatching(self.depth - 1)
        matching = StackMatching(self.depth)
        self.copy(1, position)
        return matching

    def bind_captures(self):
        for name in self.stack_matching().captures:
            self.store_name(name, self.at)

    def failed(self):
        return self.failure(0)

    def leave_match(self, is_last, position):
        if not is_last:
            self.pop(position)

    def end_case(self, matching, position):
        assert isinstance(matching, StackMatching)
        self.start_failures(matching, position)

    # Failures and captures.

    def stack_matching(self):
        matching = self.matching
        assert isinstance(matching, StackMatching)
        return matching

    def failure(self, count):
        """Return the block that takes `count` items off the stack, after which the pattern has failed."""
        failures = self.stack_matching().failures
        while len(failures) <= count:
            failures.append(self.new_block())
        return failures[count]

    def failure_here(self):
        """Return the block where a pattern that fails here goes on."""
        matching = self.stack_matching()
        return self.failure(matching.on_top + len(matching.captures))

    def fail_unless(self, opcode, position):
        """Let the pattern fail unless the jump `opcode` is taken, for which there is one more item on the stack."""
        more = self.new_block()
        self.emit_jump(opcode, [], more, self.failure_here(), position)
        self.start(more)

    def start_failures(self, matching, position):
        """Start the code behind a pattern that has failed."""
        failures = matching.failures
        for i in range(len(failures) - 1, 0, -1):
            self.start(failures[i])
            self.pop(position)
        if len(failures) == 0:          # nothing comes here
            failures.append(self.new_block())
            failures[0].depth = matching.depth
        self.start(failures[0])
        matching.failures = []

    def rotate(self, count, position):
        """Move the top of the stack below the `count` - 1 items under it."""
        for i in range(count, 1, -1):
            self.swap(i, position)

    def capture(self, name, position):
        """Keep the top of the stack to be bound to `name`; drop it if that is None."""
        if name is None:
            self.pop(position)
            return
        matching = self.stack_matching()
        self.rotate(matching.on_top + len(matching.captures) + 1, position)
        matching.captures.append(name)

    # Patterns.

    def visit_MatchValue(self, node):
        self.value(node.value)
        self.op(COMPARE_EQ, node)
        self.fail_unless(POP_JUMP_IF_TRUE, node)

    def visit_MatchSingleton(self, node):
        if node.value is w_None:
            self.fail_unless(POP_JUMP_IF_NONE, node)
            return
        self.load(node.value, node)
        self.op(IS, node)
        self.fail_unless(POP_JUMP_IF_TRUE, node)

    def visit_MatchStar(self, node):
        self.capture(node.name, node)

    def visit_MatchAs(self, node):
        if node.pattern is None:
            self.capture(node.name, node)
            return
        matching = self.stack_matching()
        matching.on_top += 1
        self.copy(1, node)
        self.match(node.pattern)
        matching.on_top -= 1
        self.capture(node.name, self.at)

    def match_items(self, patterns):
        """Match items on the stack, the first one on top."""
        matching = self.stack_matching()
        matching.on_top += len(patterns)
        for pattern in patterns:
            matching.on_top -= 1
            self.match(pattern)

    # Sequences.

    def visit_MatchSequence(self, node):
        matching = self.stack_matching()
        patterns = node.patterns
        star = index_of_star(patterns)
        matching.on_top += 1
        self.op(MATCH_SEQUENCE, node)
        self.fail_unless(POP_JUMP_IF_TRUE, node)
        if star < 0:
            self.check_length(len(patterns), COMPARE_EQ, node)
        elif len(patterns) > 1:
            self.check_length(len(patterns) - 1, COMPARE_GE, node)
        matching.on_top -= 1
        if are_wildcards(patterns):
            self.pop(node)
        elif star >= 0 and is_unnamed(patterns[star]):
            self.match_by_index(patterns, star)
        else:
            self.unpack_items(patterns, star, node)
            self.match_items(patterns)

    def check_length(self, count, compare, position):
        self.op(GET_LEN, position)
        self.load(W_Int(count), position)
        self.op(compare, position)
        self.fail_unless(POP_JUMP_IF_TRUE, position)

    def unpack_items(self, patterns, star, position):
        if star < 0:
            self.op_number(UNPACK_SEQUENCE, len(patterns), position)
        else:
            self.emit(UNPACK_EX, [NumberOperand(star), NumberOperand(len(patterns) - star - 1)], position)

    def match_by_index(self, patterns, star):
        """Match the items of a sequence with `*_`, which are read one by one."""
        matching = self.stack_matching()
        matching.on_top += 1
        count = len(patterns)
        for i in range(count):
            pattern = patterns[i]
            if i == star or is_wildcard(pattern):
                continue
            self.copy(1, self.at)
            if i < star:
                self.load(W_Int(i), self.at)
            else:
                self.op(GET_LEN, self.at)
                self.load(W_Int(count - i), self.at)
                self.op(BINARY_SUBTRACT, self.at)
            self.op(BINARY_SUBSCR, self.at)
            self.match(pattern)
        matching.on_top -= 1
        self.pop(self.at)

    # Mappings.

    def visit_MatchMapping(self, node):
        matching = self.stack_matching()
        count = len(node.keys)
        matching.on_top += 1
        self.op(MATCH_MAPPING, node)
        self.fail_unless(POP_JUMP_IF_TRUE, node)
        if count == 0 and node.rest is None:
            matching.on_top -= 1
            self.pop(node)
            return
        if count > 0:
            self.check_length(count, COMPARE_GE, node)
        self.keys(node.keys, node)
        self.op(MATCH_KEYS, node)
        matching.on_top += 2
        self.copy(1, node)
        self.fail_unless(POP_JUMP_IF_NOT_NONE, node)
        self.op_number(UNPACK_SEQUENCE, count, node)
        matching.on_top -= 1
        self.match_items(node.patterns)
        matching.on_top -= 2
        if node.rest is None:
            self.pop(self.at)
            self.pop(self.at)
        else:
            self.rest_of_mapping(count, self.at)
            self.capture(node.rest, self.at)

    def keys(self, nodes, position):
        """Push a tuple of the keys."""
        w_constants = tuple_of_constants(nodes)
        if w_constants is not None:
            self.load(w_constants, position)
        else:
            self.values(nodes)
            self.op_number(BUILD_TUPLE, len(nodes), position)

    def rest_of_mapping(self, count, position):
        """Make of a mapping and a tuple of `count` of its keys a dict without these."""
        self.op_number(BUILD_MAP, 0, position)
        self.swap(3, position)
        self.op_number(DICT_UPDATE, 2, position)
        self.op_number(UNPACK_SEQUENCE, count, position)
        for i in range(count, 0, -1):
            self.copy(1 + i, position)
            self.swap(2, position)
            self.op(DELETE_SUBSCR, position)

    # Classes.

    def visit_MatchClass(self, node):
        matching = self.stack_matching()
        names_w = [W_Str(name) for name in node.kwd_attrs]
        count = len(node.patterns) + len(names_w)
        self.value(node.cls)
        self.load(W_Tuple(names_w[:]), node)
        self.op_number(MATCH_CLASS, len(node.patterns), node)
        self.copy(1, node)
        matching.on_top += 1
        self.fail_unless(POP_JUMP_IF_NOT_NONE, node)
        self.op_number(UNPACK_SEQUENCE, count, node)
        matching.on_top -= 1
        self.match_attributes(node.patterns + node.kwd_patterns)

    def match_attributes(self, patterns):
        """As match_items; a wildcard leaves the position where it is."""
        matching = self.stack_matching()
        matching.on_top += len(patterns)
        for pattern in patterns:
            matching.on_top -= 1
            if is_wildcard(pattern):
                self.pop(self.at)
            else:
                self.match(pattern)

    # Alternatives.

    def visit_MatchOr(self, node):
        outer = self.stack_matching()
        end = self.new_block()
        names = []
        for i in range(len(node.patterns)):
            pattern = node.patterns[i]
            matching = StackMatching(self.depth)
            self.matching = matching
            self.copy(1, pattern)
            self.match(pattern)
            if i == 0:
                names = matching.captures
            else:
                self.order_captures(matching.captures, names)
            self.jump(end)
            self.start_failures(matching, self.at)
        self.matching = outer
        self.pop(self.at)
        self.jump(self.failure_here())
        self.start(end)
        below = 1 + outer.on_top + len(outer.captures)      # the subject's copy is one
        for name in names:
            self.rotate(len(names) + below, self.at)
            outer.captures.append(name)
        self.pop(self.at)

    def order_captures(self, captures, names):
        """Bring captured values on the stack, and their names, into the order of `names`."""
        for i in range(len(names) - 1, -1, -1):
            place = captures.index(names[i])
            assert i >= 0
            if place != i:
                # What is above the value, and the value, go below what stands there up to place i.
                for _ in range(place + 1):
                    self.rotate(i + 1, self.at)
                    captures.insert(i, captures.pop(0))
