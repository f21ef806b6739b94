"""Programs for whoever works on rvm; they run on CPython 3 only, and the core never imports them."""
