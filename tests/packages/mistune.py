"""A Markdown text with tables, lists and code of 60 sections turned into HTML."""
import mistune

SECTION = """
# Section {0} of *many*

A paragraph with **bold**, `code`, a [link](http://example.org/{0} "title") and ![an image](a{0}.png).
A second line with a footnote[^{0}] and ~~nothing~~ <b>raw</b>.

1. one
2. two
   - nested `{0}`
   - more

> quoted *text*
> goes on

| a | b{0} |
|---|:---:|
| 1 | **2** |

```python
def f(x):
    return x < {0} and "&"
```

[^{0}]: the note {0}
"""

html = mistune.create_markdown(plugins=["table", "footnotes", "strikethrough", "url", "task_lists"])
text = "".join(SECTION.format(i) for i in range(60))
made = html(text)
print(len(made))
print(made[:1200])
print(mistune.create_markdown(renderer="ast")("# Title\n\n* a\n* b\n"))
