"""Templates with inheritance, macros, loops and filters compiled and rendered, with autoescape and in a sandbox."""
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment, SecurityError
from markupsafe import Markup, escape

TEMPLATES = {
    "base": "<title>{% block title %}none{% endblock %}</title>{% block body %}{% endblock %}",
    "macros": "{% macro field(name, value='', kind='text') -%}"
              "<input {{ name }}={{ value|e }} {{ kind }}>{% endmacro %}",
    "page": """{% extends "base" %}{% from "macros" import field %}
{% block title %}{{ super() }} - {{ title|title }}{% endblock %}
{% block body %}
{% for row in rows if row.id is divisibleby 3 %}
  {{ loop.index }}/{{ loop.length }} {{ row.id }} {{ row.name|upper|truncate(6) }} {{ loop.cycle('odd', 'even') }}
{% else %}empty{% endfor %}
{{ field("x", "<&>") }} {% set total = rows|sum(attribute="id") %}{{ total }} {{ "%.2f"|format(total / 7) }}
{{ rows|groupby("kind")|map("first")|join(", ") }} {{ rows|map(attribute="id")|select("odd")|list|length }}
{% with a = 1, b = [1, 2, 3] %}{{ a + b|last }}{{ b[::-1] }}{% endwith %}{{ {"k": none}|tojson }}
{% filter indent(2) %}one
two{% endfilter %}{% raw %}{{ raw }}{% endraw %}
{% endblock %}""",
}

env = Environment(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
                  extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
rows = [{"id": i, "name": "<name %d>" % i, "kind": "abc"[i % 3]} for i in range(300)]
for round_ in range(20):
    made = env.get_template("page").render(title="a <title>", rows=rows)
print(len(made), made[:400], made[-400:])
print(escape("<a href='x'>&\""), Markup("<b>%s</b>") % "<i>", Markup("a &amp; <i>b</i>").striptags())
for wrong in ["{% for %}", "{{ a", "{% if a %}"]:
    try:
        env.from_string(wrong)
    except TemplateSyntaxError as error:
        print(error.lineno, error)
try:
    env.from_string("line\n{{ missing }}").render()
except UndefinedError as error:
    print(error, error.__traceback__.tb_next.tb_next.tb_next and "has a traceback")
try:
    SandboxedEnvironment().from_string("{{ ().__class__.__bases__ }}").render()
except SecurityError as error:
    print(error)
