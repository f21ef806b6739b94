"""A restricted program that uses every module of rvm.rlib and writes what it finds.

Its output must be the same in every world: hosted, untranslated and native.
`python exercise.py` runs it in the world of that Python; `target` below
makes RPython translate it.
"""
from rvm.rlib import arith, bigint, calendar, clock, files, floats, gc, jit, objectmodel
from rvm.rlib import paths, random, sorting, stack, strings, texts, utf8
from rvm.rlib.arith import ovfcheck, intmask, r_uint, MAXINT, MININT
from rvm.rlib.bigint import rbigint
from rvm.rlib.broken_down import BrokenDownTime
from rvm.rlib.objectmodel import specialize


def out(label, text):
    files.write_stdout(label + ': ' + text + '\n')


def bits(x):
    """The exact value of a float; all NaNs alike."""
    if floats.isnan(x):
        return 'nan'
    return '%d' % intmask(floats.float2longlong(x))


class Source(object):
    """Numbers that look random and are the same in every world."""

    def __init__(self):
        self.generator = random.Random(r_uint(0))
        self.generator.init_by_array([r_uint(12), r_uint(34), r_uint(56)])

    def word(self):
        high = self.generator.genrand32()
        low = self.generator.genrand32()
        return intmask((high << 32) | low)

    def below(self, n):
        return intmask(self.generator.genrand32()) % n

    def big(self):
        """An integer of up to 5 words, with many zeros and ones among its bits."""
        result = rbigint.fromint(0)
        for i in range(self.below(5) + 1):
            kind = self.below(4)
            if kind == 0:
                word = MAXINT
            elif kind == 1:
                word = self.below(3)
            else:
                word = self.word() & MAXINT
            result = result.lshift(63).add(rbigint.fromint(word))
        if self.below(2):
            result = result.neg()
        return result

    def float(self):
        return floats.longlong2float(self.word())

    def moderate_float(self):
        return float(self.below(200001) - 100000) / float(1 << self.below(20))


# ---- arith

def use_arith():
    edges = [0, 1, -1, 2, 3, 7, -7, MAXINT, MININT, MAXINT - 1, 1 << 31, 1 << 32, -(1 << 32)]
    for a in edges:
        for b in edges:
            out('arith', '%d %d: %s %s %s %s' % (a, b, checked_add(a, b), checked_sub(a, b),
                                                 checked_mul(a, b), wrapped(a, b)))
    for x in [0.0, 1.5, -1.5, 1e18, 9.3e18, -9.223372036854775808e18, -9.3e18,
              floats.INFINITY, floats.NAN]:
        try:
            text = '%d' % arith.ovfcheck_float_to_int(x)
        except OverflowError:
            text = 'overflow'
        out('to int', text)


def checked_add(a, b):
    try:
        return '%d' % ovfcheck(a + b)
    except OverflowError:
        return 'overflow'


def checked_sub(a, b):
    try:
        return '%d' % ovfcheck(a - b)
    except OverflowError:
        return 'overflow'


def checked_mul(a, b):
    try:
        return '%d' % ovfcheck(a * b)
    except OverflowError:
        return 'overflow'


def wrapped(a, b):
    ua = r_uint(a)
    ub = r_uint(b)
    product = intmask(ua * ub + r_uint(7))
    shifted = intmask((ua >> 3) ^ (ub << 5))
    return '%d %d %d' % (product, shifted, intmask(~ua - ub))


# ---- bigint

def use_bigint(source, small):
    for i in range(120 if not small else 8):
        a = source.big()
        b = source.big()
        out('big a', a.str())
        out('big b', b.str())
        big_arithmetic(a, b)
        big_division(a, b)
        big_with_int(a, source.below(1000) - 500)
        big_forms(a, source)
    big_edges()


def big_arithmetic(a, b):
    out('sum', a.add(b).str() + ' ' + a.sub(b).str())
    out('product', a.mul(b).str())
    out('logic', a.and_(b).str() + ' ' + a.or_(b).str() + ' ' + a.xor(b).str())
    out('unary', a.neg().str() + ' ' + a.abs().str() + ' ' + a.invert().str())
    out('order', '%d%d%d%d%d%d' % (a.eq(b), a.ne(b), a.lt(b), a.le(b), a.gt(b), a.ge(b)))
    out('sign', '%d %d %d' % (a.sign, a.bit_length(), a.tobool()))
    out('hash', '%d' % bigint.bigint_hash(a))


def big_division(a, b):
    try:
        q, r = a.divmod(b)
        out('divmod', q.str() + ' ' + r.str())
        out('div', a.floordiv(b).str() + ' ' + a.mod(b).str())
        out('truediv', bits(a.truediv(b)))
    except ZeroDivisionError:
        out('divmod', 'zero')
    except OverflowError:
        out('divmod', 'overflow')
    try:
        out('pow', a.pow(b.and_(rbigint.fromint(15))).str())
        out('pow mod', a.pow(b.abs(), rbigint.fromint(1000003)).str())
        out('pow mod', a.pow(b.abs(), b).str())
    except ValueError:
        out('pow mod', 'refused')


def big_with_int(a, n):
    out('int', a.int_add(n).str() + ' ' + a.int_sub(n).str() + ' ' + a.int_mul(n).str())
    out('int', a.int_and_(n).str() + ' ' + a.int_or_(n).str() + ' ' + a.int_xor(n).str())
    out('int', '%d%d%d%d%d%d' % (a.int_eq(n), a.int_ne(n), a.int_lt(n), a.int_le(n),
                                 a.int_gt(n), a.int_ge(n)))
    if n:
        out('int mod', a.int_mod(n).str())
    count = n & 255
    out('shift', a.lshift(count).str() + ' ' + a.rshift(count).str())


def big_forms(a, source):
    out('hex', a.format('0123456789abcdef', '0x') + ' ' + a.format('01') + ' '
        + a.format('0123456', 'base7:', '!'))
    size = a.bit_length() // 8 + 1
    raw = a.tobytes(size, 'little', True)
    out('bytes', '%d %s' % (len(raw), rbigint.frombytes(raw, 'little', True).str()))
    raw = a.abs().tobytes(size, 'big', False)
    out('bytes', rbigint.frombytes(raw, 'big', False).str())
    out('float', bits(a.tofloat()))
    try:
        out('toint', '%d' % a.toint())
    except OverflowError:
        out('toint', 'overflow')
    digits = a.abs().str()
    out('parse', bigint.parse_int(digits, 10).str() + ' ' + bigint.parse_int(digits, 16).str()
        + ' ' + bigint.parse_int(digits, 36).str())
    x = source.float()
    try:
        big = rbigint.fromfloat(x)
        out('fromfloat', big.str())
        num, den = floats.float_as_integer_ratio(x)
        out('ratio', num.str() + '/' + den.str())
    except OverflowError:
        out('fromfloat', 'overflow')
    except ValueError:
        out('fromfloat', 'refused')


def big_edges():
    for text in ['', '12a', '-1', '1_0', ' 1', '9' * 500, 'zz']:
        for base in [2, 10, 16, 36]:
            try:
                out('digits', bigint.parse_int(text, base).str())
            except ValueError:
                out('digits', 'refused')
    for n in [0, 1, -1, MAXINT, MININT]:
        big = rbigint.fromint(n)
        out('edge', '%s %d %d' % (big.str(), big.toint(), bigint.bigint_hash(big)))
        out('edge', big.mul(big).str() + ' ' + big.add(big).str() + ' ' + big.neg().str())
    try:
        out('huge', bits(rbigint.fromint(1).lshift(2000).tofloat()))
    except OverflowError:
        out('huge', 'overflow')
    out('huge', rbigint.fromint(3).pow(rbigint.fromint(5000)).str())
    out('bool', rbigint.frombool(True).str())
    try:
        rbigint.fromint(300).tobytes(1, 'big', False)
    except OverflowError:
        out('tobytes', 'overflow')
    try:
        rbigint.fromint(-3).tobytes(1, 'big', False)
    except bigint.InvalidSignednessError:
        out('tobytes', 'unsigned')
    try:
        rbigint.fromint(1).lshift(-1)
    except ValueError:
        out('lshift', 'refused')
    try:
        rbigint.fromint(2).pow(rbigint.fromint(-1))
    except ValueError:
        out('pow', 'refused')


# ---- floats

def use_floats(source, small):
    values = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, -2.5, 1e15, 1e16, 1e17, 123456789.125,
              1e22, 1e23, 5e-324, 1.7976931348623157e308, 9007199254740993.0, 0.0001, 0.00001,
              99999.5, 999999.5, floats.INFINITY, -floats.INFINITY, floats.positive_nan()]
    for i in range(60):
        values.append(source.float())
        values.append(source.moderate_float())
    if small:
        values = values[:4] + values[20:26]
    for x in values:
        float_forms(x, small)
        float_rounding(x)
        float_functions(x)
    for x in values[:50]:
        for y in values[:50]:
            float_pairs(x, y)
    float_parsing()
    for i in range(100):
        a = source.word() >> source.below(64)
        b = source.word() >> source.below(64)
        try:
            out('int/int', bits(floats.int_truediv(a, b)))
        except ZeroDivisionError:
            out('int/int', 'zero')


def float_forms(x, small):
    out('repr', floats.float_repr(x) + ' %d' % floats.float_hash(x))
    for flags in range(16 if not small else 3):
        out('r', floats.formatd(x, 'r', 0, flags))
        for precision in [0, 1, 6, 17]:
            for code in 'efgEFG':
                out('formatd', floats.formatd(x, code, precision, flags))


def float_rounding(x):
    for ndigits in [-400, -308, -20, -2, -1, 0, 1, 2, 5, 20, 323, 400]:
        try:
            out('round', bits(floats.round_double(x, ndigits)))
        except OverflowError:
            out('round', 'overflow')
    out('floor', bits(floats.floor(x)) + ' ' + bits(floats.ceil(x)) + ' '
        + bits(floats.trunc(x)) + ' ' + bits(floats.round_half_even(x)))
    out('tests', '%d%d%d%d' % (floats.isnan(x), floats.isinf(x), floats.isfinite(x),
                               floats.is_integer(x)))
    m, e = floats.frexp(x)
    if floats.isfinite(x):
        out('frexp', '%s %d %s' % (bits(m), e, bits(floats.ldexp(m, e))))
    frac, whole = floats.modf(x)
    out('modf', bits(frac) + ' ' + bits(whole))


class Function(object):
    def __init__(self, name, call):
        self.name = name
        self.call = call


# Plain functions, so that all of one kind can be called through a variable.
def _sqrt(x): return floats.sqrt(x)
def _exp(x): return floats.exp(x)
def _log(x): return floats.log(x)
def _log10(x): return floats.log10(x)
def _log1p(x): return floats.log1p(x)
def _expm1(x): return floats.expm1(x)
def _sin(x): return floats.sin(x)
def _cos(x): return floats.cos(x)
def _tan(x): return floats.tan(x)
def _asin(x): return floats.asin(x)
def _acos(x): return floats.acos(x)
def _atan(x): return floats.atan(x)
def _sinh(x): return floats.sinh(x)
def _cosh(x): return floats.cosh(x)
def _tanh(x): return floats.tanh(x)
def _asinh(x): return floats.asinh(x)
def _acosh(x): return floats.acosh(x)
def _atanh(x): return floats.atanh(x)
def _fabs(x): return floats.fabs(x)
def _gamma(x): return floats.gamma(x)
def _lgamma(x): return floats.lgamma(x)
def _erf(x): return floats.erf(x)
def _erfc(x): return floats.erfc(x)
def _log2(x): return floats.log2(x)
def _cbrt(x): return floats.cbrt(x)
def _exp2(x): return floats.exp2(x)


FUNCTIONS = [
    Function('sqrt', _sqrt), Function('exp', _exp), Function('log', _log),
    Function('log10', _log10), Function('log1p', _log1p), Function('expm1', _expm1),
    Function('sin', _sin), Function('cos', _cos), Function('tan', _tan),
    Function('asin', _asin), Function('acos', _acos), Function('atan', _atan),
    Function('sinh', _sinh), Function('cosh', _cosh), Function('tanh', _tanh),
    Function('asinh', _asinh), Function('acosh', _acosh), Function('atanh', _atanh),
    Function('fabs', _fabs), Function('gamma', _gamma), Function('lgamma', _lgamma),
    Function('erf', _erf), Function('erfc', _erfc), Function('log2', _log2),
    Function('cbrt', _cbrt), Function('exp2', _exp2),
]


def float_functions(x):
    for function in FUNCTIONS:
        try:
            out(function.name + ' ' + bits(x), bits(function.call(x)))
        except ValueError:
            out(function.name + ' ' + bits(x), 'domain')
        except OverflowError:
            out(function.name + ' ' + bits(x), 'range')


def float_pairs(x, y):
    try:
        q, m = floats.float_divmod(x, y)
        out('divmod', bits(q) + ' ' + bits(m) + ' ' + bits(floats.float_mod(x, y)) + ' '
            + bits(floats.float_floordiv(x, y)) + ' ' + bits(floats.float_truediv(x, y)))
    except ZeroDivisionError:
        out('divmod', 'zero')
    try:
        out('pow', bits(floats.float_pow(x, y)))
    except ValueError:
        out('pow', 'complex')
    except OverflowError:
        out('pow', 'overflow')
    except ZeroDivisionError:
        out('pow', 'zero')
    try:
        out('fmod', bits(floats.fmod(x, y)))
    except ValueError:
        out('fmod', 'domain')
    try:
        out('remainder', bits(floats.remainder(x, y)))
    except ValueError:
        out('remainder', 'domain')
    out('atan2', bits(floats.atan2(x, y)) + ' ' + bits(floats.nextafter(x, y)) + ' '
        + bits(floats.copysign(x, y)))


def float_parsing():
    for text in ['0', '-0', '1.5', '.5', '5.', '.', '', '+', '-', '1e5', '1e', '1e+', '1E-5',
                 'inf', '-INF', 'Infinity', 'nan', '-nan', '+NaN', 'infi', ' 1', '1 ', '1_0',
                 '0x10', '1e400', '-1e400', '1e-400', '123456789012345678901234567890',
                 '1e99999999999999999999', '0.' + '0' * 400 + '1e400', '\xb2', '1\x00',
                 '2.2250738585072011e-308', '9007199254740993', '1..2', '1.2.3', '--1', 'e5']:
        try:
            out('parse', bits(floats.string_to_float(text)))
        except ValueError:
            out('parse', 'refused')


# ---- strings and utf8

def use_strings():
    all_bytes = strings.StringBuilder()
    for i in range(256):
        all_bytes.append(chr(i))
    data = all_bytes.build()
    flags = []
    for c in data:
        flags.append('%d%d%d%d' % (strings.is_space(c), strings.is_digit(c), strings.is_alpha(c),
                                   strings.is_alnum(c)))
    out('classes', ' '.join(flags))
    out('case', strings.ascii_lower(data) + strings.ascii_upper(data))
    out('ascii', '%d%d' % (strings.is_ascii('abc'), strings.is_ascii('a\xe9')))
    for text in ['', ' ', ' a ', '\t\n a b \x1c', '\xa0 x\x85']:
        out('strip', '[' + strings.strip_spaces(text) + ']')
    for old in ['', 'a', 'ab', 'aa', 'x']:
        for new in ['', 'b', 'long']:
            for limit in [-1, 0, 1, 2, 10]:
                out('replace', strings.replace('aaabab', old, new, limit))
    for limit in [-1, 0, 1, 2]:
        out('split', '|'.join(strings.split('a,b,,c', ',', limit)) + ' '
            + '|'.join(strings.rsplit('a,b,,c', ',', limit)))
    out('startswith', '%d%d%d' % (strings.startswith_at('abc', 'bc', 1),
                                  strings.startswith_at('abc', 'bc', 2),
                                  strings.startswith_at('abc', '', 3)))
    out('repeat', strings.repeat('ab', 3) + strings.repeat('ab', 0))
    builder = strings.StringBuilder(10)
    builder.append('x')
    builder.append_slice('hello', 1, 3)
    builder.append_multiple_char('-', 4)
    out('builder', '%s %d' % (builder.build(), builder.getlength()))


def use_texts():
    for separator in ['', ',', '--\xe9']:
        pieces = ['', 'a', 'bc', '\x00', '\xe2\x82\xac' * 200, '']
        size = len(separator) * (len(pieces) - 1)
        for piece in pieces:
            size += len(piece)
        text = texts.new_text(size)
        end = 0
        for i in range(len(pieces)):
            if i > 0:
                end = texts.put(text, end, separator)
            end = texts.put(text, end, pieces[i])
        whole = texts.finished(text)
        out('texts', '%d %d' % (end, whole == separator.join(pieces)))


def use_utf8():
    text = ''
    points = [0, 0x41, 0x7F, 0x80, 0xE9, 0x7FF, 0x800, 0xD800, 0xDFFF, 0xFFFF, 0x10000, 0x1F600,
              0x10FFFF]
    for point in points:
        text += utf8.encode(point)
    out('utf8', '%d %d %d %d' % (len(text), utf8.count(text), utf8.check(text, True),
                                 utf8.check(text, False)))
    pos = 0
    while pos < len(text):
        after = utf8.next_pos(text, pos)
        out('point', '%d %d %d' % (utf8.codepoint_at(text, pos), after,
                                   utf8.prev_pos(text, after)))
        pos = after
    for i in range(len(points) + 1):
        out('offset', '%d' % utf8.offset_of(text, i))
    for raw in ['\x80', 'a\xc3', '\xc0\x80', '\xe0\x80\x80', '\xf4\x90\x80\x80', 'ab\xff',
                '\xed\xa0\x80', '\xf0\x9f\x98']:
        out('check', '%d %d' % (utf8.check(raw, True), utf8.check(raw, False)))


def use_unicode(source):
    text = utf8.encode(0x41) + utf8.encode(0x3A3)
    for i in range(300):
        point = source.below(0x2200)
        text += utf8.encode(point)
        out('properties', '%d: %d%d%d%d%d%d%d%d%d%d%d' % (
            point, utf8.is_xid_start(point), utf8.is_xid_continue(point), utf8.isalpha(point),
            utf8.isdecimal(point), utf8.isdigit(point), utf8.isnumeric(point),
            utf8.isspace(point), utf8.islower(point), utf8.isupper(point), utf8.istitle(point),
            utf8.isprintable(point)))
    out('lower', utf8.lower_text(text))
    out('upper', utf8.upper_text(text))
    out('title', utf8.title_text(text))
    out('casefold', utf8.casefold_text(text))
    out('swapcase', utf8.swapcase_text(text))
    out('capitalize', utf8.capitalize_text(text))
    out('ascii', '%s %s %s' % (utf8.title_text("a bC-d3e"), utf8.swapcase_text("a bC"), utf8.capitalize_text("a bC")))


# ---- objectmodel, jit

class Key(object):
    def __init__(self, text):
        self.text = text


def key_eq(a, b):
    return strings.ascii_lower(a.text) == strings.ascii_lower(b.text)


def key_hash(key):
    return len(key.text)


class Mixin(object):
    def greet(self):
        return 'hello from ' + self.name


class Mixed(object):
    objectmodel.import_from_mixin(Mixin)

    def __init__(self, name):
        self.name = name


erase, unerase = objectmodel.new_erasing_pair('list of int')

NAMES = objectmodel.unrolling_iterable(['one', 'two'])


@specialize.argtype(0)
def kind(x):
    if isinstance(x, int):
        return 'int'
    return 'other'


def use_objectmodel():
    for d in [objectmodel.r_ordereddict(key_eq, key_hash)]:
        for text in ['b', 'a', 'B', 'cc', 'Cc', 'd']:
            d[Key(text)] = len(d)
        out('dict', '%d %d' % (len(d), d[Key('D')]))
        objectmodel.move_to_end(d, Key('b'))
        objectmodel.move_to_end(d, Key('d'), False)
        for key in d:
            out('key', key.text)
        for key, value in d.iteritems():
            out('item', '%s %d' % (key.text, value))
        for key, value, h in objectmodel.iteritems_with_hash(d):
            out('with hash', '%s %d %d' % (key.text, value, h))
        try:
            out('dict', '%d' % d[Key('zz')])
        except KeyError:
            out('dict', 'no such key')
        key, value = d.popitem()
        out('popitem', '%s %d' % (key.text, value))
        other = d.copy()
        del other[Key('A')]
        out('copy', '%d %d %d' % (len(d), len(other), other.get(Key('A'), -5)))
        d.clear()
        out('clear', '%d' % len(d))
    r = objectmodel.r_dict(key_eq, key_hash, force_non_null=True)
    r[Key('x')] = 'X'
    out('r_dict', r[Key('X')] + ' %d' % (Key('y') in r))
    out('mixin', Mixed('rvm').greet())
    out('erased', '%d' % len(unerase(erase([1, 2, 3]))))
    for name in NAMES:
        out('unrolled', name)
    out('kinds', kind(3) + ' ' + kind('x'))
    made = objectmodel.instantiate(Mixed)
    made.name = 'instance'
    out('instantiate', made.greet())
    out('hashes', '%d %d' % (objectmodel.compute_hash('abc') == objectmodel.compute_hash('abc'),
                             objectmodel.compute_identity_hash(made)
                             == objectmodel.compute_identity_hash(made)))
    out('id', '%d' % (objectmodel.compute_unique_id(made) == objectmodel.compute_unique_id(made)))


class Frame(object):
    def __init__(self):
        self.total = 0


driver = jit.JitDriver(greens=['pc', 'code'], reds=['frame'])


@jit.elidable
def elidable_length(code):
    return len(code)


@jit.unroll_safe
def interpret(code):
    frame = Frame()
    pc = 0
    while pc < elidable_length(code):
        driver.jit_merge_point(pc=pc, code=code, frame=frame)
        c = jit.promote(ord(code[pc]))
        frame.total += c
        pc += 1
        if c == 10 and frame.total < 1000:
            pc = 0
            driver.can_enter_jit(pc=pc, code=code, frame=frame)
    return frame.total


@jit.look_inside_iff(lambda n: n < 10)
def doubled(n):
    return n + n


def use_jit():
    out('interpret', '%d' % interpret('ab\n'))
    out('jit', '%d %d' % (jit.we_are_jitted(), doubled(4)))
    jit.set_param(None, 'threshold', 100)
    try:
        jit.set_user_param(None, 'threshold=50,trace_limit=4000')
        jit.set_user_param(None, 'nonsense=1')
    except ValueError:
        out('set_user_param', 'refused')
    jit.set_user_param(None, 'off')


# ---- sorting, stack, clock, gc

class Pair(object):
    def __init__(self, key, serial):
        self.key = key
        self.serial = serial


TimSort = sorting.make_timsort_class()


class SortByKey(TimSort):
    def lt(self, a, b):
        return a.key < b.key


def use_sorting(source):
    pairs = [Pair(source.below(20), i) for i in range(200)]
    SortByKey(pairs).sort()
    out('sorted', ' '.join(['%d.%d' % (pair.key, pair.serial) for pair in pairs]))


def depth(n):
    if n == 0:
        return 0
    return depth(n - 1) + 1


def endless(n):
    return endless(n + 1) + depth(n & 1)


def use_stack():
    stack.set_stack_limit(6 << 20, 0)
    out('depth', '%d' % depth(900))
    try:
        out('endless', '%d' % endless(0))
    except stack.StackOverflow:
        stack.check_stack_overflow()
        out('endless', 'stack overflow')


def use_clock():
    before = clock.seconds(clock.MONOTONIC)
    clock.sleep(0.002)
    passed = clock.seconds(clock.MONOTONIC) - before
    out('clock', '%d %d %d' % (0.001 < passed < 5.0, clock.seconds(clock.REALTIME) > 1.6e9,
                               clock.nanoseconds(clock.PROCESS_TIME) > 0))
    try:
        clock.nanoseconds(-1)
    except OSError as error:
        out('no clock', '%d' % error.errno)
    gc.collect()


def use_calendar():
    for seconds in [0, -1, 951782400, -62135596800, 67767976233532799]:
        moment = calendar.gmtime(seconds)
        out('gmtime', '%d %d %d %d %d %d %d %d %d %s %d' % (
            moment.year, moment.mon, moment.mday, moment.hour, moment.min, moment.sec, moment.wday, moment.yday,
            moment.isdst, calendar.zone_name(moment), moment.gmtoff))
    calendar.tzset()
    moment = calendar.localtime(1000000000)
    out('mktime', '%d %d' % (calendar.mktime(moment), moment.year))
    moment = BrokenDownTime(101, 1, 3, 4, 5, 6, 6, 33, 0, 'Here', -12600)
    out('strftime', calendar.strftime('%c %Z %z caf\xc3\xa9', moment))
    out('long', '%d %d' % (len(calendar.strftime('%300Y', moment)), len(calendar.strftime('%5000Y', moment))))
    try:
        calendar.gmtime(MAXINT)
    except OSError as error:
        out('too late', '%d' % error.errno)
    moment.year = moment.mon = 0x7FFFFFFF
    try:
        calendar.mktime(moment)
    except OverflowError:
        out('too late', 'for mktime')


# ---- files

def use_files(directory):
    path = paths.join(directory, 'caf\xc3\xa9.bin')
    data = 'binary \x00\xff\n' * 10000
    files.atomic_write(path, data)
    out('files', '%d %d' % (files.read_file(path) == data, len(files.read_file(path))))
    size, mtime = files.stat_size_mtime(path)
    out('stat', '%d %d' % (size, mtime // 1000000 > 1600000000))
    out('kinds', '%d%d%d%d' % (files.exists(path), files.isfile(path), files.isdir(path),
                               files.isdir(directory)))
    out('listdir', ' '.join(files.listdir(directory)))
    files.atomic_write(path, 'short')
    fd = files.open_fd(path, 0)
    out('read', files.read_fd(fd, 3) + ' %d' % files.isatty(fd))
    files.close_fd(fd)
    other = paths.join(directory, 'sub')
    files.mkdir(other)
    files.rmdir(other)
    files.rename(path, path + '2')
    files.unlink(path + '2')
    for bad in [path, directory, 'nul\x00byte', '']:
        try:
            files.read_file(bad)
        except OSError as error:
            out('error', '%d %s' % (error.errno, files.strerror(error.errno)))
    out('environment', '%d %d' % (files.getenv('NO_SUCH_VARIABLE') is None,
                                  files.getenv('PATH') is not None))
    found = False
    for name, value in files.environ_items():
        if name == 'PATH' and value == files.getenv('PATH'):
            found = True
    out('environment', '%d' % found)
    out('abspath', '%d' % (files.abspath('x') == paths.join(files.getcwd(), 'x')))
    out('line', files.read_line())
    out('line', files.read_line())
    out('rest', files.read_stdin_all())
    out('line', files.read_line())
    files.write_stderr('to standard error: \xe9\n')


def main(argv):
    """argv: an empty directory to write in, a text with bytes above 127, and perhaps `small`."""
    argv = files.argv_to_bytes(argv)
    source = Source()
    small = len(argv) > 3 and argv[3] == 'small'
    out('argument', argv[2])
    use_arith()
    use_bigint(source, small)
    use_floats(source, small)
    use_strings()
    use_texts()
    use_utf8()
    use_unicode(source)
    use_objectmodel()
    use_jit()
    use_sorting(source)
    use_stack()
    use_clock()
    use_calendar()
    use_files(argv[1])
    files.flush_stdout()
    return 0


def target(driver, args):
    return main, None


if __name__ == '__main__':
    import sys
    stack.run_with_big_stack(lambda: main(sys.argv))
