"""A file in bad style and one of the library formatted, checked to mean the same, and formatted again."""
import hashlib
import inspect
import textwrap

import black

UGLY = '''
import os,sys
class  A ( object ):
  def f ( self,a,b = 1,*args,c:int=3,** kw )->"x":
      x = { 'a':1,'b':[ 1,2,3 ],  "c" : ( a,) }
      if a and not(b) or c :   return  lambda q,r=1:q+r
      else:
        print ( 'a very long line that has to be split', x [ 'a' ],x[ 1 : a+1 ], kw, args, self.f( a,b )( c ), "end")
      return not(x),  -1**2,   a if b else c,[ i for i in x if i ],x@a
  @property
  async def g(self):
    async with a as b,c as d: await  b
    match a:
      case [ 1,*rest ]|{ "k":v }: pass
    try: pass
    except* ( A,B ) as e: raise  X from e
    return f'{ a !r:>{ b }}' '\\'' u"x"  # comment
# end
'''

mode = black.Mode(target_versions={black.TargetVersion.PY311}, line_length=88)
made = black.format_str(UGLY, mode=mode)
print(made)
black.assert_equivalent(UGLY, made)
print(black.format_str(made, mode=mode) == made)
source = inspect.getsource(textwrap)
made = black.format_str(source, mode=mode)
print(len(made), hashlib.sha1(made.encode()).hexdigest(), black.diff(source, made, "a", "b")[:600])
try:
    black.format_str("def f(:\n", mode=mode)
except black.InvalidInput as error:
    print(error)
