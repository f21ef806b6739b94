"""The page of rvm-explore in a real browser without a screen: panes, pointing, stepping, the keyboard, sizes."""
import copy
import json
import os
import re
from collections import Counter

import pytest

from rvm.tools.explore.data import Request, explore
from rvm.tools.explore.page_file import page_text
from rvm.tools.explore.parts import PartsError, find_parts
from tests.tools.browser import ALT, CONTROL, SHIFT, Browser, PageError, find_browser

pytestmark = pytest.mark.slow

SMALL = """\
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


numbers = [fib(n) for n in range(5)]
for i, number in enumerate(numbers):
    print(i, number)
text = "<b>ü</b></script>"
print(text)
"""
RAISING = """\
import sys
print("before")
print("to stderr", file=sys.stderr)
def divide(a, b):
    return a // b
for divisor in (2, 1, 0):
    print(divide(4, divisor))
"""
ENDLESS = """\
total = 0
i = 0
while True:
    i += 1
    total = total * 3 % 1000003 + i
    if i % 1000 == 0:
        print(i, total)
"""
BROKEN = "def f(x):\n    return x +\n"
# Where the error is: after many lines, far right in a long one, and behind the last character of the input.
FAR = "# é\n" * 60 + "x = [%s é é, 3]\n" % ", ".join("'größe %d 🐍'" % i for i in range(30)) + "y = 2\n" * 30
UNFINISHED = "x = 1\n" * 60 + "if x:\n"
LONGEST = 100_000
WIDTHS = {"phone": (380, 780), "laptop": (1280, 800), "wide": (1920, 1080)}


@pytest.fixture(scope="module")
def browser():
    path = find_browser()
    if path is None:
        pytest.skip("there is no browser here")
    browser = Browser(path)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def parts():
    try:
        return find_parts(os.environ, lambda text: None)
    except PartsError as error:
        pytest.skip(str(error))


class Pages:
    """Pages of programs, each made once."""

    def __init__(self, browser, parts, folder):
        self.browser = browser
        self.parts = parts
        self.folder = folder
        self.data = {}

    def make(self, name, source, steps=5000):
        """Return the data of a program's page, which is written."""
        if name not in self.data:
            path = self.folder / (name + ".py")
            path.write_text(source, encoding="utf-8")
            self.write(name, explore(Request(path, None, steps, 100)))
        return self.data[name]

    def change(self, name, change):
        """Write a page like that of SMALL, with other data."""
        data = copy.deepcopy(self.make("small", SMALL))
        change(data)
        self.write(name, data)

    def write(self, name, data):
        self.data[name] = data
        (self.folder / (name + ".html")).write_text(page_text(data, self.parts), encoding="utf-8")

    def open(self, name, fragment="", size="laptop", **wishes):
        self.browser.size(*WIDTHS[size], phone=size == "phone", **wishes)
        self.browser.open(self.folder / (name + ".html"), fragment)
        assert self.browser.complaints() == []
        return self.browser

    def show(self, name, source, fragment="", size="laptop", **wishes):
        """Return the data of a program's page, and the browser that shows it."""
        return self.make(name, source), self.open(name, fragment, size, **wishes)


@pytest.fixture(scope="module")
def pages(browser, parts, tmp_path_factory):
    return Pages(browser, parts, tmp_path_factory.mktemp("pages"))


# What the record says, read in the plainest way.

def state_at(data, machine, position):
    """Return the innermost frame at a position, its slots by name, and the depth of its stack."""
    run, codes = data["runs"][machine], data["codes"][machine]
    steps, late = run["steps"], dict(zip(run["ends"][::2], run["ends"][1::2]))
    slots = [[-1] * len(codes[code]["slots"]) for code in run["frames"][::2]]
    depths = [0] * len(slots)
    starts = iter(run["starts"])
    for frame in starts:
        for _ in range(next(starts)):
            slot = next(starts)
            slots[frame][slot] = next(starts)
    writes = iter(steps["writes"])
    done = []
    for step, frame in enumerate(steps["frame"]):
        pairs = [(next(writes), next(writes)) for _ in range(next(writes))]
        end = late.get(step, step + 1)
        if end <= position:
            done.append((end, step, frame, pairs))
    for _, step, frame, pairs in sorted(done):
        for slot, value in pairs:
            slots[frame][slot] = value
        if machine == "stack":
            depths[frame] = steps["depth"][step]
    frame = steps["frame"][min(position, len(steps["frame"]) - 1)]
    code = codes[run["frames"][2 * frame]]
    texts = ["—" if value < 0 else run["values"][value] for value in slots[frame]]
    if machine == "register":
        return code["qualname"], dict(zip(code["slots"], texts))
    homes = code["homes"]
    return code["qualname"], dict(zip(code["slots"][:homes] + [str(i) for i in range(depths[frame])], texts))


def shown_values(browser, machine):
    """Return the names and values that a machine shows."""
    return dict(browser.run("""[...document.querySelectorAll(".machine.%s tbody tr:not(.divider)")]
        .filter((row) => !row.hidden)
        .map((row) => [row.cells[0].firstChild.textContent, row.cells[1].textContent])""" % machine))


def position_of(browser, machine):
    return browser.run("explorer.run.positionOf('%s')" % machine)


def marked_texts(browser, pane, kind="inside"):
    return browser.run("""[...document.querySelectorAll("#pane-%s .mark-%s")].map((one) => one.textContent)""" % (
        pane, kind))


def has_marked(browser, pane, text):
    """Whether a text is part of what a pane marks."""
    return any(text in each for kind in ("inside", "around") for each in marked_texts(browser, pane, kind))


def offset_at(browser, pane, offset):
    """Return where the text of a pane at an offset is in the window, after scrolling to it."""
    view = "explorer.panes.find((pane) => pane.id === '%s').view" % pane
    browser.run("%s.reveal(%d)" % (view, offset))
    browser.frame()
    return browser.run("""(() => {
        const box = %s.editor.coordsAtPos(%d);
        return [box.left + 3, (box.top + box.bottom) / 2];
    })()""" % (view, offset))


def center_of(browser, selector):
    return browser.run("""(() => {
        const box = document.querySelector(%s).getBoundingClientRect();
        return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    })()""" % json.dumps(selector))


def drawn_in(pane, selector=""):
    """Return the selector of something in the drawing that a pane shows; those of other functions are out of sight."""
    return "#pane-%s .sheet:not(.kept) %s" % (pane, selector)


def press(browser, selector):
    browser.run("document.querySelector(%s).click()" % json.dumps(selector))
    browser.frame()


def focus(browser, selector):
    browser.run("document.querySelector(%s).focus()" % json.dumps(selector))


# The panes.

def test_the_page_needs_nothing_else(pages):
    pages.make("small", SMALL)
    text = (pages.folder / "small.html").read_text(encoding="utf-8")
    assert re.findall(r'(?:src|href)\s*=\s*["\']?(?!#|data:,)[^"\'>\s]+', text) == []
    assert "@import" not in text and len(text) < 2_000_000


def test_each_pane_has_its_text(pages):
    data, browser = pages.show("small", SMALL)
    assert [each["id"] for each in data["panes"]] and data["error"] == ""
    for pane in data["panes"]:
        if not browser.run("explorer.layout.shownIds().includes('%s')" % pane["id"]):
            press(browser, "[aria-controls=pane-%s]" % pane["id"])
        found = browser.run("""(() => {
            const pane = explorer.panes.find((each) => each.id === "%s");
            return [pane.view.editor.state.doc.toString(), pane.node.querySelector(".cm-line").textContent,
                    pane.node.offsetWidth > 200];
        })()""" % pane["id"])
        assert found == [pane["text"], pane["text"].split("\n")[0], True]
        assert pane["command"] in browser.run("document.querySelector('#pane-%s header').textContent" % pane["id"])
    assert browser.run("explorer.panes[0].view.editor.state.doc.toString()") == SMALL
    assert browser.run("document.querySelector('#pane-source .t-keyword').textContent") == "def"
    assert browser.complaints() == []


@pytest.mark.parametrize("size, count", [("phone", 1), ("laptop", 3), ("wide", 4)])
def test_as_many_panes_as_there_is_room_for(pages, size, count):
    _, browser = pages.show("small", SMALL, size=size)
    assert browser.run("explorer.layout.shown.length") == count
    press(browser, "[aria-controls=pane-tokens]")
    assert browser.run("explorer.layout.shownIds()")[-1] == "tokens"
    assert browser.run("explorer.layout.shown.length") == count
    assert browser.run("document.querySelectorAll('#choose [aria-pressed=true]').length") == count


@pytest.mark.parametrize("machine", ["register", "stack"])
def test_the_graph_of_each_pass_is_drawn(pages, machine):
    data, browser = pages.show("small", SMALL, "#panes=graph")
    browser.run("""(() => {
        const choice = document.querySelector("#pane-graph select");
        choice.value = "%s";
        choice.dispatchEvent(new Event("change"));
    })()""" % machine)
    code = next(i for i, each in enumerate(data["codes"][machine]) if each["name"] == "fib")
    changed = 0
    for i, each in enumerate(data["codes"][machine][code]["graph"]):
        browser.run("""(() => {
            const pane = explorer.panes.find((each) => each.id === "graph");
            const choice = pane.codeChoice.select;
            choice.value = %d;
            choice.dispatchEvent(new Event("change"));
            pane.passChoice.select.value = %d;
            pane.passChoice.select.dispatchEvent(new Event("change"));
        })()""" % (code, i))
        drawn = browser.run("""(() => {
            const svg = document.querySelector("%s");
            return [[...svg.querySelectorAll(".block")].map((one) => [...one.querySelectorAll(".line text")].map(
                        (line) => line.textContent.slice(2))), svg.querySelectorAll(".changed").length,
                    svg.querySelectorAll(".edge").length,
                    [...document.querySelectorAll("#pane-graph .removed li")].map((one) => one.textContent)];
        })()""" % drawn_in("graph", "svg"))
        assert drawn == [[block["lines"] for block in each["blocks"]],
                         sum(len(block["changed"]) for block in each["blocks"]),
                         sum(len(block["edges"]) for block in each["blocks"]), each["removed"]]
        changed += drawn[1]
    assert changed > 0 and browser.complaints() == []


def test_blocks_of_a_graph_do_not_overlap(pages):
    _, browser = pages.show("small", SMALL, "#panes=graph")
    boxes = browser.run("""[...document.querySelectorAll("%s")].map((one) => {
        const box = one.getBoundingClientRect();
        return [box.left, box.top, box.right, box.bottom];
    })""" % drawn_in("graph", ".box"))
    assert len(boxes) > 2
    for i, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:i]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_the_graph_is_zoomed(pages):
    _, browser = pages.show("small", SMALL, "#panes=graph")
    width = "document.querySelector('%s').getBoundingClientRect().width" % drawn_in("graph", "svg")
    before = browser.run(width)
    press(browser, "#pane-graph [aria-label='Zoom in']")
    assert browser.run(width) == pytest.approx(1.25 * before, rel=0.01)
    focus(browser, "#pane-graph .scroller")
    browser.key("-")
    browser.key("-")
    assert browser.run(width) == pytest.approx(before / 1.25, rel=0.01)


def test_live_intervals_are_bars_and_show_interference(pages):
    data, browser = pages.show("small", SMALL, "#panes=intervals&line=4")
    code, intervals = next((i, each["intervals"]) for i, each in enumerate(data["codes"]["register"])
                           if each["name"] == "fib")
    assert browser.run("explorer.panes.find((each) => each.id === 'intervals').code") == code
    assert browser.run("document.querySelectorAll('%s').length" % drawn_in("intervals", ".bar")) == sum(
        len(row["live"]) // 2 for row in intervals["rows"])
    first = browser.run("explorer.panes.find((each) => each.id === 'intervals').view.columns.map((one) => one.name)")[0]
    row = next(each for each in intervals["rows"] if each["name"] == first)
    browser.point(*center_of(browser, drawn_in("intervals", ".bar")))
    text = browser.run("document.querySelector('#pane-intervals .detail').textContent")
    assert text.startswith("%s: register r%d" % (first, row["register"]))
    others = [intervals["rows"][i]["name"] for i in row["interferes"]]
    assert ("interferes with " + ", ".join(others) if others else "interferes with nothing") in text
    shown = browser.run("document.querySelectorAll('%s').length" % drawn_in("intervals", ".bar.interferes"))
    assert shown == sum(len(intervals["rows"][i]["live"]) // 2 for i in row["interferes"])


# Pointing.

def test_pointing_at_the_source_marks_all_panes(pages):
    data, browser = pages.show("small", SMALL, "#panes=ast,register-code,stack-code", "wide")
    browser.point(*offset_at(browser, "source", SMALL.index("n - 1") + 2), click=True)
    assert marked_texts(browser, "source") == ["n", " - ", "1"] or "".join(marked_texts(browser, "source")) in (
        "n - 1", "-")
    assert has_marked(browser, "register-code", "SUBTRACT")
    assert has_marked(browser, "stack-code", "BINARY_SUBTRACT")
    assert has_marked(browser, "ast", "BinOp")
    browser.point(*offset_at(browser, "source", SMALL.index("numbers")))
    assert not has_marked(browser, "register-code", "SUBTRACT")
    browser.point(5, 5)     # outside, what was chosen is marked again
    assert has_marked(browser, "register-code", "SUBTRACT")


def test_pointing_at_an_instruction_marks_its_source(pages):
    data, browser = pages.show("small", SMALL, "#panes=graph,register-code,ast", "wide")
    pane = next(each for each in data["panes"] if each["id"] == "register-code")
    at = pane["text"].index("SUBTRACT")
    browser.point(*offset_at(browser, "register-code", at), click=True)
    assert "".join(marked_texts(browser, "source")) == "n - 1"
    assert "BinOp(" in "".join(marked_texts(browser, "ast"))
    lines = browser.run("""[...document.querySelectorAll("%s")].map(
        (one) => one.textContent)""" % drawn_in("graph", ".line.mark-inside"))
    assert [line for line in lines if "SUBTRACT" in line]      # the click chose the function, too


def test_pointing_at_the_graph_marks_the_code(pages):
    _, browser = pages.show("small", SMALL, "#panes=graph,register-code&line=4", "wide")
    at = browser.run("""(() => {
        const lines = [...document.querySelectorAll("%s")];
        const line = lines.find((one) => /SUBTRACT/.test(one.textContent));
        line.scrollIntoView({block: "center"});
        const box = line.getBoundingClientRect();
        return [box.left + 20, box.top + 6];
    })()""" % drawn_in("graph", ".line"))
    browser.point(*at)
    assert "".join(marked_texts(browser, "source")) in ("n - 1", "n - 2")
    assert [text for text in marked_texts(browser, "register-code") if "SUBTRACT" in text or text == "SUBTRACT"]


# The run.

def test_both_machines_show_what_the_record_says(pages):
    data, browser = pages.show("small", SMALL)
    for leader in ("register", "stack"):
        browser.run("explorer.run.lead('%s')" % leader)
        length = len(data["runs"][leader]["steps"]["pc"])
        for position in [*range(0, length, 37), length - 1, length, 1, length // 2, 3]:
            browser.run("explorer.run.toPosition(%d)" % position)
            browser.frame()
            assert position_of(browser, leader) == position
            for machine in ("register", "stack"):
                name, values = state_at(data, machine, position_of(browser, machine))
                assert shown_values(browser, machine) == values, (leader, machine, position)
            first = browser.run("document.querySelector('.frames button').textContent")
            assert first.startswith(state_at(data, leader, position)[0] + ", line ")


def test_steps_forward_and_back_are_the_same_states(pages):
    data, browser = pages.show("small", SMALL, "#step=40")
    seen = []
    for _ in range(30):
        seen.append((shown_values(browser, "register"), shown_values(browser, "stack")))
        browser.key("n")
    assert position_of(browser, "register") == 70
    for before in reversed(seen):
        browser.key("b")
        assert (shown_values(browser, "register"), shown_values(browser, "stack")) == before


def test_what_a_step_changed_is_marked(pages):
    data, browser = pages.show("small", SMALL)
    run = data["runs"]["register"]
    late = set(run["ends"][::2])
    writes, at = run["steps"]["writes"], 0
    for step, frame in enumerate(run["steps"]["frame"][:-1]):
        count = writes[at]
        pairs = dict(zip(writes[at + 1:at + 1 + 2 * count:2], writes[at + 2:at + 2 + 2 * count:2]))
        at += 1 + 2 * count
        if count and step not in late and run["steps"]["frame"][step + 1] == frame and step > 10:
            break
    browser.run("explorer.run.toPosition(%d)" % step)
    browser.frame()
    browser.key("n")
    names = data["codes"]["register"][run["frames"][2 * frame]]["slots"]
    marked = browser.run("[...document.querySelectorAll('.machine.register tr.changed')].map((one) => "
                         "one.cells[0].firstChild.textContent)")
    assert marked == [names[slot] for slot in sorted(pairs)]


def test_machines_are_in_step_at_each_line(pages):
    data, browser = pages.show("small", SMALL)
    lines = {machine: data["runs"][machine]["lines"] for machine in ("register", "stack")}
    assert lines["register"][2::3] == lines["stack"][2::3]
    for event in range(1, 25):
        browser.key("N", SHIFT)
        assert [position_of(browser, machine) for machine in ("register", "stack")] == [
            lines[machine][3 * event] for machine in ("register", "stack")]
    browser.key("n")
    browser.key("B", SHIFT)
    assert position_of(browser, "register") == lines["register"][3 * 24]
    browser.key("B", SHIFT)
    assert position_of(browser, "register") == lines["register"][3 * 23]


def test_the_instruction_is_marked_in_both_codes(pages):
    data, browser = pages.show("small", SMALL, "#panes=register-code,stack-code&line=4")
    for machine in ("register", "stack"):
        run = data["runs"][machine]
        step = position_of(browser, machine)
        key = [run["frames"][2 * run["steps"]["frame"][step]], run["steps"]["pc"][step]]
        pane = next(each for each in data["panes"] if each["id"] == machine + "-code")
        shown = pane["instructions"]
        line = next(shown[i] for i in range(0, len(shown), 3) if shown[i + 1:i + 3] == key)
        assert browser.run("document.querySelector('#pane-%s-code .current-line').textContent" % machine) == (
            pane["text"].split("\n")[line - 1])
    assert browser.run("document.querySelector('#pane-source .current-line').textContent") == SMALL.split("\n")[3]


# Functions that call each other from far apart, so that the panes scroll at each call and return.
FAR_APART = "def first(n):\n    return n + 1\n\n\n%s\n\ndef last(n):\n    return first(n) * 2\n\n\n%s\n" % (
    "\n".join("def between_%d(a, b):\n    if a < b:\n        return [a, b, %d]\n    return b\n\n" % (i, i)
              for i in range(30)), "for i in range(6):\n    print(last(i))")
# Of the panes shown: the text of the line that comes next, whether it is in view, how many of the lines in view
# are not drawn, and how many around them.
DRAWN_LINES = """explorer.layout.shown.map((pane) => {
    const box = pane.body.getBoundingClientRect();
    const isInView = (node) => node.getBoundingClientRect().top >= box.top
                               && node.getBoundingClientRect().bottom <= box.bottom;
    const undrawn = [...pane.node.querySelectorAll(".undrawn")];
    const next = pane.node.querySelector(".current-line");
    return [next.textContent, isInView(next), undrawn.filter(isInView).length, undrawn.length];
})"""


def far_steps(browser, many):
    """Return so many positions of the run at which the next step leads into another function."""
    return browser.run("""(() => {
        const run = explorer.run.leading;
        const code = (position) => run.instructionAt(position).code;
        return Array.from({length: run.length - 1}, (_, i) => i).filter((i) => code(i) !== code(i + 1)).slice(-%d);
    })()""" % many)


def let_the_run_rest(browser, pane, milliseconds):
    """Say how long after a step the lines that are not in view are drawn."""
    browser.run("explorer.panes.find((each) => each.id === '%s').view.styles.constructor.rest = %d"
                % (pane, milliseconds))


def test_a_step_into_a_function_far_away(pages):
    data, browser = pages.show("far-apart", FAR_APART, "#panes=register-code,stack-code", "wide")
    for pane in ("ast", "tokens"):
        if browser.run("explorer.layout.shownIds().includes('%s')" % pane):
            press(browser, "[aria-controls=pane-%s]" % pane)
    let_the_run_rest(browser, "stack-code", 100_000)
    for position in far_steps(browser, 12):
        browser.run("explorer.run.toPosition(%d)" % position)
        browser.frame()
        browser.key("n")
        wanted = [FAR_APART.split("\n")[browser.run("explorer.where.line") - 1]]
        for machine in ("register", "stack"):
            at = browser.run("explorer.run.positionOf('%s')" % machine)
            wanted.append(next_line(data, machine, at))
        drawn = browser.run(DRAWN_LINES)
        assert [text for text, *_ in drawn] == wanted
        assert all(is_in_view and undrawn == 0 for _, is_in_view, undrawn, _ in drawn)
    assert any(around > 0 for *_, around in drawn)
    let_the_run_rest(browser, "stack-code", 1)
    browser.key("n")
    browser.wait("document.querySelectorAll('.undrawn').length === 0")
    assert browser.complaints() == []


def next_line(data, machine, position):
    """Return the line of the code that shows the instruction that comes next at a position."""
    run = data["runs"][machine]
    code = run["frames"][2 * run["steps"]["frame"][position]]
    pane = next(each for each in data["panes"] if each["id"] == machine + "-code")
    shown = pane["instructions"]
    line = next(line for line, *rest in zip(shown[::3], shown[1::3], shown[2::3])
                if rest == [code, run["steps"]["pc"][position]])
    return pane["text"].split("\n")[line - 1]


def test_scrolling_draws_what_a_step_has_left_out(pages):
    _, browser = pages.show("far-apart", FAR_APART, "#panes=stack-code", "wide")
    let_the_run_rest(browser, "stack-code", 100_000)
    browser.run("explorer.run.toPosition(%d)" % far_steps(browser, 1)[0])
    browser.frame()
    browser.key("n")
    undrawn = "document.querySelectorAll('#pane-stack-code .undrawn').length"
    assert browser.run(undrawn) > 0
    browser.run("document.querySelector('#pane-stack-code .cm-scroller').scrollTop -= 200")
    browser.frame()
    assert browser.run(undrawn) == 0


def test_steps_do_not_scroll_a_phones_page(pages):
    _, browser = pages.show("far-apart", FAR_APART, "#panes=stack-code", "phone")
    browser.run("scrollTo(0, document.documentElement.scrollHeight)")
    before = browser.run("scrollY")
    first = "document.querySelector('#pane-stack-code .cm-scroller').scrollTop"
    tops = set()
    for position in far_steps(browser, 4):
        browser.run("explorer.run.toPosition(%d)" % position)
        browser.frame()
        browser.key("n")
        tops.add(browser.run(first))
    assert before > 300 and browser.run("scrollY") == before
    assert len(tops) > 1


def test_the_output_so_far_and_at_the_end(pages):
    data, browser = pages.show("small", SMALL)
    output = data["runs"]["register"]["output"]
    length = len(data["runs"]["register"]["steps"]["pc"])
    for position in (0, length, length // 2, length - 5, length):
        browser.run("explorer.run.toPosition(%d)" % position)
        browser.frame()
        assert browser.run("document.querySelector('.output pre').textContent") == "".join(
            output[i + 2] for i in range(0, len(output), 3) if output[i] < position)
    assert "<b>ü</b></script>" in browser.run("document.querySelector('.output pre').textContent")
    assert data["runs"]["register"]["outcome"]["text"] in browser.run("document.querySelector('.outcome').textContent")
    names = browser.run("[...document.querySelectorAll('.globals th')].map((one) => one.textContent)")
    assert names == ["fib", "numbers", "i", "number", "text"]


def test_heat_is_what_was_executed(pages):
    data, browser = pages.show("small", SMALL)
    run, codes = data["runs"]["register"], data["codes"]["register"]
    lines = [dict(zip(code["instructions"][::4], code["instructions"][1::4])) for code in codes]
    counts = {}
    for frame, pc in zip(run["steps"]["frame"], run["steps"]["pc"]):
        line = lines[run["frames"][2 * frame]][pc]
        counts[line] = counts.get(line, 0) + 1
    shown = browser.run("""(() => {
        const top = (one) => Math.round(one.getBoundingClientRect().top);
        const lines = new Map([...document.querySelectorAll("#pane-source .cm-lineNumbers .cm-gutterElement")].map(
            (one) => [top(one), one.textContent]));
        return [...document.querySelectorAll("#pane-source .cm-heat .cm-gutterElement")].map(
            (one) => [lines.get(top(one)), one.textContent]);
    })()""")
    assert shown == [[str(line), str(counts[line])] for line in sorted(counts)]
    browser.run("""(() => {
        const heat = document.getElementById("heat");
        heat.value = "time";
        heat.dispatchEvent(new Event("change"));
    })()""")
    browser.frame()
    assert re.match(r"[\d.]+(µs|ms|s)$", browser.run("document.querySelector('#pane-source .heat').textContent"))


def test_running_to_a_line(pages):
    data, browser = pages.show("small", SMALL)
    lines = data["runs"]["register"]["lines"]
    steps = [lines[i] for i in range(0, len(lines), 3) if lines[i + 2] == 3]
    at = browser.run("""(() => {
        const numbers = [...document.querySelectorAll("#pane-source .cm-lineNumbers .cm-gutterElement")];
        const box = numbers.find((one) => one.textContent === "3").getBoundingClientRect();
        return [box.left + 5, box.top + 5];
    })()""")
    browser.point(*at, click=True)
    assert position_of(browser, "register") == steps[0]
    browser.point(*at, click=True)
    assert position_of(browser, "register") == steps[1]
    browser.run("explorer.runToLine(5, true)")
    assert "does not come to line 5" in browser.run("document.getElementById('toast').textContent")


def test_graph_and_intervals_follow_the_run(pages):
    """They change to the function that the run comes into, and mark the instruction that comes next."""
    data, browser = pages.show("small", SMALL, "#panes=graph,intervals", "wide")
    run, codes = data["runs"]["register"], data["codes"]["register"]
    browser.run("""(() => {
        const pane = explorer.panes.find((each) => each.id === "graph");
        pane.showPass(pane.passes.length - 1);
    })()""")
    functions = set()
    for step in range(0, 120, 7):
        browser.run("explorer.run.toPosition(%d)" % step)
        browser.frame()
        code, pc = codes[run["frames"][2 * run["steps"]["frame"][step]]], run["steps"]["pc"][step]
        functions.add(code["name"])
        wanted = [[block["heading"].rstrip(":"), line] for block in code["graph"][-1]["blocks"]
                  for line, own in zip(block["lines"], block["pcs"]) if own == pc]
        found = browser.run("""[...document.querySelectorAll("%s")].map((one) => [
            one.closest(".block.current").querySelector(".heading").textContent, one.textContent.slice(2)])""" % (
            drawn_in("graph", ".line.current text")))
        assert found == wanted or wanted == [], (step, pc)
        intervals = code["intervals"]
        if pc not in intervals["pcs"]:
            continue
        row = intervals["pcs"].index(pc)
        assert browser.run("""(() => {
            const {cursor} = explorer.panes.find((pane) => pane.id === "intervals").view;
            return [cursor.hidden, cursor.style.top];
        })()""") == [False, "%dpx" % (20 * row)]
        alive = browser.run("[...document.querySelectorAll('%s')].map((one) => one.textContent)" % (
            drawn_in("intervals", ".head.alive .name")))
        assert sorted(alive) == sorted(each["name"] for each in intervals["rows"] if any(
            begin <= row < end for begin, end in zip(each["live"][::2], each["live"][1::2])))
    assert len(functions) > 2 and browser.complaints() == []


def test_drawings_of_the_functions_shown_last_stay_attached(pages):
    data, browser = pages.show("far-apart", FAR_APART, "#panes=graph,intervals", "wide")
    codes = data["codes"]["register"]
    assert len(codes) > 20
    kept = "[...document.querySelectorAll('#pane-%s .sheet')].map((sheet) => sheet.classList.contains('kept'))"
    for pane in ("graph", "intervals"):
        browser.run("void (window.pane = explorer.panes.find((each) => each.id === '%s'))" % pane)
        for i, code in enumerate(codes):
            browser.run("void pane.showCode(%d)" % i)
            if pane == "graph":
                assert browser.run("[...document.querySelectorAll('%s')].map((one) => one.textContent)" % drawn_in(
                    pane, ".heading")) == [block["heading"].rstrip(":") for block in code["graph"][0]["blocks"]]
            else:
                names = browser.run("[...document.querySelectorAll('%s')].map((one) => one.textContent)" % drawn_in(
                    pane, ".name"))
                assert sorted(names) == sorted(row["name"] for row in code["intervals"]["rows"])
        assert sorted(browser.run(kept % pane)) == [False] + 11 * [True]
        browser.run("window.sheet = pane.view.drawing.sheet; pane.showCode(0); pane.showCode(%d)" % (len(codes) - 1))
        assert browser.run("pane.view.drawing.sheet === sheet && sheet.isConnected && !sheet.matches('.kept')")
    assert browser.complaints() == []


def test_one_pane_is_drawn_in_a_frame_where_many_change_much(pages):
    _, browser = pages.show("far-apart", FAR_APART, "#panes=graph,register-code,stack-code", "wide")
    browser.run("explorer.run.toPosition(%d)" % far_steps(browser, 1)[0])
    browser.frame()
    waiting = browser.run("""(async () => {
        const counts = [];
        explorer.run.toPosition(explorer.run.position + 1);
        do {
            await new Promise((done) => requestAnimationFrame(done));
            counts.push(explorer.waiting.length);
        } while (counts[counts.length - 1] > 0 || counts.length < 3);
        return counts;
    })()""")
    assert max(waiting) > 0
    assert all(before - after <= 1 for before, after in zip(waiting, waiting[1:]))
    assert browser.complaints() == []


def test_drawings_of_functions_are_made_before_they_are_shown(pages):
    data, browser = pages.show("far-apart", FAR_APART, "#panes=graph,intervals", "wide")
    entered = set(data["runs"]["register"]["frames"][::2])
    for pane in ("graph", "intervals"):
        browser.wait("explorer.panes.find((each) => each.id === '%s').view.drawings.size >= %d"
                     % (pane, min(40, len(entered))))
        assert browser.run("document.querySelectorAll('#pane-%s .sheet').length" % pane) < len(entered)
    assert len(entered) > 2 and browser.complaints() == []


def test_a_function_that_is_chosen_stays_until_the_run_comes_into_another(pages):
    data, browser = pages.show("small", SMALL, "#panes=tokens", "wide")
    browser.point(*offset_at(browser, "source", SMALL.index("n - 1")), click=True)
    press(browser, "[aria-controls=pane-graph]")
    name = "explorer.panes.find((each) => each.id === 'graph').codeChoice.select.selectedOptions[0].textContent"
    assert browser.run(name) == "fib"
    browser.key("n")
    assert browser.run(name) == "fib"
    run, codes = data["runs"]["register"], data["codes"]["register"]
    at = next(i for i, frame in enumerate(run["steps"]["frame"]) if frame)
    browser.run("explorer.run.toPosition(%d)" % at)
    browser.frame()
    assert browser.run(name) == codes[run["frames"][2 * run["steps"]["frame"][at]]]["qualname"] != "fib"


def test_heat_is_that_of_the_record(pages):
    data, browser = pages.show("small", SMALL, "#panes=graph,intervals&line=4", "wide")
    run, codes = data["runs"]["register"], data["codes"]["register"]
    fib = next(i for i, code in enumerate(codes) if code["name"] == "fib")
    counts = Counter(pc for frame, pc in zip(run["steps"]["frame"], run["steps"]["pc"])
                     if run["frames"][2 * frame] == fib)
    strips = """[...document.querySelectorAll("#pane-%s .sheet:not(.kept) .heat-strip")].map(
        (one) => [one.textContent, Number(one.style.opacity) > 0])"""
    pcs = codes[fib]["intervals"]["pcs"]
    assert browser.run(strips % "intervals") == [[str(counts[pc]), True] for pc in pcs if counts[pc]]
    drawn = [counts[pc] for block in codes[fib]["graph"][0]["blocks"] for pc in block["pcs"]]
    assert browser.run(strips % "graph") == [[str(count) if count else "", count > 0] for count in drawn]
    browser.run("""(() => {
        const choice = document.getElementById("heat");
        choice.value = "off";
        choice.dispatchEvent(new Event("change"));
    })()""")
    browser.frame()
    assert browser.run(strips % "intervals") == []
    assert {shown for _, shown in browser.run(strips % "graph")} == {False}


def test_a_frame_is_chosen(pages):
    data, browser = pages.show("small", SMALL, "#line=3")
    run = data["runs"]["register"]
    assert browser.run("document.querySelectorAll('.frames button').length") > 2
    press(browser, ".frames li:last-child button")
    assert set(shown_values(browser, "register")) == set(data["codes"]["register"][run["frames"][0]]["slots"])


def test_playing_runs_to_the_end(pages):
    data, browser = pages.show("small", SMALL)
    browser.run("explorer.runView.speed.select.value = '600'")
    browser.key("p")
    browser.wait("explorer.run.atEnd")
    assert browser.run("document.querySelector('.play').textContent") == "Play"


# What may become of programs.

def test_an_error_at_run_time(pages):
    data, browser = pages.show("raising", RAISING)
    browser.key("]")
    text = browser.run("document.querySelector('.output pre').textContent")
    assert text.count("Traceback (most recent call last)") == 1 and text.startswith("before\n")
    assert "ZeroDivisionError" in browser.run("document.querySelector('.outcome.bad').textContent")
    errors = browser.run("[...document.querySelectorAll('.output .stderr')].map((one) => one.textContent)")
    assert "to stderr\n" in errors


def test_an_error_at_compile_time(pages):
    data, browser = pages.show("broken", BROKEN)
    assert "SyntaxError" in browser.run("document.querySelector('#failure pre').textContent")
    assert browser.run("document.getElementById('run').hidden")
    assert [pane["id"] for pane in data["panes"]] == browser.run("explorer.panes.slice(1).map((pane) => pane.id)")
    browser.key("n")
    browser.key("?")
    assert browser.run("document.getElementById('help').open") and browser.complaints() == []


ERROR_SHOWN = """(() => {
    const inside = (node) => {
        const [inner, outer] = [node, node.closest(".cm-scroller")].map((one) => one.getBoundingClientRect());
        return inner.left >= outer.left && inner.right <= outer.right
            && inner.top >= outer.top && inner.bottom <= outer.bottom;
    };
    const find = (name) => [...document.querySelectorAll("#pane-source ." + name)];
    const [lines, ranges, [message]] = [find("cm-line.error-line"), find("error-range"), find("error-message")];
    return {
        lines: lines.map((one) => one.textContent),
        range: ranges.map((one) => one.textContent).join(""),
        message: message.textContent,
        isBelow: Math.abs(message.parentNode.getBoundingClientRect().top - lines[0].getBoundingClientRect().bottom) < 1,
        isInView: inside(message) && inside(ranges[0]),
    };
})()"""


@pytest.mark.parametrize("size", list(WIDTHS))
@pytest.mark.parametrize("name, source", [("broken", BROKEN), ("far", FAR), ("unfinished", UNFINISHED)])
def test_the_place_of_an_error_is_marked(pages, name, source, size):
    data, browser = pages.show(name, source, size=size)
    place = data["error_place"]
    units = source.encode("utf-16-le")
    line = source.split("\n")[units[:2 * place["start"]].decode("utf-16-le").count("\n")]
    about = units[2 * place["start"]:2 * place["end"]].decode("utf-16-le")
    point = "" if about else " "        # stands for a range behind the last character
    assert browser.run(ERROR_SHOWN) == {
        "lines": [line + point], "range": about + point, "message": place["message"], "isBelow": True, "isInView": True}


def test_lines_below_an_error_are_beside_their_numbers(pages):
    _, browser = pages.show("far", FAR)
    tops = """[...document.querySelectorAll("#pane-source %s")].map(
        (one) => [one.textContent, Math.round(one.getBoundingClientRect().top)])"""
    numbers = dict(browser.run(tops % ".cm-lineNumbers .cm-gutterElement"))
    below = next(top for text, top in browser.run(tops % ".cm-line") if text == "y = 2")
    assert numbers["62"] == below


def test_a_program_without_an_error_has_no_mark_of_one(pages):
    _, browser = pages.show("small", SMALL)
    assert browser.run("document.querySelectorAll('#pane-source [class*=error]').length") == 0


@pytest.mark.parametrize("dark", [False, True])
def test_the_message_of_an_error_has_contrast(pages, dark):
    _, browser = pages.show("broken", BROKEN, dark=dark)
    assert browser.run(CONTRASTS) == []


def test_an_empty_program(pages):
    data, browser = pages.show("empty", "")
    for pane in browser.run("explorer.panes.map((pane) => pane.id)"):
        browser.run("explorer.layout.choose(['%s'])" % pane)
        browser.frame()
    for key in ("n", "N", "b", "B", "]", "["):
        browser.key(key)
    assert browser.complaints() == [] and browser.run("document.getElementById('script-error')") is None


def without_graphs(data):
    for code in data["codes"]["register"] + data["codes"]["stack"]:
        code.update(graph=[], intervals=None, note="Left out here.")


def without_runs(data):
    data["runs"] = {}


def with_notes(data):
    data["title"], data["note"] = "Tokens", "What the page is about."
    data["panes"][0]["note"] = "What a token is."


def with_a_trace(data):
    links = [0, 14, SMALL.index("n - 1"), SMALL.index("n - 1") + 5]
    recorded = {"text": "int_sub(i1, 1)\nguard_true(i2)\n", "note": "cut", "links": links}
    data["jit"] = [{"loop": "Loop 1", "machine": "register", "code": 0, "recorded": recorded,
                    "optimised": {"text": "int_sub(i1, 1)\n", "note": "", "links": links}}]


def test_graphs_that_are_left_out(pages):
    pages.change("undrawn", without_graphs)
    browser = pages.open("undrawn", "#panes=graph,intervals")
    for pane in ("graph", "intervals"):
        note = browser.run("document.querySelector('#pane-%s .note:not([hidden])').textContent" % pane)
        assert note == "Left out here."
    browser.point(*offset_at(browser, "source", SMALL.index("n - 1")), click=True)
    assert browser.complaints() == []


def test_no_runs(pages):
    pages.change("unrun", without_runs)
    browser = pages.open("unrun")
    assert browser.run("[document.getElementById('run').hidden, document.getElementById('no-run').hidden]") == [
        True, False]
    browser.point(*offset_at(browser, "source", 5))
    browser.key("n")
    assert browser.complaints() == []


def test_notes_of_an_example(pages):
    pages.change("noted", with_notes)
    browser = pages.open("noted")
    assert browser.run("['title', 'note'].map((id) => document.getElementById(id).textContent)") == [
        "Tokens", "What the page is about."]
    assert browser.run("document.querySelector('#pane-tokens .note').textContent") == "What a token is."
    assert browser.run("!document.getElementById('pane-tokens').hidden")


def test_traces_of_the_jit(pages):
    pages.change("traced", with_a_trace)
    browser = pages.open("traced", "#panes=register-code,jit")
    assert browser.run("document.querySelector('#pane-jit .cm-content').textContent") == "int_sub(i1, 1)"
    browser.point(*offset_at(browser, "jit", 3))
    assert "".join(marked_texts(browser, "source")) == "n - 1"
    browser.run("""(() => {
        const choice = document.querySelectorAll("#pane-jit select")[1];
        choice.value = "recorded";
        choice.dispatchEvent(new Event("change"));
    })()""")
    assert "guard_true(i2)" in browser.run("document.querySelector('#pane-jit .cm-content').textContent")
    assert browser.complaints() == []


def test_an_error_of_the_script_would_be_seen(pages, browser):
    pages.make("small", SMALL)
    text = (pages.folder / "small.html").read_text(encoding="utf-8")
    path = pages.folder / "spoilt.html"
    path.write_text(re.sub(r'(id="data">).{9}', r"\1AAAAAAAAA", text), encoding="utf-8")
    browser.open(path)
    assert "script failed" in browser.run("document.getElementById('script-error').textContent")
    with pytest.raises(PageError):
        browser.run("explorer.run")


# A long run, and speed.

STEPPING = """(() => {
    const {run, runView} = explorer;
    for (let i = 0; i < 20; i++) {
        run.%s();
        runView.drawNow();
        document.body.offsetHeight;
    }
})()"""


def thread_seconds(browser):
    """Return how long the page's thread has run, however busy the machine is."""
    browser.call("Performance.enable", timeDomain="threadTicks")
    metrics = browser.call("Performance.getMetrics")["metrics"]
    return next(each["value"] for each in metrics if each["name"] == "TaskDuration")


def step_seconds(browser, step):
    """Return what a step takes, the least of ten rounds of 20 steps."""
    rounds = []
    for _ in range(10):
        before = thread_seconds(browser)
        browser.run(STEPPING % step)
        rounds.append((thread_seconds(browser) - before) / 20)
    return min(rounds)


def test_a_long_run(pages):
    data = pages.make("endless", ENDLESS, steps=LONGEST)
    assert [len(data["runs"][machine]["steps"]["pc"]) for machine in ("register", "stack")] == [LONGEST, LONGEST]
    browser = pages.open("endless")
    assert "100,000" in browser.run("document.querySelector('.outcome.bad').textContent")
    browser.run("explorer.run.toPosition(60000)")
    for step in ("stepForward", "stepBack", "lineForward", "lineBack"):
        assert 0 < step_seconds(browser, step) < 1 / 60, step
    for position in (LONGEST, 77_777, 3, 50_500, LONGEST - 1):
        browser.run("explorer.run.toPosition(%d)" % position)
        browser.frame()
        assert shown_values(browser, "register") == state_at(data, "register", position)[1]
    browser.run("explorer.run.toLast()")
    browser.frame()
    assert browser.run("document.querySelector('.output pre').textContent").startswith("1000 ")
    assert browser.complaints() == []


def test_opening_takes_little_script(pages, browser):
    pages.make("endless", ENDLESS, steps=LONGEST)
    browser.call("Performance.enable", timeDomain="threadTicks")     # of the processor, however busy it is
    before = {each["name"]: each["value"] for each in browser.call("Performance.getMetrics")["metrics"]}
    pages.open("endless")
    after = {each["name"]: each["value"] for each in browser.call("Performance.getMetrics")["metrics"]}
    assert after["ScriptDuration"] - min(before["ScriptDuration"], after["ScriptDuration"]) < 2


# Sizes, themes, and the keyboard.

@pytest.mark.parametrize("size", list(WIDTHS))
def test_nothing_is_wider_than_the_window(pages, size):
    data, browser = pages.show("small", SMALL, size=size)
    for pane in browser.run("explorer.panes.map((pane) => pane.id)"):
        browser.run("explorer.layout.choose(['%s'])" % pane)
        browser.frame()
        assert browser.run("document.documentElement.scrollWidth <= innerWidth"), pane
        assert browser.run("document.getElementById('pane-%s').getBoundingClientRect().right <= innerWidth" % pane)
    if size != "phone":
        assert browser.run("document.documentElement.scrollHeight <= innerHeight")


def test_sections_of_a_phone_are_one_below_the_other(pages):
    _, browser = pages.show("small", SMALL, size="phone")
    boxes = browser.run("""
        ["#choose", "#panes", ".transport", ".machine.register", ".machine.stack", ".stacked", ".output"].map((one) => {
            const box = document.querySelector(one).getBoundingClientRect();
            return [box.top, box.bottom];
        })""")
    assert all(before[1] <= after[0] + 1 for before, after in zip(boxes, boxes[1:]))
    assert browser.run("document.querySelector('#pane-source .cm-content').inputMode") == "none"   # no keyboard pops up


CONTRASTS = """(() => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const channels = (colour, under) => {
        canvas.fillStyle = under;
        canvas.fillRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const text = (rgb) => `rgb(${rgb.join()})`;
    const behind = (node) => {
        const colours = [];
        for (let each = node; each; each = each.parentElement) colours.unshift(getComputedStyle(each).backgroundColor);
        return text(colours.reduce((under, colour) => channels(colour, text(under)), [255, 255, 255]));
    };
    const light = (rgb) => {
        const linear = (one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
        const [r, g, b] = rgb.map((one) => linear(one / 255));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || node.offsetParent === null) continue;
        if (node.closest("script, svg, option, dialog, [hidden], #toast")) continue;
        const under = behind(node);
        const both = [light(channels(getComputedStyle(node).color, under)), light(channels(under, "#fff"))];
        const [a, b] = both.sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) found.push(`${node.className} ${walker.currentNode.data.slice(0, 30)} ${ratio.toFixed(2)}`);
    }
    return found;
})()"""


@pytest.mark.parametrize("dark", [False, True])
def test_text_has_contrast(pages, dark):
    _, browser = pages.show("small", SMALL, "#step=60&panes=tokens,ast,stack-code", "wide", dark=dark)
    behind = "getComputedStyle(document.body).backgroundColor"
    light_and_dark = ["rgb(244, 245, 247)", "rgb(22, 25, 29)"]
    assert browser.run(behind) == light_and_dark[dark]
    browser.point(*offset_at(browser, "source", SMALL.index("n - 1")), click=True)
    browser.key("n")
    assert browser.run(CONTRASTS) == []
    browser.run("""(() => {
        const theme = document.getElementById("theme");
        theme.value = "%s";
        theme.dispatchEvent(new Event("change"));
    })()""" % ("light" if dark else "dark"))
    assert browser.run(behind) == light_and_dark[not dark]
    assert browser.run(CONTRASTS) == []


def test_reduced_motion_is_obeyed(pages):
    _, browser = pages.show("small", SMALL, calm=True)
    assert browser.run("getComputedStyle(document.getElementById('toast')).transitionDuration") == "0s"
    _, browser = pages.show("small", SMALL)
    assert browser.run("getComputedStyle(document.getElementById('toast')).transitionDuration") != "0s"


def test_the_tab_key_comes_everywhere(pages):
    _, browser = pages.show("small", SMALL)
    seen = []
    for _ in range(60):
        browser.key("Tab")
        seen.append(browser.run("""(() => {
            const at = document.activeElement;
            const ring = getComputedStyle(at.closest(".cm-editor") || at).outlineStyle;
            if (at === document.body) return ["the page's end", "auto"];
            return [at.id || at.getAttribute("aria-label") || at.textContent.slice(0, 20), ring];
        })()"""))
    names = [name for name, _ in seen]
    for wanted in ("heat", "theme", "show-help", "split", "Position in the run", "Back by an instruction (B)",
                   "Register code, read only", "Stack code, read only", "Output so far", "Register machine: values"):
        assert wanted in names, wanted
    assert any(name.startswith("Source, ") for name in names)
    assert [name for name, ring in seen if ring not in ("solid", "auto")] == []    # where the focus is can be seen


def test_the_page_by_keyboard_alone(pages):
    data, browser = pages.show("small", SMALL, "#panes=ast,register-code", "wide")
    browser.key("1", ALT)
    assert browser.run("document.activeElement.closest('.pane').id") == "pane-source"
    for _ in range(3):
        browser.key("ArrowDown")
    assert browser.run("explorer.line") == 4
    assert [text for kind in ("inside", "around") for text in marked_texts(browser, "ast", kind)]
    browser.key("Enter")
    lines = data["runs"]["register"]["lines"]
    assert position_of(browser, "register") == next(lines[i] for i in range(0, len(lines), 3) if lines[i + 2] == 4)
    ids = browser.run("explorer.panes.map((pane) => pane.id)")
    for number in range(1, len(ids) + 1):
        browser.key(str(number), ALT)
        assert browser.run("document.activeElement.closest('.pane').id") == "pane-" + ids[number - 1]
        browser.key("ArrowDown")
        browser.key("ArrowRight")
    browser.key("1", ALT)
    browser.key("0", ALT)
    assert browser.run("document.activeElement.closest('.pane').id") == "pane-" + ids[-1]
    focus(browser, "#choose [tabindex='0']")
    browser.key("Home")
    browser.key("ArrowRight")
    browser.key("Enter")
    assert browser.run("explorer.layout.shownIds()")[-1] == ids[1]
    focus(browser, ".slider")
    before = position_of(browser, "register")
    browser.key("ArrowRight", repeats=5)
    assert position_of(browser, "register") == before + 5
    browser.key("m")
    assert browser.run("explorer.run.leader") == "stack"
    assert browser.complaints() == []


def test_searching_in_a_pane(pages):
    _, browser = pages.show("small", SMALL, "#panes=tokens,register-code")
    focus(browser, "#pane-register-code .cm-content")
    browser.key("f", CONTROL)
    assert browser.run("document.activeElement.name") == "search"
    before = position_of(browser, "register")
    for letter in "GET":
        browser.key(letter)
    assert browser.run("document.querySelectorAll('#pane-register-code .cm-searchMatch').length") > 0
    assert position_of(browser, "register") == before      # letters that are typed are no commands
