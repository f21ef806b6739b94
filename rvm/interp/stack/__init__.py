"""The stack machine's loop, and what only its instructions need.  Its files mirror those of rvm.interp.register."""
