"""A real browser without a screen, driven over the DevTools protocol through two pipes.

Needs Chromium and nothing else: no driver program, no network.
"""
import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--hide-scrollbars", "--remote-debugging-pipe", "about:blank")
PATIENCE = 60       # seconds that anything may take
CHUNK = 1 << 20

# Puts the pipes where the browser looks for them, as 3 and 4, and becomes the browser.
LAUNCHER = """\
import fcntl, os, sys
pipes = [fcntl.fcntl(int(pipe), fcntl.F_DUPFD, 10) for pipe in sys.argv[1:3]]
for wanted, pipe in zip((3, 4), pipes):
    os.dup2(pipe, wanted)
os.execv(sys.argv[3], sys.argv[3:])
"""

# Keys that are not their own character: the name of the code, and the old number.
KEYS = {"Enter": ("Enter", 13), "Tab": ("Tab", 9), "ArrowRight": ("ArrowRight", 39), "ArrowLeft": ("ArrowLeft", 37),
        "ArrowDown": ("ArrowDown", 40), "ArrowUp": ("ArrowUp", 38), "Home": ("Home", 36), "End": ("End", 35),
        "PageDown": ("PageDown", 34), " ": ("Space", 32), "Escape": ("Escape", 27)}
ALT, CONTROL, SHIFT = 1, 2, 8


def find_browser():
    """Return the path of a browser, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


class PageError(Exception):
    """A script that the test ran in the page failed."""


class Browser:
    """One process of the browser, with one page in it."""

    def __init__(self, path):
        self.folder = tempfile.mkdtemp(prefix="browser-")
        commands, self.writes = os.pipe()
        self.reads, answers = os.pipe()
        self.process = subprocess.Popen(
            [sys.executable, "-c", LAUNCHER, str(commands), str(answers), path,
             "--user-data-dir=%s" % self.folder, *OPTIONS],
            pass_fds=(commands, answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        os.set_blocking(self.reads, False)
        self.number = 0
        self.unread = b""
        self.events = []
        self.session = None
        target = next(each for each in self.call("Target.getTargets")["targetInfos"] if each["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(domain + ".enable")

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.writes)
        os.close(self.reads)
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, method, **parameters):
        """Send a command; return its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session is not None:
            message["sessionId"] = self.session
        os.write(self.writes, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self.receive(end)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise PageError("%s: %s" % (method, answer["error"]["message"]))
                return answer["result"]
            self.events.append(answer)

    def receive(self, end):
        """Return the next message of the browser."""
        while b"\0" not in self.unread:
            try:
                read = os.read(self.reads, CHUNK)
            except BlockingIOError:
                if time.monotonic() > end:
                    raise TimeoutError("the browser does not answer") from None
                time.sleep(0.002)
                continue
            if not read:
                raise PageError("the browser has died")
            self.unread += read
        message, self.unread = self.unread.split(b"\0", 1)
        return json.loads(message)

    def run(self, script):
        """Return the value, as JSON, of an expression in the page; a promise is waited for."""
        found = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in found:
            details = found["exceptionDetails"]
            raise PageError(details.get("exception", {}).get("description", details["text"]))
        return found["result"].get("value")

    def wait(self, script):
        """Wait until an expression in the page is true, and return its value."""
        end = time.monotonic() + PATIENCE
        while True:
            found = self.run(script)
            if found:
                return found
            if time.monotonic() > end:
                raise TimeoutError("never true in the page: " + script)
            time.sleep(0.02)

    def frame(self):
        """Wait until the page has drawn what was changed before; the explorer's panes may take some frames for it."""
        self.run("""new Promise((done) => {
            const look = () => window.explorer && window.explorer.waiting.length > 0 ? requestAnimationFrame(look)
                                                                                     : done(1);
            requestAnimationFrame(() => requestAnimationFrame(look));
        })""")

    def size(self, width, height, dark=False, phone=False, calm=False):
        """Set the size of the window, and what the page is told about its user's wishes."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if calm else "no-preference"}])

    def open(self, path, fragment=""):
        """Open the file of a page, and wait until its script says that it is open."""
        self.events.clear()
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=Path(path).resolve().as_uri() + fragment)
        self.wait("Boolean(document.querySelector('html[data-opened], #script-error'))")
        self.frame()

    def complaints(self):
        """Return what the page has said of errors since it was opened."""
        self.run("1")
        found = []
        for event in self.events:
            if event.get("method") == "Runtime.exceptionThrown":
                details = event["params"]["exceptionDetails"]
                found.append(details.get("exception", {}).get("description", details["text"]))
            elif event.get("method") == "Runtime.consoleAPICalled" and event["params"]["type"] in ("error", "warning"):
                found.append(" ".join(str(each.get("description", each.get("value")))
                                      for each in event["params"]["args"]))
            elif event.get("method") == "Log.entryAdded" and event["params"]["entry"]["level"] == "error":
                found.append(event["params"]["entry"]["text"])
        return found

    def key(self, key, modifiers=0, repeats=1):
        """Press a key, held for so many repeats."""
        code, number = KEYS.get(key, ("", ord(key[0].upper())))
        if key.isdigit():
            code = "Digit" + key
        event = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers}
        if len(key) == 1 and not modifiers & (ALT | CONTROL):
            event["text"] = key
        elif key == "Enter":
            event["text"] = "\r"
        for i in range(repeats):
            self.call("Input.dispatchKeyEvent", type="keyDown", autoRepeat=i > 0, **event)
        event.pop("text", None)
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)
        self.frame()

    def point(self, x, y, click=False):
        """Move the pointer, in pixels of the window, and click there if asked to."""
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        if click:
            for kind in ("mousePressed", "mouseReleased"):
                self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        self.frame()

    def picture(self, path):
        """Write a picture of the window as a PNG."""
        Path(path).write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
