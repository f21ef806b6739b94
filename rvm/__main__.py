"""`python -m rvm`: rvm hosted by CPython."""
from rvm.cli import host_main

if __name__ == "__main__":
    host_main()
