"""A page of HTML with 300 rows and faults in it, read with html.parser, searched by CSS selectors, changed, shown."""
from bs4 import BeautifulSoup, Comment, NavigableString

ROWS = "".join("<tr class='row %s' id=r%d><td><a href='/item/%d?a=1&amp;b=2'>Item %d</a><td>%d.50 &euro;</tr>"
               % ("even" if i % 2 == 0 else "odd", i, i, i, i) for i in range(300))
PAGE = """<!DOCTYPE html><html><head><title>A &lt;page&gt;</title><meta charset=utf-8>
<style>p { a: b }</style></head><body><!-- comment --><h1>Head<br>line</h1>
<p>One<p>Two <b><i>wrong</b></i> nesting<ul><li>a<li>b</ul><table>%s</table>
<script>if (a < b) { x("</p>"); }</script><input disabled value="q&quot;q"></body>""" % ROWS

soup = BeautifulSoup(PAGE, "html.parser")
print(soup.title.string, [str(child)[:30] for child in soup.body.children][:5])
print(len(soup.find_all("a")), soup.find(id="r7").a["href"], soup.find("a", string="Item 9").parent.parent["class"])
print([a.text for a in soup.select("tr.even > td a[href^='/item/2']")][:6], len(soup.select("tr:nth-child(3n+1)")))
print(soup.select_one("#r10 ~ tr.odd td:last-child").get_text(strip=True) if soup.select_one("#r10 ~ tr.odd") else "")
print(soup.find_all(string=lambda text: isinstance(text, Comment)), soup.input.attrs)
for tag in soup.find_all("tr", class_="odd"):
    tag.decompose()
soup.h1.insert_after(soup.new_tag("hr", attrs={"data-x": "1"}))
soup.h1.string.replace_with("x") if soup.h1.string else soup.h1.append(NavigableString(" end"))
soup.b.wrap(soup.new_tag("div"))
print(len(str(soup)), soup.h1, soup.hr, soup.div)
print(soup.prettify()[:1200])
print(soup.get_text("|", strip=True)[:200], soup.original_encoding)
print(BeautifulSoup(b"<p>caf\xc3\xa9</p>", "html.parser", from_encoding="utf-8").p, soup.p.find_next_sibling())
