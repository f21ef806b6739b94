"""The page of rvm-compare, as text and in a real browser without a screen."""
import re
import shutil
import subprocess

import pytest

pytest.importorskip("matplotlib", reason="the page's plots need matplotlib")

from rvm.tools.compare_code import compile_both, compile_times, size_of
from rvm.tools.compare_facts import facts_text
from rvm.tools.compare_figures import Figures
from rvm.tools.compare_html import as_script_data
from rvm.tools.compare_listing import listing_of
from rvm.tools.compare_page import page, write_page
from rvm.tools.compare_results import Failure, Measured, Results, Timing
from rvm.tools.compare_settings import MACHINES
from rvm.tools.compare_tables import all_tables

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync")

SOURCE = b"""\
def add(a, b):
    return a + b

def greet(name):
    print("<b>hello</b></script>", name)
"""

FACTS = {
    "machine": {"processor": "P", "architecture": "a", "cores": 2, "memory": 16e9, "system": "S", "load": 0.5},
    "rvm": "0.1", "revision": "abc", "date": "today", "python": "3.11", "pyperformance": "1",
    "command": ["rvm-compare", "--html", "page.html"], "seed": 1, "resamples": 20, "repeats": 1,
    "modes": {"nojit": {"title": "JIT off", "command": ["rvm-nojit"], "version": "rvm", "runs": 3, "values": 4}},
    "counting": {"command": ["rvm-nojit"]},
}


def counts(instructions):
    return {"instructions": instructions, "moves": 3, "dispatches": instructions, "reads": 80, "writes": 40,
            "constants": 10, "bytes_read": 300, "frame_slots": 6,
            "classes": {"moves and loads": 3, "arithmetic": instructions - 3},
            "opcodes": {"ADD": instructions - 3, "MOVE": 3},
            "functions": [{"name": "greet", "line": 4, "calls": 7, "instructions": instructions - 10, "own": True},
                          {"name": "add", "line": 1, "calls": 2, "instructions": 10, "own": True}]}


def results():
    codes = compile_both(SOURCE, "p.py")
    rounds = [{machine: Timing([2.0 + i, *[speed] * 3], 9.0, 8.0, 12000000)
               for machine, speed in zip(MACHINES, (1.0, 1.3))} for i in range(3)]
    one = Measured(
        "p", {"nojit": rounds}, {"register": counts(50), "stack": counts(100)},
        sizes={machine: size_of(code) for machine, code in codes.items()},
        compiling={stage: [seconds] for stage, seconds in compile_times(SOURCE, "p.py").items()},
        listing=listing_of(SOURCE, codes))
    return Results(FACTS, [one, Measured("q")], [Failure("q", "", "", "died & <gone>")])


@pytest.fixture(scope="module")
def text():
    figures = Figures(results(), 20, 1)
    return page(figures, all_tables(figures), facts_text(FACTS))


@pytest.fixture(scope="module")
def browser():
    for name in BROWSERS:
        path = shutil.which(name)
        if path:
            return path
    pytest.skip("there is no browser here (%s)" % ", ".join(BROWSERS))


def opened(browser, folder, text):
    """What the browser has made of a page when its script has run, as HTML."""
    path = folder / "page.html"
    path.write_text(text, encoding="utf-8")
    answer = subprocess.run(
        [browser, *OPTIONS, "--user-data-dir=%s" % (folder / "profile"), "--dump-dom", path.as_uri()],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=300)
    assert answer.returncode == 0
    return answer.stdout.decode("utf-8")


def test_the_page_needs_nothing_else(text):
    assert re.findall(r'(?:src|href)\s*=\s*["\']?(?!#)[^"\'>\s]+', text) == []
    assert "@import" not in text and not re.search(r"url\((?!#)", text)


def test_the_page_has_its_tables_plots_and_failures(text):
    assert text.count("<svg") >= 5 and "1.30 [1.30, 1.30]" in text
    assert "q: died &amp; &lt;gone&gt;" in text
    assert "executes 50% of the stack machine&#x27;s instructions" in text
    assert "rvm-compare --html page.html" in text and "commit abc" in text


def test_ids_of_plots_do_not_clash(text):
    ids = re.findall(r'<[a-zA-Z]+ id="([^"]+)"', text)
    assert len(ids) > 50 and len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


def test_data_cannot_end_its_script(text):
    assert as_script_data(["</script>"]) == '["\\u003c/script>"]'
    assert text.count("</script>") == 2


def test_a_browser_draws_the_page(browser, tmp_path, text):
    drawn = opened(browser, tmp_path, text)
    assert 'id="script-error"' not in drawn
    listing = drawn[drawn.index('<table class="listing">'):]
    assert "&lt;b&gt;hello&lt;/b&gt;" in listing           # the busiest function is the first shown
    assert re.search(r'<td class="register"><div><i>\d+</i><b>GET_GLOBAL</b>', listing)
    assert re.search(r'<td class="stack"><div><i>\d+</i><b>LOAD_GLOBAL</b>', listing)
    assert "executed: 40, calls: 7" in listing and "(80.0% of all that it executes)" in drawn
    assert drawn.count('<table class="listing">') == 1     # of q there is nothing


def test_choosing_a_function_draws_it(browser, tmp_path, text):
    choose = """<script>
      const choice = document.querySelector("select");
      choice.selectedIndex = 1;
      choice.dispatchEvent(new Event("change"));
    </script></body>"""
    drawn = opened(browser, tmp_path, text.replace("</body>", choose))
    listing = drawn[drawn.index('<table class="listing">'):]
    assert "return a + b" in listing and "BINARY_ADD" in listing and "hello" not in listing.split("</table>")[0]


def test_an_error_of_the_script_would_be_seen(browser, tmp_path, text):
    broken = text.replace('id="listings">{', 'id="listings">{{')
    assert broken != text and 'id="script-error"' in opened(browser, tmp_path, broken)


def test_a_page_of_nothing(tmp_path):
    figures = Figures(Results(FACTS, [], [], True), 20, 1)
    write_page(tmp_path / "page.html", figures, all_tables(figures), facts_text(FACTS))
    assert "Nothing was measured." in (tmp_path / "page.html").read_text()
    assert "The run was interrupted" in (tmp_path / "page.html").read_text()
