# Comments are tokens of the listing, and nothing to the parser.
total=0                 # spaces between tokens do not count ...
for word in ("one",
             "two"):    # ... and inside brackets neither do the ends of lines
    total += len(word)
    if total > 3:       # the spaces before a line do: INDENT and DEDENT
        print(f"{word}: {total:>4}")
