"""Properties of sorting, text and a state machine tried with examples at random; a false one shrunk to the least."""
from hypothesis import Phase, assume, find, given, note, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

plain = settings(database=None, derandomize=True, deadline=None, max_examples=100)


@plain
@given(st.lists(st.integers()))
def sorting(numbers):
    assert sorted(sorted(numbers)) == sorted(numbers)


@plain
@given(st.text(), st.binary(max_size=9), st.floats(allow_nan=False), st.dictionaries(st.booleans(), st.dates()))
def coding(text, data, number, table):
    assume(len(text) < 50)
    assert text.encode("utf-8").decode("utf-8") == text and float(repr(number)) == number


@settings(plain, phases=[Phase.generate, Phase.shrink], print_blob=False)
@given(st.lists(st.integers(), min_size=1))
def wrong(numbers):
    note("the numbers %r" % numbers)
    assert sum(numbers) < 1000


class Stack(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.items, self.count = [], 0

    @rule(value=st.integers())
    def push(self, value):
        self.items.append(value)
        self.count += 1

    @rule()
    def pop(self):
        if self.items:
            self.items.pop()
            self.count -= 1

    @invariant()
    def counted(self):
        assert len(self.items) == self.count


sorting()
coding()
try:
    wrong()
except AssertionError as error:
    print("wrong:", error, error.__notes__)
run_state_machine_as_test(Stack, settings=settings(plain, max_examples=20, stateful_step_count=10))
print(find(st.integers(), lambda n: n > 1234, settings=plain))
print(find(st.lists(st.text("abc")), lambda words: sum(map(len, words)) >= 3, settings=plain))
print(st.from_regex(r"\A[a-z]{2}\d\Z"), st.recursive(st.none(), st.lists))
