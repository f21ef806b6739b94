"""_random: the generator of the module random, which is written in Python."""
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import overflow_error, type_error, value_error, w_OverflowError
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int, W_Integer, new_int
from rvm.objects.root import W_Root, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.rlib import clock, files
from rvm.rlib.arith import intmask, r_uint
from rvm.rlib.bigint import rbigint
from rvm.rlib.random import WORDS, Random, get_state, set_state
from rvm.rlib.strings import StringBuilder

random = ModuleTable("_random", "Module implements the Mersenne Twister random number generator.")

WORD_LIMIT = 1 << 32


class W_Random(W_Root):
    def __init__(self):
        self.generator = Random()


W_RandomUser = user_subclass(W_Random)
w_random_type = builtin_type("_random.Random", W_Random, w_object_type, Layout("Random"))
random.value("Random", w_random_type)
table = TypeTable(w_random_type, W_Random)


@table.constructor("Random(cls: cls, /, *args, **kwargs)")
def new(w_cls, args_w, names, values_w):
    """Random() -> create a random number generator with its own internal state."""
    if w_cls is w_random_type:
        return W_Random()
    w_random = W_RandomUser()
    w_random.init_instance(w_cls)
    return w_random


@table.initializer("Random(self, seed=None, /) -> None [unsigned]")
def init(self, w_seed):
    seed(self, w_seed)


@table.method("random(self, /) -> float")
def next_float(self):
    """random() -> x in the interval [0, 1)."""
    return self.generator.random()


@table.method("getrandbits(self, k: int, /)")
def getrandbits(self, k):
    """getrandbits(k) -> x.  Generates an int with k random bits."""
    if k < 0:
        raise value_error("number of bits must be non-negative")
    if k >= WORD_LIMIT // 2:
        raise overflow_error("Python int too large to convert to C int")
    if k == 0:
        return W_Int(0)
    generator = self.generator
    if k <= 32:
        return W_Int(next_bits(generator, k))
    if k < 64:
        low = next_bits(generator, 32)
        return W_Int(low | (next_bits(generator, k - 32) << 32))
    builder = StringBuilder(k // 8 + 4)
    while k > 0:
        append_word(builder, next_bits(generator, min(k, 32)))
        k -= 32
    return new_int(rbigint.frombytes(builder.build(), "little", False))


def next_bits(generator, count):
    """Return the `count` highest bits, 1 to 32, of the next word."""
    return intmask(generator.genrand32() >> (32 - count))


def append_word(builder, word):
    for i in range(4):
        builder.append(chr((word >> (8 * i)) & 255))


# The state.

@table.method("seed(self, n=None, /) -> None")
def seed(self, w_seed):
    """seed([n]) -> None.

Defaults to use urandom and falls back to a combination of the current time and the process identifier."""
    if w_seed is w_None:
        self.generator.init_by_array(chance_words())
        return
    if w_seed.is_integer():
        w_index = protocol.index_object(w_seed)
        assert isinstance(w_index, W_Integer)
        big = w_index.to_big().abs()
    else:
        value = protocol.hash(w_seed)
        big = rbigint.fromint(value)
        if value < 0:
            big = big.add(rbigint.fromint(1).lshift(64))
    size = max((intmask(big.bit_length()) + 7) // 8, 1)
    self.generator.init_by_array(words_of(big.tobytes(size, "little", False)))


def words_of(data):
    """Return bytes as words of 32 bits, the lowest first."""
    words = []
    for start in range(0, len(data), 4):
        word = 0
        for i in range(start, min(start + 4, len(data))):
            word |= ord(data[i]) << (8 * (i - start))
        words.append(r_uint(word))
    return words


def chance_words():
    """Return random words from the system; where it has none, the time."""
    try:
        return words_of(files.random_bytes(4 * WORDS))
    except OSError:
        now = rbigint.fromint(clock.nanoseconds(clock.REALTIME))
        return words_of(now.tobytes(16, "little", False))


@table.method("getstate(self, /)")
def getstate(self):
    """getstate() -> tuple containing the current state."""
    words, index = get_state(self.generator)
    items_w = [W_Int(word) for word in words]
    items_w.append(W_Int(index))
    return W_Tuple(items_w[:])


@table.method("setstate(self, state, /) -> None")
def setstate(self, w_state):
    """setstate(state) -> None.  Restores generator state."""
    if not isinstance(w_state, W_Tuple):
        raise type_error("state vector must be a tuple")
    items_w = w_state.items_w
    if len(items_w) != WORDS + 1:
        raise value_error("state vector is the wrong size")
    words = [state_word(items_w[i]) for i in range(WORDS)]
    index = protocol.as_index(items_w[WORDS], w_OverflowError)
    if not 0 <= index <= WORDS:
        raise value_error("invalid state")
    set_state(self.generator, words, index)


def state_word(w_word):
    if not w_word.is_integer():
        raise type_error("an integer is required")
    word = protocol.as_index(w_word, w_OverflowError)
    if word < 0:
        raise overflow_error("can't convert negative value to unsigned int")
    return word & (WORD_LIMIT - 1)
