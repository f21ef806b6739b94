"""Archives that zipfile makes are read; broken ones raise BadArchive."""
import random
import zipfile

import pytest

from rvm.rlib.zip_archive import BadArchive, ends_with_archive, read_directory

CONTENTS = {"a.py": b"x = 1\n" * 500, "p/__init__.py": b"", "p/q/r.py": bytes(range(256)) * 40}


@pytest.fixture(params=[(zipfile.ZIP_DEFLATED, b""), (zipfile.ZIP_STORED, b"an executable" * 99)],
                ids=["deflated", "stored behind something"])
def archive(request, tmp_path):
    path = tmp_path / "archive.zip"
    method, before = request.param
    path.write_bytes(before)
    with zipfile.ZipFile(path, "a", method) as file:
        for name, data in CONTENTS.items():
            file.writestr(name, data)
    return path


def contents(path):
    directory = read_directory(str(path))
    return {name: directory.find(name).read(str(path)).encode("latin-1") for name in directory.names()}


def test_contents(archive):
    assert contents(archive) == CONTENTS


NAMES = ["b/c.py", "b-/x", "b", "b/", "a", "b/c/d/e.py", "b0", "\xff", "b/c"]


@pytest.mark.parametrize("order", ["sorted", "as given", "reversed"])
def test_names_are_found_whatever_their_order(tmp_path, order):
    names = {"sorted": sorted(NAMES), "as given": NAMES, "reversed": sorted(NAMES, reverse=True)}[order]
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as file:
        for name in names:
            file.writestr(name, name)
    directory = read_directory(str(tmp_path / "archive.zip"))
    assert [utf8_text(name) for name in directory.names()] == sorted(NAMES)
    for name in NAMES[:-2]:
        assert directory.has(name) and directory.find(name).read(str(tmp_path / "archive.zip")) == name
    for name in ["", "/", "A", "b/c.p", "b/c.pyc", "b/d", "z", "b/c/d"]:
        assert not directory.has(name) and directory.find(name) is None
    for name in ["b", "b-", "b/c", "b/c/d"]:
        assert directory.has_folder(name)
    for name in ["", "a", "b/c/d/e.py", "b0", "c", "b/c/", "B"]:
        assert not directory.has_folder(name)


def utf8_text(name):
    """Return the str of a name in an archive; hosted, a byte string of the core is a str of bytes."""
    return name.encode("latin-1").decode()


def test_the_last_of_two_files_of_the_same_name_counts(tmp_path):
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as file:
        file.writestr("z", "last")
        file.writestr("a", "old")
        with pytest.warns(UserWarning):
            file.writestr("a", "new")
    assert contents(tmp_path / "archive.zip") == {"a": b"new", "z": b"last"}


def test_offsets_that_do_not_count_what_stands_before(archive):
    archive.write_bytes(b"#! a program" + archive.read_bytes())
    assert contents(archive) == CONTENTS


def test_a_comment(archive):
    with zipfile.ZipFile(archive, "a") as file:
        file.comment = b"PK\5 is no end" * 100
    assert contents(archive) == CONTENTS


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\5\6", b"x" * 100000, b"PK\5\6" + b"\xff" * 18])
def test_no_archive(tmp_path, data):
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(BadArchive):
        read_directory(str(tmp_path / "file"))


def test_whether_there_is_one(archive, tmp_path):
    assert ends_with_archive(str(archive))
    zipfile.ZipFile(tmp_path / "empty.zip", "w").close()
    (tmp_path / "file").write_bytes(b"x" * 100)
    (tmp_path / "short").write_bytes(b"PK")
    for name in ("empty.zip", "file", "short"):
        assert not ends_with_archive(str(tmp_path / name))


def test_what_is_refused(archive):
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_LZMA) as file:
        file.writestr("lzma", b"x" * 1000)
    with pytest.raises(BadArchive):
        contents(archive)


@pytest.mark.parametrize("seed", range(200))
def test_broken_archives(archive, seed):
    """Whatever is changed: the right contents, or BadArchive."""
    chance = random.Random(seed)
    data = bytearray(archive.read_bytes())
    for _ in range(chance.randrange(1, 4)):
        data[-1 - chance.randrange(min(len(data), chance.choice([22, 300, 99999])))] = chance.randrange(256)
    if chance.random() < 0.1:
        del data[chance.randrange(len(data)):]
    archive.write_bytes(data)
    try:
        found = contents(archive)
    except BadArchive:
        return
    assert all(text in CONTENTS.values() for text in found.values())
