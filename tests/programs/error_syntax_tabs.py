# Tabs and spaces that do not go together.
if True:
	x = 1
        y = 2
