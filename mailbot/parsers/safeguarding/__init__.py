"""Signs of danger and bad treatment, which a human must read first."""
