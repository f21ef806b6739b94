"""Finds what a program means before any code is made: constants, scopes, mistakes."""
