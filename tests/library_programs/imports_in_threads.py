# Threads that import the same module wait for the one that loads it, unless they would wait for each other.
import os
import sys
import tempfile
import threading

MODULES = {
    "slow": "import time\ntime.sleep(0.1)\nvalue = 5\n",
    "first": "import time\ntime.sleep(0.05)\nimport second\nvalue = 1\n",
    "second": "import time\ntime.sleep(0.05)\nimport first\nvalue = 2\n",
    "failing": "import time\ntime.sleep(0.05)\n1 / 0\n",
}
results = []


def load(name):
    try:
        module = __import__(name)
    except ZeroDivisionError as error:
        results.append(str(error))
    else:
        results.append(getattr(module, "value", "not there yet"))


def in_threads(names):
    results.clear()
    threads = [threading.Thread(target=load, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(map(str, results))


with tempfile.TemporaryDirectory() as folder:
    sys.dont_write_bytecode = True
    for name, text in MODULES.items():
        with open(os.path.join(folder, name + ".py"), "w") as file:
            file.write(text)
    sys.path.insert(0, folder)
    print(in_threads(["slow"] * 5))
    print("division by zero" in in_threads(["failing"] * 3))
    print(len(in_threads(["first", "second"])), sys.modules["first"].value, sys.modules["second"].value)
