"""Tables, trees, Markdown, highlighted code, progress bars and markup drawn on a console of 80 columns."""
import io
from rich.columns import Columns
from rich.console import Console
from rich.markdown import Markdown
from rich.panel import Panel
from rich.pretty import Pretty
from rich.progress_bar import ProgressBar
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

out = io.StringIO()
console = Console(file=out, width=80, force_terminal=True, color_system="truecolor", legacy_windows=False, _environ={})
table = Table(title="A [b]table[/b]", show_lines=True, expand=True)
for name in ("Name", "Size", "What it is"):
    table.add_column(name, justify="right" if name == "Size" else "left", style="cyan" if name == "Name" else "")
for i in range(60):
    table.add_row("row %d" % i, str(i * i), "a [red]long[/red] text that has to be wrapped, " * (i % 4 + 1) + "日本")
tree = Tree("root")
for i in range(3):
    branch = tree.add("[bold]branch %d" % i)
    branch.add(Panel("leaf\n:smiley:", title="x"))
console.print(table, tree, Columns(["a", "bb", "ccc"] * 5), ProgressBar(total=10, completed=4, width=20))
console.print(Markdown("# Title\n\n* a\n* **b** `c`\n\n> quote\n\n```python\nx = 1\n```\n\n"
                       "| a | b |\n|---|---|\n| 1 | 2 |\n"))
console.print(Syntax("def f(x: int) -> str:\n    return f'{x!r}'\n", "python", line_numbers=True, theme="monokai"))
console.print(Pretty({"list": list(range(40)), "nested": {"a": [{"b": None}] * 3}}), {"x": 1.5, "url": "http://a.b/c"})
console.rule("[blue]rule")
console.print(Text.assemble(("one ", "bold"), ("two", "italic on red")), justify="center")
try:
    raise ValueError("an error")
except ValueError:
    console.print("caught", style="bold red")
print(out.getvalue())
