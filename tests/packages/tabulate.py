"""A table of 300 rows in twelve formats, with numbers aligned, wide characters, and texts wrapped."""
from tabulate import tabulate

rows = [["name %d" % i, i, i / 7, -i * 1000, None if i % 5 == 0 else "ä" * (i % 9)] for i in range(300)]
heads = ["name", "int", "float", "thousands", "text"]
for style in ("plain", "simple", "grid", "fancy_grid", "pipe", "orgtbl", "rst", "mediawiki", "html", "latex", "tsv",
              "rounded_outline"):
    made = tabulate(rows, heads, tablefmt=style, floatfmt=".3f")
    print(style, len(made))
    print(tabulate(rows[:4], heads, tablefmt=style, floatfmt=".3f", missingval="?"))
print(tabulate({"a": [1, 2], "b": ["x", "y z" * 10]}, headers="keys", maxcolwidths=[None, 8], showindex=True))
print(tabulate([{"k": "1.5"}, {"k": "22.25", "m": True}], headers="keys", numalign="center", stralign="right"))
