"""Files: what each benchmark counts in a file of a megabyte, or of ten."""
# only executables: hosted, what it imports takes long
import sys

import run_benchmark as files

files.MEGABYTE = 1000000 if "full" in sys.argv else 10000
for name in sorted(files.BENCHMARKS):
    print(name, files.run(name, 3, lambda function, path, block: function(path, block)))
