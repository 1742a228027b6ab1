"""Commands, personal and of coordinators, and the dates in them."""
