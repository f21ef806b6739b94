"""The graph of a function after each pass, and its live intervals, as data.

What the compiler did was recorded by rvm.compiler.record; its texts are those of -m ir and -m allocation.
"""
from __future__ import annotations

from typing import Any

from rvm.compiler.graph.graph_record import GONE, NEW, GraphBlock, GraphLine, PassRecord
from rvm.compiler.register.intervals import Interval, Intervals
from rvm.tools.explore.text import Source, text_of

NOWHERE = (-1, -1)


def graph_of(passes: list[PassRecord], source: Source) -> list[dict[str, Any]]:
    """Return the graph after each pass that changed or found out something, "lowered" first."""
    return [_pass(each, source) for each in passes
            if each.has_changed or each.findings or each is passes[0]]


def size_of(passes: list[PassRecord]) -> int:
    """Return how many lines the graphs have together."""
    return sum(1 + len(block.lines) for each in passes for block in each.blocks)


def _pass(record: PassRecord, source: Source) -> dict[str, Any]:
    blocks = [block for block in record.blocks if block.mark != GONE]
    return {"name": text_of(record.name), "blocks": [_block(block, source) for block in blocks],
            "removed": [text for block in record.blocks for text in _removed(block)],
            "findings": [text_of(finding) for finding in record.findings]}


def _block(block: GraphBlock, source: Source) -> dict[str, Any]:
    lines = [line for line in block.lines if line.mark != GONE]
    return {"id": "b%d" % block.number, "heading": text_of(block.heading),
            "lines": [text_of(line.text) for line in lines],
            "changed": [i for i, line in enumerate(lines) if line.mark == NEW],
            "ranges": [number for line in lines for number in place_of(line.position, source)],
            "pcs": [-1 if line.instruction is None else line.instruction.pc for line in lines],
            "edges": [["b%d" % edge.number, edge.kind] for edge in block.edges]}


def _removed(block: GraphBlock) -> list[str]:
    """Return what the pass removed of a block, each line with the block's name before it."""
    gone: list[GraphLine] = [line for line in block.lines if line.mark == GONE or block.mark == GONE]
    heading = [text_of(block.heading)] if block.mark == GONE else []
    return heading + ["b%d: %s" % (block.number, text_of(line.text)) for line in gone]


def place_of(position: Any, source: Source) -> tuple[int, int]:
    """Return the range of a SourceRange in the source; of None, NOWHERE."""
    return NOWHERE if position is None else source.range_of(position)


def intervals_of(record: Intervals, source: Source) -> dict[str, Any]:
    """Return the live intervals of a function, over its instructions as they stand before allocation."""
    return {"count": len(record.labels), "labels": [text_of(label) for label in record.labels],
            "ranges": [number for position in record.positions for number in place_of(position, source)],
            "pcs": [instruction.pc for instruction in record.instructions],
            "blocks": list(record.starts),
            "rows": [_row(row, record.rows) for row in record.rows]}


def _row(row: Interval, rows: list[Interval]) -> dict[str, Any]:
    return {"name": text_of(row.name), "register": row.register, "live": list(row.live),
            "interferes": list(row.interferes),
            "coalesced": text_of(rows[row.coalesced].name) if row.coalesced >= 0 else ""}
