# An indented line where no block begins.
x = 1
    y = 2
