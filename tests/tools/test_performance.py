"""The page docs/performance.md, made of a small file of results."""
from rvm.tools import performance
from rvm.tools.bench_run import Run

FACTS = {"date": "2026-01-02T03:04:05Z", "revision": "abc1234", "options": {"baseline": "pypy"},
         "machine": {"processor": "a processor", "cores": 2, "system": "Linux 6.1-x"}}
NOTES = "# why\nslow: it waits\n# earned\nsomething: a half\n"


def runs(first, best):
    return [Run(loops=1, values=[first, best], process=1.0, peak=1000000)]


RESULTS = {
    ("quick", "pypy"): runs(2.0, 1.0), ("quick", "rvm"): runs(0.5, 0.25),
    ("slow", "pypy"): runs(2.0, 1.0), ("slow", "rvm"): runs(4.0, 4.0)}


def test_aims():
    table = performance.aims_table(RESULTS)
    assert "| best iteration, rvm by pypy | 2 | 1.00 | 0.6 | 4.00, slow | 1.2 |" in table
    assert "| first iteration, rvm by pypy | 2 | 0.71 | 0.3 | 2.00, slow |  |" in table
    assert "cpython" not in table


def test_programs_over_a_limit_have_reasons():
    page = performance.page(RESULTS, FACTS, NOTES)
    assert "| slow | best iteration, rvm by pypy 4.00 | it waits |" in page
    assert "| quick |" not in page
    assert "- something: a half" in page
    assert "2026-01-02" in page and "a processor, 2 cores, Linux 6.1" in page


def test_a_reason_that_is_not_there():
    assert "| slow | best iteration, rvm by pypy 4.00 | not known yet |" in performance.page(RESULTS, FACTS, "# earned\n")


def test_a_file_that_is_none(tmp_path, capsys):
    path = tmp_path / "results.json"
    path.write_text("{}")
    assert performance.main([str(path)]) == 2
    assert "performance: " in capsys.readouterr().err
