"""A mustache template with sections, partials, lambdas and other delimiters rendered 100 times."""
import chevron

TEMPLATE = """\
Hello {{name}}, you owe {{&currency}}{{amount}}.
{{#items}}
- {{name}} {{#price}}costs {{.}}{{/price}}{{^price}}is free{{/price}}
{{/items}}
{{^missing}}nothing {{! not shown }}is missing{{/missing}}
{{> footer}}
{{=<% %>=}}<% name %> {{kept}}<%={{ }}=%>
{{#shout}}quiet {{name}}{{/shout}} {{{html}}} {{html}} {{a.b.c}}
"""
DATA = {
    "name": "Ann", "currency": "<€>", "amount": 12.5, "html": "<b>&\"'</b>", "a": {"b": {"c": 7}},
    "items": [{"name": "item %d" % i, "price": i % 3} for i in range(30)],
    "shout": lambda text, render: render(text).upper(),
}

for i in range(100):
    made = chevron.render(TEMPLATE, DATA, partials_dict={"footer": "-- {{name}}'s footer {{amount}}\n"})
print(made)
try:
    chevron.render("{{#a}}{{/b}}", {})
except chevron.ChevronError as error:
    print(error)
