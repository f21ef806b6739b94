"""Lists how deep the stack is: what `-m allocation` prints for the stack machine, which allocates nothing."""
from rvm.compiler.graph.graph_listing import heading_line, numbered_line
from rvm.listing import FAINT, FIRST_BAR, PLAIN, WIDTH, right_padded, styled_line
from rvm.rlib import utf8

SENTENCE = "The stack machine has no allocation, because its values are on a stack; this is how deep it is."
BAR = "\xe2\x96\x88"     # a full block
LABEL_WIDTH = 70        # columns of an instruction with its number
MOST_BAR = WIDTH - LABEL_WIDTH - 14


def legend():
    """Return the lines that explain the numbers."""
    return [styled_line(SENTENCE, PLAIN, None)]


def list_allocation(record):
    """Return the lines about the Depths of a rvm.compiler.record.FunctionRecord."""
    depths = record.depths
    lines = [heading_line(record.code, ": variables: %d, most items on the stack: %d" % (depths.homes, depths.most))]
    lines.append(styled_line(" " * LABEL_WIDTH + "before after", FAINT, None))
    for i in range(len(depths.labels)):
        lines.append(depth_line(depths, i))
    return lines


def depth_line(depths, i):
    """Return the line of instruction i: its text, the depth before and after it, and the latter as a bar."""
    depth = depths.depths[i]
    line = numbered_line(i, depths.starts[i], depths.labels[i], depths.positions[i], LABEL_WIDTH - 1)
    line.add(" " * (LABEL_WIDTH - utf8.display_width(line.text)), PLAIN)
    after = depth.behind if depth.behind >= 0 else depth.at_target
    line.add(right_padded("%d" % depth.before, 6), PLAIN)
    line.add(right_padded("%d" % after if after >= 0 else "-", 6), PLAIN)
    if after > 0:
        line.add("  ", PLAIN)
        line.add(BAR * min(after, MOST_BAR), FIRST_BAR)
    if depth.behind >= 0 and depth.at_target >= 0 and depth.at_target != depth.behind:
        line.add("  %d where it jumps" % depth.at_target, FAINT)
    return line
