"""rvm-explore: one HTML page on which a program goes through all stages and runs, on both machines.

    command.py          the command line
    data.py             the data of a page, as the one JSON object that docs/explorer.md describes; from:
      program.py          a program's source, compiled stage by stage, for both machines
      panes.py, trace.py  the text of each stage, and which part of it belongs to which part of the source
      codes.py, graphs.py the code of each function, its graph after each pass, its live intervals
      record.py           the record of a run, made by recorded_run.py and recorder.py in a process of its own
      jit.py              what the JIT of an executable makes of loops
    page_file.py        data, script, style and libraries as one HTML file
    parts.py            the libraries
    examples.py         the pages of --examples
    pictures.py         the pictures of docs/how-it-runs.md

The page itself is in page/.  The data knows nothing of how it is drawn.
"""
