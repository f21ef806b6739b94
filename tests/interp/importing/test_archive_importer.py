"""The importer of the executable's archive, as far as it needs no archive."""
import pytest

from tests.worlds import HOSTED

PROGRAM = """
import sys
from _archive_importer import importer
from importlib.util import cache_from_source
%s
for folder, path, locations in [("/x", "/x/json/__init__.py", ["/x/json"]), ("/x/json", "/x/json/a.b.py", None)]:
    spec = importer("/x", folder).spec_of("json", path, locations)
    print(spec.cached, spec.cached == cache_from_source(path), spec.submodule_search_locations, spec.parent)
"""


@pytest.mark.parametrize("setting, expected", [
    ("", "/x/json/__pycache__/__init__.%(tag)s.pyc True ['/x/json'] json\n"
         "/x/json/__pycache__/a.b.%(tag)s.pyc True None \n"),
    ("sys.pycache_prefix = '/y'", "/y/x/json/__init__.%(tag)s.pyc True ['/x/json'] json\n"
                                  "/y/x/json/a.b.%(tag)s.pyc True None \n"),
    ("sys.implementation.cache_tag = 't'", "/x/json/__pycache__/__init__.t.pyc True ['/x/json'] json\n"
                                           "/x/json/__pycache__/a.b.t.pyc True None \n"),
])
def test_where_code_would_be_kept(tmp_path, setting, expected):
    """It is where importlib says, whose own way to find it out takes longer."""
    (tmp_path / "main.py").write_text(PROGRAM % setting)
    answer = HOSTED.run([tmp_path / "main.py"])
    assert answer.stdout.decode() == expected % {"tag": "rvm-311"}, answer.stderr.decode()
