# An unclosed bracket is found at the end of the file and told at its opening.
values = [1, 2,
          (3, 4]
