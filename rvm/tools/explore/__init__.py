"""rvm-explore: one HTML page on which a program goes through all stages and runs, on both machines.

    command.py      the command line
    program.py      a program's source, compiled stage by stage, for both machines
    text.py         texts of the core, and their offsets as JavaScript counts them
    panes.py        the text of each stage, and which part of it belongs to which part of the source
    codes.py        the code of each function: instructions, graph after each pass, live intervals
    data.py         all of it, as the one JSON object that docs/explorer.md describes
    page_file.py    the JSON and the page's script, style and parts as one HTML file

The page itself is in page/.  The JSON knows nothing of how it is drawn.
"""
