# A character that Python does not know.
price = 5
total = price × 2
