# coding: iso-8859-1
# A file holds bytes.  The line above says how they become text: here one byte a character.
drinks = ["café", "thé", "jus d'orange"]
prix = {"café": 2, "thé": 3}
for drink in drinks:
    print(drink, len(drink), prix.get(drink, "?"))
