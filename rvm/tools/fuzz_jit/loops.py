"""The rules of the loops that make a program hot, and of what they carry from round to round."""
from rvm.tools.fuzz_jit.rules import rules

# What a loop reads from the round before, and makes anew for the next one.
CARRIED = rules("""
% 6
total += <read>

% 3
<A:num!> = (<A> + <read>) % <pos>

% 2
<num!> = add(1, <read>)

% 2
<num!> = iff(<read>)

% 2
if <read> > <digit>:
    total += 1

% 1
if <read> == <J>:
    total -= 1

% 1
<A:num!> %= 1000003

% 1
total += 1 if isinstance(<any!>, <type>) else 2

% 6
<obj!> = <class>(<value>)

% 2
<obj!> = <class>(<value>, <value>)

% 3
<pair!> = (<value>, <value>)

% 4
<num!> = <value>

% 2
<num!>, <num!> = <value>, <value>

% 2
<obj.>.k = <value>

% 1
<obj.>.m = <value>

% 2
<A:obj.>.k = <B:obj!>.k
<B> = <class>(<value>)

% 2
<any!> = <value>

% 1
<tuple!> = (<value>, <scalar.>)

% 1
<list!> = [<value>, <value>]

% 1
<dict!> = {0: <value>}

% 1
<dict!>[0] = <value>

% 2
<setter>(<value>)

% 1
<bumper>(<value>)

% 2
with <manager>(<value>) as <num!>:
    <num!> = <value>

% 1
with <suppressor>(<value>) as <num!>:
    raise E1(<value>)

% 1
for <X:new num> in (<value>, <value>):
    <num!> = <X>

% 1
for <num!> in <gen>(<value>):
    total += 1

% 1
try:
    raise E2(<value>)
except E2 as e:
    <num!> = e.v

% 1
def <F:new local>(y=<value>):
    return y
<num!> = <F>()

% 1
<num!> = cut(<poly>(<class>(<value>), <value>))
""")

# Integers and floats at their ends.
ENDS = rules("""
% 4
<int!> = (<int.> * <edge>) % <pos>

% 8
<int!> = (<small> <operator> <edge>) % <pos>

% 4
total += (<small> <operator> <edge>) <operator> <pos>

% 3
<int!> = <small> <operator> <edge>

% 2
<int!> = (<edge> // (<small> or <pos>)) % <pos>

% 2
<int!> = (<edge> % (<small> or <pos>))

% 2
if <small> <operator> <edge> <compare> <edge>:
    total += 1

% 2
<int!> = (<small> << <shift>) % <pos>

% 1
<float!> = <small> * <flow>

% 2
total += (<int.> * <edge>) % <pos>

% 2
total = (total + <int.> * <int.>) % <pos>

% 2
<int!> = <int.> // <edge>

% 2
<int!> = (<int.> + <edge>) % <pos>

% 2
<int!> = (<edge> - <int.>) // <pos>

% 2
<int!> = (<int.> << <shift>) % <pos>

% 2
<int!> = (<int.> - <edge>) >> <shift>

% 2
<int!> = (<int.> & <edge>) ^ <edge>

% 1
<int!> = -<int.> % <pos>

% 1
<int!> = abs(<edge> + <int.>) & <mask>

% 2
<int!> = divmod(<int.>, <edge>)[<bit>]

% 2
<num!> = (<int.> + <edge>) * 0.5

% 2
if <int.> * <edge> <compare> <edge>:
    total += 1

% 2
if <int.> + <edge> <compare> <edge>:
    <int!> = <edge>

% 2
if <int.> <compare> <flow>:
    total += 2

% 2
total += <int.> % <edge> <compare> <digit>

% 2
<float!> = <float.> * <flow> + <int.>

% 1
<num!> = <num.> % <flow> if <num.> <compare> <digit> else <J>

% 1
<float!> = (<int.> + <edge>) / (<int.> or 3)

% 2
total += toint(<float.> * <plain>) & 255

% 3
for <X:new int> in range((<int.> * <edge>) % 5):
    total += <X>
    <block>

% 3
<W:new int> = <few>
while <W> > 0:
    <W> -= 1
    <int!> = (<W> * <edge>) % <pos>
    <block>

% 2
for <X:new int> in (<edge>, <edge>, <int.>):
    <int!> = (<int.> * <X>) % <pos>

% 2
<int!> = <edge>

% 2
<A:int!> = cut(<A> * <digit> + <edge>)

% 1
<bool!> = <edge> <compare> <int.> <compare> <edge>
""")

# The same thing is read and made anew, in either order: how to read it, how to make it, its use.
_THINGS = (
    ("<A:obj!>", ".k", "<A> = <class>(<value>)"),
    ("<A:obj!>", ".k", "<A> = <class>(<value>, <num.>)"),
    ("<A:obj!>", ".k", "<A>.k = <value>"),
    ("<A:obj!>", ".k", "<num!> = <value>\n<A> = <class>(<num.>)"),
    ("<A:pair!>", "[0]", "<A> = (<value>, <digit>)"),
    ("<A:pair!>", "[1]", "<A> = (<A>[1], <value>)"),
    ("<A:num!>", "", "<A> = <value>"),
    ("<A:num!>", "", "<A>, <num!> = <value>, <A>"),
    ("<A:num@>", "", "with <manager>(<value>) as <A>:\n    <num!> = <J>"),
    ("<A:num!>", "", "for <A> in <gen>(<value>):\n    pass"),
    ("<A:getter>", "()", "<setter>(<value>)"),
    ("<A:dict!>", ".get(0, 2)", "<A> = {0: <value>}"),
    ("<A:table!>", ".get(0, 2)", "<A>[0] = <J>"),
)
_USES = ("total += %s", "<num!> = add(1, %s)", "<num!> = iff(%s)", "if %s > <digit>:\n    total += 1",
         "total = (total + %s) %% <pos>", "<num!> = %s", "total += 1 if isinstance(%s, <type>) else 2")


def _read_and_made() -> str:
    """Return the text of the rules made from these."""
    parts = []
    for declared, read, made in _THINGS:
        for use in _USES:
            first = use % (declared + read)
            parts.append("%% 3\n%s\n%s" % (first, made))
            parts.append("%% 1\n%s\n<block>\n%s" % (first, made))
            if "<A>" in made:
                parts.append("%% 1\n%s\n%s" % (made.replace("<A>", declared, 1), use % ("<A>" + read)))
    return "\n".join(parts)


READ_AND_MADE = rules(_read_and_made())

# Loops around everything else, which make a program hot.
HOT_LOOPS = rules("""
% 9
for <X:counter> in range(n):
    <block>

% 2
<X:counter> = 0
while <X> < n:
    <X> += 1
    <block>

% 2
<X:counter> = n
while <X> > 0:
    <X> -= 1
    <block>

% 1
for <X:counter> in range(n, 0, -1):
    <block>

% 1
for <X:counter>, <Y:new scalar> in enumerate([<scalar>, <scalar>, <num>] * (n // 3)):
    <block>

% 1
for <X:counter>, <Y:new num> in zip(range(n), cycle([<num>, <num>, <num>])):
    <block>

% 1 calls
for <X:counter>, <Y:new obj> in enumerate([<obj>, <obj>, <obj>] * (n // 3)):
    <block>

% 1
for <X:counter> in countdown(n):
    <block>

% 1
for <X:counter> in Range(n):
    <block>

% 1
for <Z:new int> in range(2):
    for <X:counter> in range(n):
        <block>

% 2
for <X:counter> in range(n):
    try:
        <block>
    except Exception as e:
        <any!> = name(e)

% 1
try:
    for <X:counter> in range(n):
        <block>
finally:
    <num!> = <num=>

% 1
<X:counter> = -1
while True:
    <X> += 1
    if <X> >= n:
        break
    <block>
""")
