"""Figures that the documents state, printed by `make bench`."""
