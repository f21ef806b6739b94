"""A TOML file of a project and a generated one of 400 tables read; wrong ones refused."""
import datetime
import tomli

PROJECT = '''
title = "an example"
[owner]
name = "Tom \\u00e9"
dob = 1979-05-27T07:32:00-08:00
day = 1979-05-27
at = 07:32:00.5
[database]
ports = [8000, 8001, 0x1f, 0o17, 0b11, 1_000]
data = [["delta", "phi"], [3.14, -inf, 6.02e+23]]
temp = { cpu = 79.5, "case" = 72.0, nested.deep.er = true }
text = """
two \\
   lines
"""
raw = \'\'\'C:\\dir\'\'\'
[[fruit]]
name = "apple"
[[fruit.variety]]
name = "red"
[[fruit]]
name = "pear"
'''

print(tomli.loads(PROJECT))
many = "\n".join('[table.t%d]\nname = "n%d" # it\nvalues = [%d, %d.5, "%s"]\nwhen = 2024-01-%02dT10:00:00Z\n'
                 % (i, i, i, i, "x" * (i % 30), i % 28 + 1) for i in range(400))
tables = tomli.loads(many)["table"]
print(len(tables), sum(table["values"][1] for table in tables.values()), tables["t77"])
print(max(table["when"] for table in tables.values()) - datetime.timedelta(days=1))
for wrong in ["a = ", "a = 1\na = 2", "[x]\n[x]", 'a = "\n"', "a = 2024-13-01", "a = [1, 2", "= 1", "a.b = 1\na = 2"]:
    try:
        tomli.loads(wrong)
    except tomli.TOMLDecodeError as error:
        print(repr(wrong), error)
