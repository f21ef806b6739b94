"""Lists the graphs of a function after lowering and after each pass: what `-m ir` prints."""
from rvm.compiler.graph.graph_record import GONE, KEPT, NEW
from rvm.listing import (
    ADDED, FAINT, HEADING, NAME, PLAIN, REMOVED, ListingLine, clipped, padded, right_padded, styled_line)
from rvm.rlib import utf8


def list_passes(record):
    """Return the lines about the PassRecords of a rvm.compiler.record.FunctionRecord."""
    lines = [heading_line(record.code, "")]
    for i in range(len(record.passes)):
        list_pass(record.passes[i], i == 0, lines)
    return lines


def heading_line(code, more):
    """Return the line that opens the listing of a function."""
    return styled_line("%s (%s, line %d)%s" % (code.qualname, code.filename, code.first_line, more), HEADING, None)


def list_pass(record, is_first, lines):
    """Append the lines about one PassRecord; the first one is the graph as lowered."""
    line = ListingLine("  ", None)
    line.add(record.name, NAME)
    shows_graph = record.has_changed or is_first
    if not shows_graph:
        line.add(": changes nothing" if len(record.findings) == 0 else ": changes nothing, and finds", PLAIN)
    lines.append(line)
    for finding in record.findings:
        lines.append(styled_line("      " + finding, FAINT, None))
    if shows_graph:
        for block in record.blocks:
            list_block(block, lines)


def list_block(block, lines):
    """Append the lines of a GraphBlock; each begins with its mark."""
    if block.old_heading != "":
        lines.append(marked_line(GONE, block.old_heading, None))
    heading = block.heading
    if block.is_moved:
        heading += " (moved)"
    lines.append(marked_line(block.mark, heading, None))
    for line in block.lines:
        lines.append(marked_line(line.mark, "    " + line.text, line.position))


def marked_line(mark, text, position):
    return styled_line("    %s %s" % (mark, text), STYLES[mark], position)


STYLES = {KEPT: PLAIN, NEW: ADDED, GONE: REMOVED}


def numbered_line(index, block, text, position, width):
    """Return the line of an instruction that stands alone: its number, the block if it begins one (else -1), its text.
    """
    line = ListingLine("", position)
    line.add(right_padded("%d" % index, 6) + "  ", FAINT)
    line.add(padded("b%d" % block if block >= 0 else "", 5) + " ", NAME)
    line.add(clipped(text, width - utf8.display_width(line.text)), PLAIN)
    return line
