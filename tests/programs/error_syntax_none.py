# A constant cannot be assigned.
None = 5
