# A string without an end, behind text that is not ASCII.
grüße = "Grüße an größere
print(grüße)
