"""Sources in encodings that the library's codecs know."""
import os
import subprocess
import sys
import tempfile

CYRILLIC = b'# -*- coding: cp1251 -*-\nname = "\xcf\xb3\xf2\xee\xed"\n'
DOS = b'# coding=cp437\n"\xa2\xa2" + f(4, x for x in range(1))\n'

scope = {}
exec(CYRILLIC, scope)
print(ascii(scope["name"]), len(scope["name"]))


def attempt(source):
    try:
        compile(source, "given", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, ascii(error.text))
    else:
        print("fine")


attempt(CYRILLIC + b'print("\xcf" x)\n')
attempt(DOS)
attempt(b'# coding: cp1251\nx = "\x98"\n')
attempt(b'# coding: rot13\nx = 1\n')
attempt(b'# coding: nonsense\nx = 1\n')
attempt(b'# coding: utf-7\nx = "+AGE-"\n')

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "module_in_cp1251.py")
    with open(path, "wb") as stream:
        stream.write(CYRILLIC + b'def fail():\n    return "\xcf" + 1\n')
    sys.path.insert(0, folder)
    import module_in_cp1251
    print(ascii(module_in_cp1251.name))
    sys.path.remove(folder)
    for source in (DOS, b'# coding: cp1251\nx = "\x98"\n', b'# coding: nonsense\nx = 1\n'):
        with open(path, "wb") as stream:
            stream.write(source)
        result = subprocess.run([sys.executable, path], capture_output=True)
        print(result.returncode, ascii(result.stderr.decode("utf-8").replace(folder, "FOLDER")))
