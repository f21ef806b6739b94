"""The command, see command.py."""
import sys

from rvm.tools.fuzz_jit.command import main

if __name__ == "__main__":
    sys.exit(main())
