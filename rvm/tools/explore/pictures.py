"""Makes the pictures of docs/how-it-runs.md: the page of one script, photographed by a browser without a screen.

    python -m rvm.tools.explore.pictures

Needs Chromium on PATH.  A picture shows the page as its address says: the panes, the line that the run is at, the
part of the source that is pointed at.
"""
from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from rvm.tools.bench_programs import UsageError
from rvm.tools.checkout import NoCheckout, find_checkout
from rvm.tools.explore.command import say
from rvm.tools.explore.data import Request, explore
from rvm.tools.explore.page_file import page_text
from rvm.tools.explore.parts import PartsError, find_parts
from rvm.tools.explore.text import units_in

SCRIPT = Path("examples") / "average.py"
FOLDER = Path("docs") / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
TIMEOUT = 120           # seconds that the browser may take for a picture
DRAWN_AFTER = 6000      # milliseconds of the page's time until the picture is taken


class Picture(NamedTuple):
    """A picture: its name, the panes beside the source, what is pointed at, and the size of the window."""

    name: str
    panes: list[str]
    point: str = ""         # a part of the script, where it stands last
    line: int = 0           # that the run is at, the first time
    machine: str = "register"
    size: tuple[int, int] = (1200, 760)


PICTURES = [
    Picture("explorer", ["register-code", "stack-code"], size=(1300, 860)),
    Picture("tokens", ["tokens"], "total += number"),
    Picture("tree", ["tree", "ast"], "total += number", size=(1300, 760)),
    Picture("scopes", ["scopes"], "numbers"),
    Picture("graph", ["graph"], "total += number", size=(1200, 1100)),
    Picture("intervals", ["intervals"], "total / len(numbers)"),
    Picture("code", ["register-code", "stack-code"], "total += number", size=(1300, 760)),
    Picture("run", ["register-code", "stack-code"], line=7, size=(1300, 860)),
]


def main(arguments: list[str] | None = None) -> int:
    """Make the pictures.  Return the exit status."""
    parser = argparse.ArgumentParser(prog="pictures", description="Make the pictures of docs/how-it-runs.md.")
    parser.add_argument("names", metavar="NAME", nargs="*", help="only these pictures")
    options = parser.parse_args(arguments)
    try:
        make(find_checkout(), [each for each in PICTURES if not options.names or each.name in options.names])
    except (UsageError, NoCheckout, PartsError) as error:
        say("pictures: %s" % error)
        return 2
    return 0


def make(checkout: Path, pictures: list[Picture]) -> None:
    """Write the pictures into the checkout.

    Raise UsageError where there is no browser, and PartsError where the page's libraries cannot be had.
    """
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise UsageError("there is no browser on PATH: none of %s" % ", ".join(BROWSERS))
    os.chdir(checkout)
    FOLDER.mkdir(exist_ok=True)
    data = explore(Request(SCRIPT))
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(page_text(data, find_parts(os.environ, say)), encoding="utf-8")
        for picture in pictures:
            photograph(browser, page, picture, data["program"]["source"])
            say("%s" % (FOLDER / (picture.name + ".png")))


def photograph(browser: str, page: Path, picture: Picture, source: str) -> None:
    """Write one picture.  Raise UsageError if the browser makes none."""
    taken = page.parent / "picture.png"
    command = [
        browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
        "--user-data-dir=%s" % (page.parent / "browser"), "--virtual-time-budget=%d" % DRAWN_AFTER,
        "--window-size=%d,%d" % picture.size, "--screenshot=%s" % taken,
        page.as_uri() + "#" + fragment(picture, source)]
    try:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=TIMEOUT)
    except subprocess.TimeoutExpired as error:
        raise UsageError("the browser took more than %d seconds for %s" % (TIMEOUT, picture.name)) from error
    if not taken.exists():
        raise UsageError("the browser made no picture of %s" % picture.name)
    shutil.move(str(taken), str(FOLDER / (picture.name + ".png")))


def fragment(picture: Picture, source: str) -> str:
    """Return what stands in the page's address behind "#"."""
    asked: dict[str, str | int] = {"panes": ",".join(picture.panes), "theme": "light", "machine": picture.machine}
    if picture.line:
        asked["line"] = picture.line
    if picture.point:
        start = units_in(source[:source.rindex(picture.point)])
        asked["point"] = "%d-%d" % (start, start + units_in(picture.point))
    return urlencode(asked, safe=",")


if __name__ == "__main__":
    sys.exit(main())
