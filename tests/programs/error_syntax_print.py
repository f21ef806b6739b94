# The statement of Python 2.
value = 3
print "value", value
