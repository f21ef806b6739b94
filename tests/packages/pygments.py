"""Python, C, HTML and JSON highlighted as HTML, with the library's heapq and textwrap as sources."""
import hashlib
import heapq
import inspect
import textwrap

from pygments import highlight, lex
from pygments.formatters import HtmlFormatter, LatexFormatter, TerminalFormatter
from pygments.lexers import get_all_lexers, get_lexer_by_name, guess_lexer_for_filename
from pygments.token import Token

C = "/* c */\n#include <stdio.h>\nint main(void) { return printf(\"%d\\n\", 0x1F); }\n" * 20
HTML = "<!doctype html><p class='a'>x &amp; y</p><script>let a = `b ${c}`;</script><style>p { color: #fff }</style>\n"
JSON = '{"a": [1, 2.5e3, true, null, "x\\n"]}\n'

for module in (heapq, textwrap):
    source = inspect.getsource(module)
    made = highlight(source, get_lexer_by_name("python"), HtmlFormatter(linenos=True, anchorlinenos=True))
    print(module.__name__, len(made), hashlib.sha1(made.encode()).hexdigest())
for name, source in (("c", C), ("html", HTML), ("json", JSON), ("bash", "for i in $(ls); do echo \"$i\"; done # x\n")):
    print(highlight(source[:200], get_lexer_by_name(name), HtmlFormatter(nowrap=True)))
    print(highlight(source[:100], get_lexer_by_name(name), LatexFormatter())[:300])
print(repr(highlight("def f(x): return x + 1.5  # one\n", get_lexer_by_name("python"), TerminalFormatter())))
print(list(lex("a = 'b'\n", get_lexer_by_name("python"))), guess_lexer_for_filename("x.rb", "puts 1"))
print(len(list(get_all_lexers())) > 500, HtmlFormatter(style="monokai").get_style_defs(".x")[:200])
print(sum(kind in Token.Name for kind, _ in lex(inspect.getsource(heapq), get_lexer_by_name("python"))))
