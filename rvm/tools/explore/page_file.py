"""The page as one HTML file: the template in page/, with its style, its modules, the libraries and the data in it.

Modules and data are compressed; boot.js of the page unpacks them.  The file loads nothing.
"""
from __future__ import annotations

import base64
import gzip
import html
import json
from typing import Any

from rvm.tools.explore.parts import HERE, Part

PAGE = HERE / "page"
BOOT = "boot.js"      # the one script that is no module
# What comes later may change what came before: narrow windows change all.
STYLES = ("colours", "page", "panes", "text_view", "graph_view", "intervals_view", "run_view", "dialogs", "narrow")
LEVEL = 9       # of compression: pages are made once and kept


def page_text(data: dict[str, Any], parts: list[Part]) -> str:
    """Return the HTML of the page that shows the data."""
    text = _read("index.html")
    for name, filling in {
            "title": html.escape(data["title"]),
            "style": "\n".join(_read(name + ".css") for name in STYLES),
            "boot": _read(BOOT),
            "modules": packed(modules(parts)),
            "licences": html.escape(licences(parts)),
            "data": packed(data)}.items():
        text = _fill(text, "<!-- explorer: %s -->" % name, filling)
    return text


def _read(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _fill(text: str, mark: str, filling: str) -> str:
    """Replace the mark, which stands in the template once, by the filling."""
    before, found, after = text.partition(mark)
    if not found:
        raise ValueError("the template has no %s" % mark)
    return before + filling + after


def modules(parts: list[Part]) -> dict[str, str]:
    """Return the source of each ES module by the name under which others import it."""
    found = {part.library.name: part.source for part in parts}
    found.update(("explorer/" + path.stem, _read(path.name)) for path in sorted(PAGE.glob("*.js")) if path.name != BOOT)
    return found


def licences(parts: list[Part]) -> str:
    return "\n\n".join("%s %s (%s)\n\n%s" % (
        part.library.name, part.library.version, part.library.licence, part.licence.strip()) for part in parts)


def json_bytes(data: Any) -> bytes:
    """Return the data as JSON, in as few bytes as it takes."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def packed(data: Any) -> str:
    """Return the data's JSON, compressed, in base64."""
    return base64.b64encode(gzip.compress(json_bytes(data), LEVEL, mtime=0)).decode("ascii")
