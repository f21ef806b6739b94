"""Pieces of HTML that the parts of a comparison's page are made of."""
from __future__ import annotations

import json
from html import escape
from typing import Any

from rvm.tools.compare_tables import Table


def table_html(table: Table) -> str:
    """Return a table of figures."""
    head = "".join("<th>%s" % escape(column) for column in table.columns)
    rows = "".join("<tr>%s" % "".join(map(_cell, row)) for row in table.rows)
    foot = "<tfoot><tr>%s</tfoot>" % "".join(map(_cell, table.last)) if table.last else ""
    return "<div class=scroll><table class=figures><thead><tr>%s</thead><tbody>%s</tbody>%s</table></div>" % (
        head, rows, foot)


def _cell(text: str) -> str:
    for verdict_word in ("reached", "missed"):
        if text.endswith(": " + verdict_word):
            return "<td class=%s>%s" % (verdict_word, escape(text))
    return "<td>%s" % escape(text)


def as_script_data(data: Any) -> str:
    """Return JSON that cannot end the script element that contains it."""
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
