"""The libraries of rvm-explore's page: fetched once, checked, kept; and the page as one file."""
import base64
import gzip
import hashlib
import html
import io
import json
import os
import re
import runpy
import tarfile
from html.parser import HTMLParser

import pytest

from rvm.tools.explore import page_file, parts
from rvm.tools.explore.parts import Library, PartsError

LICENCE = "MIT\nAs is."
MODULE = "export const one = 1;\n"


def archive(**files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for name, text in files.items():
            member = tarfile.TarInfo("package/" + name.replace("__", "."))
            member.size = len(text)
            tar.addfile(member, io.BytesIO(text.encode()))
    return out.getvalue()


def library(data, name="@a/b", file="index.js"):
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
    return Library(name, "1.2.3", integrity, file, "MIT", "LICENSE")


GOOD = archive(index__js=MODULE, LICENSE=LICENCE)


@pytest.fixture
def registry(tmp_path, monkeypatch):
    """A registry, as a folder of files, that has the library; and the environment with a cache of its own."""
    monkeypatch.setattr(parts, "libraries", lambda: [library(GOOD)])
    monkeypatch.setattr(parts, "BUILT_IN", tmp_path / "none")
    path = tmp_path / "registry" / "@a" / "b" / "-" / "b-1.2.3.tgz"
    path.parent.mkdir(parents=True)
    path.write_bytes(GOOD)
    environ = {parts.REGISTRY_SETTING: (tmp_path / "registry").as_uri(), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    return path, environ


def test_addresses_are_those_of_npm():
    address = library(GOOD).address(parts.REGISTRY)
    assert address == "https://registry.npmjs.org/@a/b/-/b-1.2.3.tgz"


def test_fetched_once(registry):
    path, environ = registry
    said = []
    first = parts.find_parts(environ, said.append)
    path.unlink()
    assert parts.find_parts(environ, said.append) == first
    assert [(part.source, part.licence) for part in first] == [(MODULE, LICENCE)]
    assert len(said) == 1 and said[0].startswith("fetching @a/b 1.2.3 into ")
    kept = parts.cache_folder(environ)
    assert [each.name for each in kept.iterdir()] == ["@a_b-1.2.3"]      # nothing is left of fetching


def test_built_in(registry, monkeypatch, tmp_path):
    path, environ = registry
    monkeypatch.setattr(os, "environ", environ)
    monkeypatch.setattr(parts, "BUILT_IN", tmp_path / "package")
    parts.build_in(parts.BUILT_IN, print)
    path.unlink()
    parts.build_in(parts.BUILT_IN, print)
    assert parts.find_parts(environ, print)[0].source == MODULE
    assert not parts.cache_folder(environ).exists()


def test_another_archive_is_refused(registry):
    path, environ = registry
    path.write_bytes(archive(index__js="export const one = 2;\n", LICENSE=LICENCE))
    with pytest.raises(PartsError, match=r"the archive of @a/b 1\.2\.3 is not the one that parts\.json names"):
        parts.find_parts(environ, print)
    assert not parts.cache_folder(environ).exists()


def test_no_registry(registry):
    path, environ = registry
    path.unlink()
    with pytest.raises(PartsError, match=r"b-1\.2\.3\.tgz cannot be fetched, which the page needs once \("):
        parts.find_parts(environ, print)


def test_an_archive_without_the_file():
    with pytest.raises(PartsError, match="the archive has no file package/other.js"):
        parts.files_of(library(GOOD, file="other.js"), GOOD)


def test_a_broken_folder(registry):
    _, environ = registry
    parts.find_parts(environ, print)
    (parts.cache_folder(environ) / "@a_b-1.2.3" / parts.LICENCE).unlink()
    with pytest.raises(PartsError, match="delete it, and it is fetched again"):
        parts.find_parts(environ, print)


def test_the_table():
    listed = parts.libraries()
    assert len({each.name for each in listed}) == len(listed) > 1
    for each in listed:
        assert len(base64.b64decode(each.integrity[len("sha512-"):])) == 64
        assert re.fullmatch(r"\d+\.\d+\.\d+", each.version)


# The page.

class Reader(HTMLParser):
    """The elements of a page, and the text of each that has an id."""

    def __init__(self, text):
        HTMLParser.__init__(self)
        self.elements = []
        self.texts = {}
        self.open = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.open.append(dict(attrs).get("id"))

    def handle_endtag(self, tag):
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1]:
            self.texts[self.open[-1]] = self.texts.get(self.open[-1], "") + data


PART = parts.Part(library(GOOD), MODULE, "MIT <b>\n")
DATA = {"title": "<b>&", "panes": [{"text": "</script>é🐍"}]}


@pytest.fixture(scope="module")
def page():
    return Reader(page_file.page_text(DATA, [PART]))


def unpacked(text):
    return json.loads(gzip.decompress(base64.b64decode(text)))


def test_data_and_modules_are_in_the_page(page):
    assert unpacked(page.texts["data"]) == DATA
    modules = unpacked(page.texts["modules"])
    assert modules["@a/b"] == MODULE and "explorer/main" in modules and "explorer/boot" not in modules
    own = {name for text in modules.values() for name in re.findall(r'\bfrom "(explorer/\w+)"', text)}
    assert own <= set(modules)


def test_title_and_licences_are_text(page):
    text = page_file.page_text(DATA, [PART])
    assert "<title>&lt;b&gt;&amp;" in text
    assert "@a/b 1.2.3 (MIT)\n\n" + html.escape("MIT <b>") in text


def test_every_mark_is_filled(page):
    assert "<!-- explorer:" not in page_file.page_text(DATA, [PART])


def test_the_page_loads_nothing(page):
    """No element names another file, and the style and our own scripts load nothing either."""
    for tag, attributes in page.elements:
        for name in ("src", "srcset", "data", "poster", "action"):
            assert name not in attributes, (tag, attributes)
        if tag in ("link", "iframe", "base", "object", "embed"):
            assert attributes.get("href", "").startswith("data:"), (tag, attributes)
    style = "".join(path.read_text(encoding="utf-8") for path in page_file.PAGE.glob("*.css"))
    assert not re.search(r"@import|url\((?!['\"]?(?:data:|#))", style)
    for path in page_file.PAGE.glob("*.js"):
        script = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://(?!www\.w3\.org/)|\bfetch\(|XMLHttpRequest|WebSocket", script), path


def test_every_library_that_the_page_imports_is_in_the_table():
    known = {each.name for each in parts.libraries()}
    for path in page_file.PAGE.glob("*.js"):
        names = set(re.findall(r'\bfrom "([^"]+)"', path.read_text(encoding="utf-8")))
        assert {name for name in names if not name.startswith("explorer/")} <= known, path


# Installing.

@pytest.fixture
def build(root, tmp_path, monkeypatch):
    """The step of setup.py that puts the libraries into the package, in a folder of its own."""
    setuptools = pytest.importorskip("setuptools")
    from setuptools.command.build_py import build_py
    found = {}
    monkeypatch.setattr(setuptools, "setup", lambda **options: found.update(options))
    monkeypatch.setattr(build_py, "run", lambda self: None)
    monkeypatch.chdir(root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv(parts.REGISTRY_SETTING, (tmp_path / "registry").as_uri())
    runpy.run_path("setup.py")
    step = found["cmdclass"]["build_py"](setuptools.Distribution())
    step.build_lib, step.editable_mode = str(tmp_path / "build"), False
    return step


def test_installing_goes_on_without_the_libraries(build, tmp_path, capsys):
    build.run()
    assert "rvm-explore will fetch its libraries when it is first used: file:" in capsys.readouterr().out
    assert list(tmp_path.rglob("*.js")) == []


def test_installing_takes_the_libraries_along(build, tmp_path):
    for each in parts.libraries():
        kept = parts.cache_folder({"XDG_CACHE_HOME": str(tmp_path / "cache")}) / each.folder
        kept.mkdir(parents=True)
        (kept / parts.MODULE).write_text(each.name)
    build.run()
    folder = tmp_path / "build" / "rvm" / "tools" / "explore" / "libraries"
    assert sorted(path.read_text() for path in folder.glob("*/" + parts.MODULE)) == sorted(
        each.name for each in parts.libraries())
