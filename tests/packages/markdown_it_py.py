"""CommonMark with tables of 60 sections turned into HTML, and the tokens of it."""
from markdown_it import MarkdownIt

SECTION = """
Section {0}
===========

A *paragraph* with __bold__, `` co`de ``, <http://auto.link/{0}>, [ref][r{0}] and a hard break  
here. &copy; &#35; \\* "quotes" -- dashes...

- [ ] one
    1. nested {0}
    2. more

***

| a | b |
|:--|--:|
| {0} | ~~x~~ |

<div>raw <b>html</b></div>

[r{0}]: /url/{0} 'the title'
"""

md = MarkdownIt("commonmark", {"html": True, "typographer": True}).enable(["table", "strikethrough", "replacements",
                                                                         "smartquotes"])
made = md.render("".join(SECTION.format(i) for i in range(60)))
print(len(made))
print(made[:1200])
print([(token.type, token.tag, token.nesting, token.map) for token in md.parse("# A\n\n> b\n> c\n")])
