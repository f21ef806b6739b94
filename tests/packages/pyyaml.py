"""YAML with anchors, tags, block texts, dates and several documents read by the loader in Python, and written again."""
import yaml

TEXT = """\
--- # first
base: &base {name: "Jos\\u00e9", on: yes, n: 0x1F, f: .inf, d: 2001-12-14t21:59:43.10-05:00}
child:
  <<: *base
  name: child
  list:
  - one
  - [2, 3.5, ~]
  - ? complex key
    : !!set {a, b}
  text: |
    line one
      indented
    last
  folded: >-
    folded
    text

    paragraph
  bytes: !!binary aGVsbG8=
--- [second, 'it''s', !!str 12]
...
"""

for document in yaml.load_all(TEXT, Loader=yaml.SafeLoader):
    print(document)
rows = [{"id": i, "name": "row %d: x" % i, "values": [i, i / 3, None, True], "text": "two\nlines %d" % i}
        for i in range(120)]
made = yaml.dump(rows, Dumper=yaml.SafeDumper, sort_keys=False)
print(len(made), yaml.load(made, Loader=yaml.SafeLoader) == rows, made[:300])
print(yaml.dump({"a": {1, 2}, "t": (1, 2), "long": "word " * 40}, default_flow_style=None, width=60,
                explicit_start=True))


class Point(yaml.YAMLObject):
    yaml_tag, yaml_loader, yaml_dumper = "!point", yaml.SafeLoader, yaml.SafeDumper

    def __init__(self, x, y):
        self.x, self.y = x, y


print(yaml.safe_dump(Point(1, [2])), vars(yaml.safe_load("!point {x: 5, y: a}")))
print([type(event).__name__ for event in yaml.parse("a: [b]", Loader=yaml.SafeLoader)])
for wrong in ("a: [1, 2", "a: b: c", "\tx", "*none", "!!python/object:os.system x", "'unended"):
    try:
        yaml.safe_load(wrong)
    except yaml.YAMLError as error:
        print(type(error).__name__, str(error).replace("\n", " | "))
