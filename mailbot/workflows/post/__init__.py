"""Mail in and mail out: what becomes of a message, and how a letter leaves."""
