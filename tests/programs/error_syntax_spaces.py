# Spaces at the end of the wrong line are shown, as all of the line is.
width = = 3   
print(width)
