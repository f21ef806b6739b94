# A wrong expression in an f-string is shown alone, in parentheses.
first, last = "Ada", "Lovelace"
print(f"{first} and {first last:>10}")
