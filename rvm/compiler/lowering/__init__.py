"""What the two machines' lowerings, which make graphs of syntax trees, are derived from."""
