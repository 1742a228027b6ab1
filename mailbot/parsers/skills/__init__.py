"""Skills by their canonical names, whatever people call them."""
