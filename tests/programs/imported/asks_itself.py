"""Reads an attribute of its own before it has it."""
import asks_itself
asks_itself.later
