"""io: files in memory."""
