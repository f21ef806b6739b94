# A named expression at the top of a statement.
x := 5
