"""What a program means, before code is made for it: scopes, constants, what is wrong with it."""
