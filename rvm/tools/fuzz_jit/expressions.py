"""The rules of expressions, by kind of value.

    int, float, str, bool       what they say; an int may be a big one
    num         an int, a float or a bool
    scalar      a num, a str or None
    any         a scalar, a tuple or an object
    ints        a list of ints
    list        a list of scalars
    dict        a dict from small ints and strings to nums
    table       a dict from small ints to ints
    set         a set of small ints
    tuple       a tuple of scalars, with one at least
    pair        a tuple of two nums
    bytes       bytes
    obj         an instance of one of the program's classes
    func        something that takes a num and returns one
    small       an int of few values, so that the JIT knows its range
    read        a num that the loop carries from round to round, in a variable or inside an object
    value       a num, mostly the loop's counter, that comes through something that need not exist

Not a number is kept out of where identity would show (containers compared or searched).
"""
from rvm.tools.fuzz_jit.rules import table, words

# The kinds of variables that may be used as an expression of a kind.
ACCEPTED = {
    "int": ["int"],
    "float": ["float"],
    "str": ["str"],
    "bool": ["bool"],
    "num": ["num", "num", "num", "int", "float", "bool"],
    "scalar": ["scalar", "scalar", "num", "int", "float", "str", "bool"],
    "any": ["any", "any", "scalar", "num", "int", "str", "tuple", "pair", "obj"],
    "ints": ["ints"],
    "list": ["list"],
    "dict": ["dict"],
    "table": ["table"],
    "set": ["set"],
    "tuple": ["tuple", "tuple", "pair"],
    "pair": ["pair"],
    "bytes": ["bytes"],
    "obj": ["obj"],
    "func": ["func"],
    "small": ["int"],
    "read": ["num"],
    "value": ["num"],
}

WORDS = words("""
digit: 0  1  1  2  2  3  4  5  7  9
pos: 1  2  3  3  5  7  10  16  97  1009  1000003  2147483647  4294967296  9223372036854775807
few: 1  2  2  3  3  4  5
compare: <  <=  >  >=  ==  !=
shift: 0  1  2  5  8  31  32  33  61  62  63  64  65
edge: 9223372036854775807  -9223372036854775808  -2**63  -2**63  -2**63  2**63  2**63 - 1  -2**63 - 1  2**31  -2**31
edge: 2**62  -2**62  2**64  4611686018427387904  -1  -1  1  2**53 + 1  2**61 - 1  2**32 - 1
flow: 0.0  -0.0  0.5  1.5  -2.25  0.1  1e16  9007199254740993.0  1e308  1.7976931348623157e308
flow: -1.7976931348623157e308  5e-324  2.2250738585072014e-308  float("inf")  float("-inf")  float("nan")
flow: 1e-7  9.223372036854775807e18  -9.3e18
plain: 0.5  1.5  -2.25  0.1  3.0  1e16  -0.0  2.0  1e300
text: ""  "a"  "ab"  "b,c"  "abcabc"  " x "  "é"  "ñ€"  "😀a"  "0"  "12"  "Zz"  "-7"
slice: 1:  :2  :-1  -2:  ::2  ::-1  1:3  -3:-1  1::2  5:  :0  4:1:-1  -1::-2
stop: 2  4  6  9  12
type: int  float  str  bool  (int, float)  (str, tuple)  (float, str)  tuple  object  type(None)
letter: "a"  "b"  ","  "é"  ""  "x"
operator: +  -  *  *  *  //  %  &  |  ^
spec: d  x  b  o  >6  <5  ^7  +d  ,  08d  #x  c
floatspec: .2f  .3g  e  g  .1%  +.0f  10.3f
mask: 255  65535  2**31 - 1  2**40 - 1  2**62 - 1  2**63 - 1
modulus: 97  1009  1000003  2147483647  2**31  2**61 - 1  -1009  -97
""")

CONSTANTS = {
    "int": ["digit", "digit", "edge", "pos"],
    "float": ["flow", "plain"],
    "str": ["text"],
    "bool": ["truth"],
    "num": ["digit", "edge", "flow", "plain", "truth", "plain"],
    "scalar": ["digit", "plain", "text", "truth", "none", "edge"],
    "any": ["digit", "plain", "text", "none", "pairs"],
    "ints": ["lists"],
    "list": ["mixed"],
    "dict": ["dicts"],
    "table": ["tables"],
    "set": ["sets"],
    "tuple": ["pairs", "tuples"],
    "pair": ["pairs"],
    "bytes": ["bytestext"],
}
WORDS.update({
    "truth": ["True", "False"],
    "none": ["None"],
    "pairs": ["(1, 2)", "(0, 0.5)", "(2**62, -1)", "(1.5, True)"],
    "tuples": ["(1,)", "(1, 'a', 2.5)", "(None, 0)", "('x', 'y', 3, 4)"],
    "lists": ["[1, 2, 3]", "[0]", "[5, -1, 2**62, 7]", "[3, 1, 2, 9, 4]", "[2**63 - 1, 1]"],
    "mixed": ["[1, 2, 3]", "[1.5, 2.5]", "['a', 'b']", "[1, 2.5]", "[None, 1]", "[1, 'a', 2.5]", "[]"],
    "dicts": ["{}", "{1: 2, 3: 4}", "{'a': 1, 'b': 2.5}", "{0: 1, 'a': 2}"],
    "tables": ["{}", "{1: 2, 3: 4}", "{0: 2**62, 2: -1}"],
    "sets": ["set()", "{1, 2, 3}", "{0, 5}"],
    "bytestext": ["b''", "b'abc'", "b'\\x00\\xff'", "bytes(3)", "b'a,b'"],
})

# How a value is bounded before it is stored: growth over thousands of rounds would be deadly.
BOUNDED = {
    "int": ["cut(%s)", "(%s) %% 1000003", "(%s) & (2**40 - 1)", "cut(%s)", "(%s) %% -1009", "cut(%s)",
            "(%s) %% 2**62"],
    "num": ["cut(%s)"],
    "str": ["(%s)[:12]", "(%s)[-9:]", "(%s)[1:14]", "(%s)[:7]"],
    "ints": ["(%s)[:9]", "(%s)[-6:]", "[cut(x) for x in (%s)[:7]]"],
    "list": ["(%s)[:9]", "(%s)[-6:]"],
    "tuple": ["(%s)[:5] or (1,)"],
    "bytes": ["(%s)[:9]", "(%s)[-5:]"],
}
ALWAYS_BOUNDED = ("str", "ints", "list", "tuple", "bytes")

EXPRESSIONS = {
    "int": table("""
4 grows: <int> + <int>
3 grows: <int> - <int>
4 grows: <int> * <int>
2: <int.> + <digit>
2: <int.> - <digit>
2: -<int.>
1: ~<int.>
1: abs(<int>)
2 grows: (<int> & <int>)
1 grows: (<int> | <int>)
2 grows: (<int> ^ <int>)
2 grows: (<int.> << <shift>)
1 grows: (<int.> << (<int.> & 63))
2: (<int> >> <shift>)
1: (<int> >> (<int.> & 15))
3: <int> // (<int.> or <pos>)
3: <int> % (<int.> or <pos>)
2 grows: <int> // <edge>
2: <int> % <pos>
1 grows: <int> // -1
1: <int> % -<pos>
1 grows: <int> * <edge>
1: (<int> * <edge>) % <pos>
1 grows: divmod(<int>, <int.> or 3)[<B:bit>]
1: divmod(<int>, -<pos>)[0]
2: (<int> if <bool> else <int>)
1: (<int.> and <int>)
1: (<int.> or <int>)
1: (<bool> + <bool>)
1: int(<bool>)
1: toint(<num>)
2: toint(<float>)
1: len(<str>)
1: len(<ints>)
1: len(<list>)
1: len(<dict>)
1: ord((<str> or "q")[0])
1: <str>.find(<letter>)
1: <str>.count("a")
1: hash(<int>)
1: hashed(<float>)
1: hashed(<num>)
1: max(<int>, <int>)
1: min(<int>, <int.>, <digit>)
1: max(<ints> + [<digit>])
1: sum(<ints>) % 1000003
1: sum([x <compare> <int.> for x in <ints>])
1: sum(x & 7 for x in <ints>)
1: sum(x for x in range(<few>))
1: sum(map(len, [<str>, <str>]))
1: pow(<int>, <few>, <pos>)
1: pow(<int> % 1000, 3)
1: (<int> % 50) ** 2
1: round(<int>, -1)
1: round(<int>)
1: int(str(<int>))
1: int(f'{<int.> & 255:x}', 16)
1: int("12" + str(<int.> & 7))
1: (<int>).bit_length()
1: (<int>).bit_count()
1: index(<ints>, <int>)
1: (lambda x, y=<int.>: x - y)(<int.>)
1: <table>.get(<int> % 9, <digit>)
1: first(<table.>.values(), <digit>)
1: next(iter(<ints.>), <digit>)
1: next((x for x in <ints> if x > <int.>), <digit>)
1: len({<int>, <int>, <digit>})
1: sorted(<ints> + [1])[0]
1: int.__add__(<int>, <digit>)
1: int.from_bytes(<bytes>[:8], "big", signed=True)
1: (<bytes> or b"z")[0]
1: reduce(lambda x, y: x ^ y, <ints>, <digit>)
2 leaf: <J>
1 leaf: (<J> & <few>)
1 leaf: <J> % <few>
1 leaf: <J> - <edge>
1: operator.index(<int>)
"""),
    "float": table("""
4: <float> + <float>
3: <float> - <float>
4: <float> * <float>
2: <float> / (<float.> or 1.0)
1: <float> // (<float.> or 2.5)
1: <float> % (<float.> or 0.75)
2: <int> * <float.>
2: <float.> + <int>
1: <int> / (<int.> or 3)
1: <float> - <bool>
2: -<float>
1: abs(<float>)
1: float(<int>)
1: float(<bool>)
1: round(<float>, <digit>)
1: max(<float>, <plain>)
1: min(<float>, <float.>)
2: (<float> if <bool> else <float>)
1: (<float.> or <float>)
1: sqrt(abs(<float>))
1: sign(<float>)
1: float(repr(<float>))
1: float("%.3f" % <float.>)
1: sum([<float.>, <int.>], 0.5)
1: divmod(<float>, <plain> or 2.0)[<B:bit>]
1: float.__mul__(<float>, <plain>)
1 leaf: <J> * 0.5
1 leaf: <J> / <pos>
1: float(<num>)
"""),
    "num": table("""
4: <int>
3: <float>
1: <bool>
3 grows: <num> + <num>
3 grows: <num> - <num>
3 grows: <num> * <num>
1: <num.> + 1
1: -<num>
1: abs(<num>)
2: (<num> if <bool> else <num>)
2: (<int> if <bool> else <float>)
1: <num> / (<num.> or 2)
1: <num> // (<num.> or 2)
1: <num> % (<num.> or 7)
1: max(<num>, <num.>)
1: min(<num.>, <digit>)
2: cut(<num>)
1: <pair>[<B:bit>]
1: sum(<pair>)
1: max(<pair>)
1: <dict>.get(<int> & 7, <num.>)
1: <dict>.get(<letter>, <digit>)
1: [<num.>, <num.>, <int.>][<int> % 3]
1: {0: <num.>, 1: <num.>}[<int> & 1]
1: (<num.>, <num.>, <int.>)[<int> % 3]
1: (lambda x: x)(<num>)
1: (lambda *r: r[-1])(<num>, <num>)
1: add(<num>, <num>)
1: iff(<num>)
1: tonum(<scalar>)
3: <me.>.k
1: tonum(<me.>.m)
3 calls: <obj.>.k
1 calls: <obj.>.twice
1 calls: <obj.>.get()
1 calls: <obj.>.step(<num.>)
1 calls: <obj.>.step(x=<num.>)
1 calls: <obj.>.shared
1 calls: tonum(<obj.>.m)
1 calls: getattr(<obj.>, "k")
1 calls: getattr(<obj.>, "zz", <num.>)
1 calls: <obj.>(<num.>)
1 calls: <obj.>[<int.>]
1 calls: tonum(add(<obj.>, <num.>))
2 calls: <class>(<num=>).k
1 calls: <class>(<class>(<num=>).k, <scalar.>).k
1 calls: len(<obj.>)
1 calls: sum(<obj.>)
1 calls: next(iter(<obj.>))
3: <fun>(<num.>)
2: <fun>(<num.>, <num.>)
1: <fun>(<num.>, y=<num.>)
1: <fun>(*<pair>)
1: <star>(<num.>, <num.>, k=<num.>)
1: <star>(*<pair>, <num.>)
1: <star>(**{"k": <num.>, "q": 1})
1: <rec>(<few>, <num.>)
2: next(<gen>(<num.>))
1: sum(<gen>(<num.>))
1: max(x for x in <gen>(<num.>))
1: list(<gen>(<num.>))[-1]
2: <func.>(<num.>)
2: <local>(<num.>)
1: (<getter>() or 1)
"""),
    "str": table("""
4: <str> + <str>
1: <str> * <few>
3: <str>[<slice>]
1: (<str> or "q")[<int> % len(<str.> or "q")] if <bool> else <str>
1: <str>[<int> % 3:]
1: <str>.upper()
1: <str>.title()
1: <str>.swapcase()
1: <str>.strip()
1: <str>.replace("a", <text>)
1: <str>.zfill(5)
1: <str>.center(6, "*")
1: <str>.partition("a")[2]
1: <letter>.join([<str.>, <str.>])
1: "".join(<str>.split("a"))
1: "".join(sorted(<str>))
1: "".join([chr(97 + x % 26) for x in <ints>])
1: "".join(map(str, <ints>))
1: str(<int>)
1: str(<num>)
1: repr(<float>)
1: str(<scalar>)
1: str(<pair>)
1: "%d|%s" % (<int>, <str>)
1: "%r" % (<num>,)
1: "%.3g" % <float>
1: "%05x" % (<int> & 65535)
1: f'{<int.>}:{<str.>}'
1: f'{<float.>:<floatspec>}'
1: f'{<int.> % 1000:<spec>}'
1: f'{<num.>!r:>8}'
1: "{}-{}".format(<num>, <str.>)
1: format(<int>, "x")
1: hex(<int>)
1: bin(<int> & 63)
1: chr(97 + <int> % 26)
1: chr(<int> % 1000 + 200)
2: (<str> if <bool> else <str>)
1: (<str.> or <str>)
1: type(<any>).__name__
1: <bytes>.decode("latin-1")
1: <str>.encode().decode()
1: max(<str>, <str.>)
1: name(<any>)
1 calls: str(<obj.>)
1 calls: f'{<obj.>}'
1 calls: <obj.>.__class__.__name__
"""),
    "bool": table("""
4: <int> <compare> <int>
3: <num> <compare> <num>
2: <float> <compare> <float>
2: <str> <compare> <str>
1: <int.> <compare> <int.> <compare> <int.>
1: <num> <compare> <digit>
1: <int> == <edge>
2: not <bool>
2: (<bool> and <bool>)
2: (<bool> or <bool>)
1: <int> in <ints>
1: <int> in (1, 2, 3)
1: <int> in range(<stop>)
1: <str> in <str>
1: <int> in <set>
1: (<int> & 7) in <dict>
1: <letter> not in <dict>
3: isinstance(<any>, <type>)
1: type(<any>) is int
1: at(<list>, <int>) is None
1: <tuple>[0] == None
1: bool(<scalar>)
1: bool(<list>)
1: <scalar> == <digit>
1: <scalar> != <text>
1: <ints> == <ints>
1: <ints> < <ints>
1: any(x > <int.> for x in <ints>)
1: all([x <compare> <int.> for x in <ints>])
1: any(map(bool, <list>))
1: <str>.startswith(<letter>)
1: <str>.isdigit()
1: isnan(<float>)
1: <float.> == <float.>
1: <float>.is_integer()
1: callable(<any>)
1: hasattr(<any>, "k")
2 leaf: <J> & <few> == 1
1 leaf: <J> % <few> == 0
1 leaf: <J> > <N> // 2
1 leaf: <J> % 64 == <few>
1 calls: isinstance(<obj.>, <class>)
1 calls: isinstance(<any>, (<class>, int))
1 calls: <obj.> == <obj.>
1 calls: <obj.> < <obj.>
1 calls: bool(<obj.>)
1 calls: <int> in <obj.>
1 calls: hasattr(<obj.>, "zz")
1 calls: <obj.> is <obj.>
"""),
    "scalar": table("""
4: <num>
3: <str>
1: None
1: <bool>
2: (<scalar> if <bool> else <scalar>)
1: (<num> if <bool> else <str>)
1: <tuple>[<digit> % len(<tuple.>)] if len(<tuple.>) > 3 else <num>
1: <tuple>[0]
1: <tuple>[-1]
2: at(<list>, <int>)
1: iff(<scalar>)
1: add(<scalar>, <scalar>)
1: add(<scalar>, <scalar>)
1: (<scalar.> or <scalar>)
1: (<scalar.> and <scalar>)
1: first(<list>, <scalar.>)
1: <me.>.m
1 calls: <obj.>.m
2 calls: iff(<obj.>.m)
1 calls: getattr(<obj.>, "m")
1 calls: getattr(<obj.>, "zz", None)
"""),
    "any": table("""
4: <scalar>
2: <tuple>
1: <pair>
2 calls: <obj>
1: (<any> if <bool> else <any>)
1: (<any.> or <any>)
"""),
    "ints": table("""
3: [<int=>, <int=>]
2: [<int=>, <int.>, <int.>]
1: list(range(<stop>))
1: list(range(<int> % 5, <stop>, <few>))
1: list(range(<stop>, 0, -2))
2: [x * <few> for x in <ints>]
1: [x for x in <ints> if x <compare> <int.>]
1: [x + y for x in range(2) for y in <ints>[:3]]
2: <ints>[<slice>]
1: <ints> + <ints>
1: <ints.> * 2
1: sorted(<ints>)
1: sorted(<ints>, key=lambda x: -x % 7)
1: sorted(<ints>, reverse=True)
1: list(reversed(<ints>))
1: list(map(lambda x: x ^ <int.>, <ints>))
1: list(filter(lambda x: x & 1, <ints>))
1: [x - y for x, y in zip(<ints>, <ints>)]
1: [i * x for i, x in enumerate(<ints>)]
1: [*<ints.>, <int=>]
1: sorted(<set>)
1: sorted(<table>)
1: list(<table>.values())
1: list(<bytes>)
1: [ord(c) for c in <str>]
1: list(accumulate(<ints>))
1: list(islice(cycle([1, <int=>]), <few>))
"""),
    "list": table("""
3: [<scalar=>, <scalar=>]
2: list(<ints>)
2: [<float>, <float>]
1: [<str=>, <str=>]
2: <list>[<slice>]
1: <list> + <list>
1: [x for x in <list> if x]
1: [add(x, 1) for x in <list>]
1: list(<str>)
1: <str>.split("a")
1: list(<tuple>)
1: list(reversed(<list>))
1: [*<list.>, <scalar=>]
1: [*<pair>]
1: [None] * <few>
1: [0.5] * <few>
1: list(<dict>)
1: [name(x) for x in <list>]
"""),
    "dict": table("""
3: {<int> % 9: <num=>, 1: <num.>}
2: {"a": <num=>, "b": <num.>}
1: dict(a=<num=>)
1: {x & 7: x for x in <ints>}
1: {c: 1 for c in <str>}
1: {**<dict.>, 2: <num=>}
1: dict(<dict>)
1: dict(zip("abc", <ints>))
1: <dict>.copy()
1: dict.fromkeys(range(<few>), <num=>)
"""),
    "table": table("""
3: {<int> % 9: <int=>, 1: <int.>}
2: {x & 7: x for x in <ints>}
1: {x: x * <few> for x in range(<few>)}
1: dict(enumerate(<ints>))
1: dict(<table>)
"""),
    "set": table("""
3: {<int> % 9, <digit>}
1: {x & 7 for x in <ints>}
1: set(range(<few>))
1: <set> | <set>
1: <set> - <set>
1: <set> & <set>
1: <set> ^ {<digit>}
"""),
    "tuple": table("""
3: (<scalar=>, <scalar=>)
2: (<scalar=>,)
2: (<int.>, <str=>, <num.>)
1: (<tuple.>[0], <scalar=>)
1: (<scalar=>, *<pair>)
1: tuple(<ints>) or (0,)
1: <tuple> + <pair>
1: <tuple>[::-1]
1: (<tuple> if <bool> else <tuple>)
2: <pair>
1: (next(<gen>(<num.>)), <digit>)
"""),
    "pair": table("""
4: (<num=>, <num=>)
3: (<pair.>[1], <num=>)
2: (<pair.>[0], <pair.>[1])
1: ({0: <num.>}[0], <num.>)
1: (next(<gen>(<num.>)), 0)
1: (<num.>, <J>)
1: (<pair> if <bool> else <pair>)
1: <pair>[::-1]
1 calls: (<obj.>.k, <num=>)
1 calls: (<class>(<num=>).k, 0)
1: divmod(<int=>, <pos>)
"""),
    "bytes": table("""
2: <bytes> + <bytes>
2: bytes([<int> & 255, <digit>])
1: <bytes>[<slice>]
1: bytes(<few>)
1: <str>.encode("utf-8")
1: <bytes>.replace(b"a", b"bb")
1: bytes(bytearray(<bytes>))
1: (<int> & 65535).to_bytes(3, "little")
1: <bytes>.upper()
"""),
    "obj": table("""
4 calls: <class>(<num=>)
3 calls: <class>(<num=>, <scalar=>)
2 calls: <class>(k=<num=>)
4 calls: <class>(<class>(<num=>).k)
3 calls: <class>(<obj.>.k)
2 calls: <class>(<obj.>.k, <obj.>.m)
2 calls: <class>(*<pair>)
1 calls: <class>(<obj.>[0])
1 calls: [<class>, <class>][<int> & 1](<num=>)
2 calls: (<obj> if <bool> else <obj>)
1 calls: <obj.>.make(<num=>)
1 calls: (<obj.> or <obj>)
1 calls: max(<obj.>, <obj.>, key=lambda o: o.k != 0)
"""),
    "small": table("""
3: (<J> & <few>)
6: (<J> & 1)
2: (<int.> > <J>)
2: (<J> % <few>)
2: (<int.> & 1)
1: (<int.> & <few>)
1: (<int.> % <few>)
1: -(<J> & 1)
1: ((<J> & 7) - 4)
1: (<int.> <compare> <int.>)
1: (<J> >> <shift>)
1: (<int.> >> 62)
1: len(<tuple.>)
1: (<few> if <bool> else <digit>)
1: (<small> - <digit>)
1: (<small> * <few>)
1: max(<int.>, <edge>)
1: min(<J>, <few>)
"""),
    "read": table("""
3 calls: <obj.>.k
2: <pair.>[0]
2: <num.>
1: <num.> + 1
1 calls: <obj.>.get()
1: <getter>()
1: add(1, <num.>)
1: iff(<pair.>[0])
1: tonum(<tuple.>[0])
1: tonum(at(<list.>, 0))
1: <dict.>.get(0, 1)
1: <local>(<num.>)
"""),
    "value": table("""
4 calls: <class>(<value>).k
1 calls: <class>(<value>).get()
1 calls: <class>(<class>(<value>).k).k
2: next(<gen>(<value>))
1: {0: <value>}[0]
1: {"a": <value>}["a"]
1: (<value>, 1)[0]
1: [<value>, 1][0]
1: (lambda x: x)(<value>)
1: (lambda x=<value>: x)()
1: iff(<value>)
1: iff(<read>)
2: <read>
1: <J> + 1
1: <J> % 5
1: float(<J>)
1: <value> - 1
1: <value> * -<pos> % 7
1: (<value> if <bool> else <num.>)
1: <fun>(<value>)
1: max(<value>, <digit>)
1: [x for x in (<value>, 2)][0]
1: tonum(getattr(<any!>, "k", <value>))
"""),
    "func": table("""
3: lambda x: x
3: lambda x: cut(x + 1)
2: lambda x, y=<num.>: cut(x - y)
2: (lambda z: lambda x: cut(x + z))(<num.>)
2: <fun>
1: <local>
1: abs
1: partial(add, <num.>)
"""),
}
WORDS["bit"] = ["0", "1"]
