"""The rules of statements."""
from rvm.tools.fuzz_jit.rules import rules, words

WORDS = words("""
errors: ZeroDivisionError  (ValueError, TypeError)  Exception  E1  E2  ArithmeticError  LookupError  (E2, IndexError)
error: E1  E2  E2  ValueError  KeyError
rare: 64  97  128  256  331  500
""")

STATEMENTS = rules("""
% 9 leaf
<int!> = <int=>

% 6 leaf
<num!> = <num=>

% 4 leaf
<float!> = <float=>

% 3 leaf
<str!> = <str=>

% 4 leaf
<scalar!> = <scalar=>

% 3 leaf
<any!> = <any=>

% 3 leaf
<bool!> = <bool>

% 2 leaf
<ints!> = <ints=>

% 2 leaf
<list!> = <list=>

% 2 leaf
<dict!> = <dict>

% 1 leaf
<table!> = <table>

% 1 leaf
<set!> = <set>

% 4 leaf
<pair!> = <pair>

% 3 leaf
<tuple!> = <tuple=>

% 1 leaf
<bytes!> = <bytes=>

% 9 leaf calls
<obj!> = <obj>

% 3 leaf
<func!> = <func>

% 3 leaf
<int!> += <digit>

% 2 leaf calls
<num!> = <obj.>.k

% 2 leaf calls
<A:num!> = (<A> + <obj.>.k) % <pos>

% 2 leaf calls
<num!> = <class>(<num.>).k

% 2 leaf
<A:num!> = (<A> + <num.>) % <pos>

% 2 leaf
<A:int!> = (<A> + <P:pair.>[0]) & <mask> if isinstance(<P>[0], int) else <int.>

% 2 leaf
<num!> = <num.>

% 2 leaf
<A:int!> += <int.>
<A> = cut(<A>)

% 1 leaf
<A:int!> *= <int.>
<A> %= <modulus>

% 1 leaf
<A:int!> -= <int>
<A> &= <mask>

% 1 leaf
<A:int!> <<= <shift>
<A> = cut(<A>)

% 2 leaf
<int!> //= <pos>

% 2 leaf
<int!> %= <pos>

% 1 leaf
<int!> ^= <pos>

% 1 leaf
<int!> >>= <few>

% 2 leaf
<float!> += <plain>

% 1 leaf
<float!> *= <plain>

% 1 leaf
<float!> /= <pos>

% 3 leaf
<A:num!> += <num.>
<A> = cut(<A>)

% 1 leaf
<num!> /= <pos>

% 3 leaf
<A:int!>, <B:int!> = <B>, <A>

% 2 leaf
<A:num!>, <B:num!> = <B>, <A>

% 3 leaf
<int!>, <num!> = <int=>, <num=>

% 2 leaf
<scalar!>, <num!> = <num=>, <pair>[0]

% 2 leaf
<num!>, <num!> = <pair>

% 1 leaf
<scalar!>, *<list!> = <tuple>

% 1 leaf
<num!>, (<num!>, <int!>) = <num=>, (<num=>, <int=>)

% 1 leaf
*<ints!>, <int!> = <ints.> + [<int=>]

% 1 leaf
<num!> = <num!> = <num=>

% 1 leaf
if (<A:new num> := <num>) > <digit>:
    <num!> = cut(<A>)

% 4
if <bool>:
    <block>

% 4
if <bool>:
    <block>
else:
    <block>

% 2
if <bool>:
    <block>
elif <bool>:
    <block>
else:
    <block>

% 2 hot
if <J> % <rare> == <digit>:
    <block>

% 2 hot
if <J> > <N> - <rare>:
    <block>

% 3 hot leaf
if <J> == <N> // 2:
    <num!> = <num=>

% 2 hot leaf
<num!> = float(<J>) if <J> & <few> else <J>

% 1 hot leaf
<num!> = 2**63 - <J>

% 1 hot leaf
<scalar!> = str(<J> & 7) if <J> % <rare> < 3 else <J>

% 3
for <X:new int> in range(<few>):
    <block>

% 1
for <X:new int> in range(<stop>, <digit>, -<few>):
    <block>

% 1
for <X:new int> in <ints>[:4]:
    <block>

% 2
for <X:new scalar> in <list>[:4]:
    <block>

% 2
for <X:new scalar> in (<scalar>, <scalar>, <num>):
    <block>

% 1
for <X:new int>, <Y:new scalar> in enumerate(<list>[:3]):
    <block>

% 1
for <X:new int>, <Y:new int> in zip(<ints>[:3], <ints>):
    <block>

% 1
for <X:new int> in reversed(<ints>[:3]):
    <block>

% 1
for <X:new num> in map(<func.>, [<num>, <num>]):
    <block>

% 1
for <X:new str> in <str>[:4]:
    <block>

% 1
for <X:new scalar> in list(<dict>)[:4]:
    <block>

% 1 leaf
for <X:new scalar>, <Y:new num> in <dict>.items():
    <num!> = <num=>

% 2
for <X:new num> in <gen>(<num.>):
    <block>

% 1 leaf
for <X:new int> in range(<few>):
    <int!> += <X>

% 2
<W:new int> = <few>
while <W> > 0:
    <W> -= 1
    <block>

% 1
<W:new int> = 0
while True:
    <W> += 1
    if <W> > <few> or <bool>:
        break
    <block>

% 1
for <X:new int> in range(<few>):
    <block>
    if <bool>:
        break
else:
    <block>

% 2 loop leaf
if <bool>:
    continue

% 1 loop leaf hot
if <J> % <rare> == <digit>:
    continue

% 1 loop leaf hot
if <J> > <N> - 5 and <bool>:
    break

% 1 function leaf hot
if <J> > <N> - <few> and <bool>:
    return <any>

% 3
try:
    <block>
except <errors> as e:
    <any!> = name(e)

% 3 leaf
try:
    <num!> = <num.> / <num.>
except ZeroDivisionError:
    <num!> = <num=>

% 2 leaf
try:
    <scalar!> = <scalar.> + <scalar.>
except TypeError:
    <scalar!> = <scalar=>

% 2 leaf
try:
    <int!> = <ints>[<int> % 6]
except IndexError:
    <int!> = <int=>

% 2 leaf
try:
    <num!> = <dict.>[<int> & 7]
except KeyError as e:
    <scalar!> = e.args[0]

% 1 leaf
try:
    <int!> = int(<str>)
except ValueError:
    <int!> += 1

% 1 leaf
try:
    <int!> = int(<float>)
except (OverflowError, ValueError) as e:
    <str!> = type(e).__name__

% 1 leaf
try:
    <int!> = 1 << <A:int.> if <A> < 70 else -1
except ValueError:
    <int!> = 0

% 1 leaf
try:
    <scalar!> = <list>[<digit>] + 1
except (IndexError, TypeError) as e:
    <scalar!> = None

% 3
try:
    <block>
    if <bool>:
        raise <error>(<scalar>)
except <errors> as e:
    <scalar!> = e.args[0]
except Exception as e:
    <str!> = type(e).__name__

% 2
try:
    if <bool>:
        raise E2(<num>)
    <block>
except E1 as e:
    <block>
finally:
    <block>

% 2
try:
    if <bool>:
        raise E2(<num>)
except E2 as e:
    <num!> = e.v
else:
    <block>

% 2
try:
    try:
        <block>
        raise E1(<num>)
    except <errors>:
        raise
    finally:
        <num!> = <num=>
except Exception as e:
    <num!> = tonum(e.args[0])

% 1
try:
    try:
        raise E1(<num.>)
    except E1 as e:
        raise E2(<num.>) from e
except E2 as e:
    <num!> = e.v
    <any!> = e.__cause__.args[0]

% 2
try:
    <block>
    <num!> = <raiser>(<num.>)
except E1 as e:
    <num!> = e.v if isinstance(e, E2) else <num=>

% 1 loop
try:
    <block>
    if <bool>:
        continue
finally:
    <num!> = <num=>

% 1
with <manager>(<num.>):
    <block>

% 3
with <manager>(<num.>) as <num!>:
    <block>

% 2
with <suppressor>(<num.>) as <X:new num>:
    <block>
    if <bool>:
        raise E1(<num>)
    <block>

% 1
with <manager>(<num.>) as <num!>, <suppressor>(<num.>) as <num!>:
    <num!> = 1 // (<int> & 1)

% 4 leaf calls
<obj.>.k = <num=>

% 3 leaf calls
<obj.>.m = <scalar=>

% 2 leaf calls
<A:obj.>.k += <num.>
<A>.k = cut(<A>.k)

% 1 leaf calls
<obj.>.k, <num!> = <num=>, <num=>

% 2 leaf calls
<A:obj.>.k = <B:obj.>.k
<B> = <class>(<A>.k)

% 3 leaf calls
<A:obj!> = <class>(<A>.k, <A>.m)

% 3 leaf calls
<A:num!> = <A> // 2 + <B:obj!>.k % 7
<B> = <class>(<class>(<num.>).k)

% 3 leaf calls
<A:obj!> = <class>(<num=>)
<B:obj!> = <class>(<A>.k)

% 1 leaf calls
<obj!> += <num.>

% 1 leaf calls
<A:obj!> = add(<A>, <num.>)
if not isinstance(<A>, P):
    <A> = <class>(0)

% 1 leaf calls open
<A:obj.>.extra = <scalar=>
<any!> = <A>.extra
if <bool>:
    del <A>.extra

% 1 leaf calls
setattr(<obj.>, "m", <scalar=>)

% 1 leaf calls
<obj.>.twice = <num=>

% 2 leaf calls
<obj.>.bump()

% 1 leaf calls
<class>.shared = <num=>

% 1 leaf calls
<class>.shared += 1

% 2 leaf calls hot
if <J> % <rare> == 3:
    <class>.shared = <num=>

% 2 leaf calls hot
if <J> == <N> // 2:
    <class>.step = lambda self, x: cut(self.k - x)

% 1 leaf calls hot
if <J> % 300 == 299:
    <class>.get = lambda self: self.k

% 2 calls
for <X:new obj> in (<obj>, <obj>):
    <num!> = <num=>
    <block>

% 1 calls
for <X:new num> in <obj.>:
    <block>

% 1 leaf calls
<num!>, <num!> = <obj.>

% 2 leaf calls
if isinstance(<A:any!>, P):
    <num!> = <A>.k
elif isinstance(<A>, (int, float)):
    <num!> = <A>
else:
    <any!> = <class>(<num=>)

% 1 leaf
if isinstance(<A:any!>, int):
    <any!> = 0.5
elif isinstance(<A>, float):
    <any!> = str(<A>)
elif isinstance(<A>, str):
    <any!> = None
else:
    <any!> = <int=>

% 2 leaf
<A:ints!>.append(<int=>)
if len(<A>) > <stop>:
    del <A>[<few>:]

% 3 leaf
<A:list!>.append(<scalar=>)
if len(<A>) > <stop>:
    del <A>[<few>:]

% 1 leaf
<A:list!>.insert(<digit>, <scalar=>)
if len(<A>) > <stop>:
    <A>.pop()

% 1 leaf
<A:list!> += [<scalar=>, <num=>]
if len(<A>) > <stop>:
    <A>.clear()

% 1 leaf
<A:ints!>.extend(<ints>)
del <A>[<stop>:]

% 1 leaf
if <A:ints!>:
    <A>[<int> % len(<A>)] = <int=>

% 2 leaf
if <A:list!>:
    <A>[<int> % len(<A>)] = <scalar=>

% 1 leaf
if <A:ints!>:
    <A>[0] += <digit>
    <A>[-1] = cut(<A>[-1] - <int.>)

% 1 leaf
<A:ints!>[<S:slice>] = [<int=>] * len(<A>[<S>])

% 1 leaf
<A:ints!>[1:2] = [<int=>]
del <A>[8:]

% 1 leaf
<list!>.reverse()

% 1 leaf
<ints!>.sort()

% 1 leaf
<ints!>.sort(key=lambda x: x & 3)

% 1 leaf
<A:list!> = <B:list!>
<A>.append(<scalar=>)
del <A>[<stop>:]

% 1 leaf
if len(<A:list!>) > 1:
    <scalar!> = <A>.pop()

% 1 leaf
if len(<A:ints!>) > 2:
    <int!> = <A>.pop(0)
    del <A>[1]

% 2 leaf
<dict!>[<int> & 7] = <num=>

% 1 leaf
<dict!>[<letter>] = <num=>

% 2 leaf
<A:table!>[<int> % 5] = <A>.get(<int> % 5, 0) + 1

% 1 leaf
<table!>[<int> & 7] = <int=>

% 1 leaf
<num!> = <dict!>.pop(<int> & 7, <num=>)

% 1 leaf
<num!> = <dict!>.setdefault(<int> & 7, <num=>)

% 1 leaf
<A:dict!>.update(<dict>)
if len(<A>) > <stop>:
    <A>.clear()

% 1 leaf
if <B:digit> in <A:dict!>:
    del <A>[<B>]

% 1 leaf
<set!>.add(<int> % 9)

% 1 leaf
<set!>.discard(<int> % 9)

% 1 leaf
<set!> |= {<digit>}

% 3
def <F:new local>(x):
    <body x:num>
<num!> = <F>(<num.>)

% 2
def <F:new local>(x=<num.>):
    <body x:num>
<num!> = <F>()

% 2 function
def <F:new local>(c):
    nonlocal <A:num@>
    <A> = cut(<A> + c)
    return <A>
<F>(<num.>)

% 2 leaf
<F:new local> = lambda x, y=<num.>: cut(x + y)
<num!> = <F>(<num.>)

% 2 leaf function
<setter>(<num=>)

% 2 leaf function
<num!> = <getter>()

% 2 leaf
<bumper>(<num.>)

% 1 leaf
<A:num!> = sum([f(<num.>) for f in [lambda x: x, lambda x, y=<num.>: y]])
<A> = cut(<A>)

% 2 leaf
<G:new it> = <gen>(<num.>)
<num!> = next(<G>)
<num!> = next(<G>, <num.>)

% 2 leaf
<G:new it> = <sender>(<num.>)
next(<G>)
<num!> = cut(<G>.send(<num>))
<num!> = cut(<G>.send(<num>))

% 1 leaf
<G:new it> = <sender>(<num.>)
next(<G>)
<num!> = tonum(<G>.throw(E2(<num.>)))
<G>.close()

% 1 leaf
<num!> = cut(sum(<gen>(x) for x in ()) + sum(x for x in <gen>(<num.>)))

% 1 leaf
for <X:new int>, <Y:new num> in zip(range(<few>), <gen>(<num.>)):
    <num!> = <num=>

% 3 leaf
<num!> = cut(<fun>(<num.>))

% 2 leaf
<num!> = cut(<fun>(<num.>, <num.>))

% 2 leaf calls
<num!> = cut(<poly>(<obj.>, <num.>))

% 1 leaf calls
<obj!> = <maker>(<num.>)

% 1 leaf
<num!> = cut(<star>(*<tuple>[:2], k=<num.>)) if isinstance(<any>, int) else <num=>

% 1 leaf
assert <bool> or True, "never"

% 1 leaf
<A:str!> += <letter>
if len(<A>) > <stop>:
    <A> = <A>[<slice>]

% 1 leaf
<A:str!> = <A>[1:] + <A>[:1]

% 1 leaf
<A:any!> = <any.>
del <A>
<A> = <text>

% 2 hot leaf
if <J> % <rare> == <digit>:
    out.append((<scalar.>, <num.>, <int.>))

% 1 hot leaf
total = (total * 31 + hashed(<num>)) % 1000003

% 3 yielding leaf
yield <num=>

% 2 yielding
if <bool>:
    yield <num=>

% 1 yielding leaf
<num!> = tonum((yield <num=>))
""")
