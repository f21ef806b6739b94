"""Programs for people who work on rvm; they run on CPython 3 only, and the core never imports them."""
