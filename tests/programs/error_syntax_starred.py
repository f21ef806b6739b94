# A star outside of a list or call.
values = *[1, 2]
print(values)
other = *values
