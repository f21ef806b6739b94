# The code of an imported module is kept in a file and taken from there until the source changes.
import os
import sys

FOLDER = os.path.join(os.getcwd(), "cached_example")
CACHE = os.path.join(FOLDER, "__pycache__")


def write(text):
    with open(os.path.join(FOLDER, "greeting.py"), "w") as file:
        file.write(text)


def import_anew():
    sys.modules.pop("greeting", None)
    import greeting
    return greeting.TEXT


def kept():
    """The name of the file with the code, and what its header says of the source: its size."""
    for name in os.listdir(CACHE):
        with open(os.path.join(CACHE, name), "rb") as file:
            header = file.read(32)
        return name, header[:4], int.from_bytes(header[16:24], "big")


sys.dont_write_bytecode = False     # whatever this machine usually does
os.makedirs(FOLDER, exist_ok=True)
sys.path.insert(0, FOLDER)
write("TEXT = 'hello'\n")
print(import_anew(), kept())        # compiled, and kept
print(import_anew(), kept())        # taken from the file
write("TEXT = 'good evening'\n")
print(import_anew(), kept())        # the source has changed: compiled and kept again

for name in os.listdir(CACHE):
    os.remove(os.path.join(CACHE, name))
os.rmdir(CACHE)
os.remove(os.path.join(FOLDER, "greeting.py"))
os.rmdir(FOLDER)
