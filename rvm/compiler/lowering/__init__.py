"""From a syntax tree to a graph: what the lowerings of the two machines are derived from."""
