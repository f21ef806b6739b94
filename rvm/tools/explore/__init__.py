"""rvm-explore: what happens to a program between pressing Run and its output, on both machines, as one page."""
