# A number that runs into a name.
x = 1_000
y = 12abc
