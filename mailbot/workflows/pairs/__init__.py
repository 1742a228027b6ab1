"""Two people: how they are brought together, and what keeps them going."""
