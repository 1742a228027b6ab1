"""What coordinators write, and what they are shown."""
