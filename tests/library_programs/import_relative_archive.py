# Modules in a zip archive that sys.path names by a relative path: their paths are relative too.
import os
import sys
import tempfile
import zipfile

before = os.getcwd()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("plain")
    with open("plain/beside.py", "w") as file:
        file.write("")
    with zipfile.ZipFile("modules.zip", "w") as archive:
        archive.writestr("single.py", "def fail(): raise ValueError\n")
        archive.writestr("package/__init__.py", "from . import inner\n")
        archive.writestr("package/inner.py", "")
        archive.writestr("deep/other.py", "")
    sys.path[:0] = ["missing", "missing/none.zip", "./modules.zip", "modules.zip/deep", "plain"]
    import beside
    import other
    import package
    import single
    print(single.__file__, single.__spec__.origin, single.__loader__, single.fail.__code__.co_filename)
    print(package.__path__, package.__file__, package.inner.__file__)
    print(other.__file__, os.path.isabs(beside.__file__))
    os.chdir(before)
try:
    import nothing
except ImportError as error:
    print(error)
