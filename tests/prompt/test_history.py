"""The history of the prompt's lines, in memory and in its file."""
from rvm.prompt.history import MOST_LINES, History


def test_lines_are_kept_in_the_file(tmp_path):
    path = str(tmp_path / "history")
    history = History(path)
    for line in ("1 + 1\n", "\n", "2\n", "2\n", "3"):
        history.add(line)
    assert history.lines == ["1 + 1", "2", "3"]
    again = History(path)
    again.load()
    assert again.lines == history.lines
    assert (tmp_path / "history").stat().st_mode & 0o777 == 0o600


def test_a_long_file_is_cut(tmp_path):
    path = tmp_path / "history"
    path.write_text("".join("line %d\n" % number for number in range(MOST_LINES + 5)))
    history = History(str(path))
    history.load()
    assert len(history.lines) == MOST_LINES and history.lines[0] == "line 5"
    assert path.read_text().startswith("line 5\n")


def test_lines_that_are_no_text_are_left_out(tmp_path):
    path = tmp_path / "history"
    path.write_bytes(b"1\n\xff\n2\n")
    history = History(str(path))
    history.load()
    assert history.lines == ["1", "2"]


def test_without_a_file():
    for path in ("", "/nowhere/history"):
        history = History(path)
        history.load()
        history.add("1\n")
        assert history.lines == ["1"]
