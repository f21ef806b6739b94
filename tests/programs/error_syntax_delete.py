# What cannot be deleted.
del f(), 5
