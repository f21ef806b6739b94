"""The metadata, README and .ci/run say what is so."""
import configparser
import re
from pathlib import Path

import pytest


@pytest.fixture
def setup(root):
    parser = configparser.ConfigParser()
    parser.read(str(root / "setup.cfg"))
    return parser


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_every_package_is_installed(root, setup):
    folders = {path.parent.relative_to(root) for path in (root / "rvm").rglob("__init__.py")}
    library = Path("rvm", "lib")        # data: its packages are the programs'
    names = {".".join(folder.parts) for folder in folders if library not in folder.parents}
    assert set(lines(setup["options"]["packages"])) == names | {"rvm.grammar"}


def test_every_file_that_is_read_is_installed(root, setup):
    data = setup["options.package_data"]
    installed = set()
    for package in lines(setup["options"]["packages"]):
        folder = root / package.replace("rvm.grammar", "grammar").replace(".", "/")
        for pattern in re.split(r"[,\s]+", data.get(package, "")):
            installed.update(folder.glob(pattern) if pattern else ())
        installed.update(folder.glob("*.py"))
    present = {path for top in ("rvm", "grammar") for path in (root / top).rglob("*") if path.is_file()}
    assert {path for path in present - installed if "__pycache__" not in path.parts} == set()


def test_run_time_dependencies_are_attrs_and_lark_only(setup):
    needed = lines(setup["options"]["install_requires"])
    assert [re.match(r"\w+", text).group() for text in needed] == ["attrs", "lark"]


def test_readme_opens_with_two_commands_and_ci_runs_the_tests_one(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"```sh\n(.*?)\n```", readme, re.DOTALL)[:2]
    assert all("\n" not in command and "pip install" in command for command in commands)
    assert commands[0].endswith("rvm examples/maze.py")
    assert commands[1] in (root / ".ci" / "run").read_text()


def test_readme_and_docs_name_files_that_exist(root):
    count = 0
    for page in [root / "README.md", *(root / "docs").glob("*.md")]:
        text = re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))     # code has no links
        for link in re.findall(r"\]\(([^):#]+)\)", text):
            assert (page.parent / link).exists(), "%s links to %s" % (page.name, link)
            count += 1
    assert count > 20


NO_PACKAGES = {"processes", "programs", "library_programs", "packages", "benchmarks", "jit_corpus", "stand_ins"}


def test_tests_lie_by_package(root):
    """Each package of rvm has tests in the folder of its name, and each folder with tests has a package."""
    tests = root / "tests"
    packages = {path.parent.name for path in (root / "rvm").glob("*/__init__.py")}
    for name in packages:
        assert any((tests / name).rglob("test_*.py")), "there are no tests of rvm/%s" % name
    for path in tests.rglob("test_*.py"):
        folder = path.parent.relative_to(tests)
        assert folder.parts[:1] == ("processes",) or (root / "rvm" / folder).is_dir(), path
    folders = {path.name for path in tests.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == packages | NO_PACKAGES
