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
    return {name: member.read(str(path)).encode("latin-1") for name, member in read_directory(str(path)).members.items()}


def test_contents(archive):
    assert contents(archive) == CONTENTS
    assert sorted(read_directory(str(archive)).folders) == ["p", "p/q"]


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
