"""`python -m rvm`: rvm hosted by CPython."""
from rvm.hosted import main

if __name__ == "__main__":
    main()
