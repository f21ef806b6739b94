"""python -m rvm.tools.conformance."""
import sys

from rvm.tools.conformance.command import main

if __name__ == "__main__":
    sys.exit(main())
