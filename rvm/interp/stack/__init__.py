"""The stack machine's loop, and what its instructions alone need.  Its files mirror those of rvm.interp.register."""
