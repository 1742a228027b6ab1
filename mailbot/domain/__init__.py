"""What is true of mentoring, whatever carries the mail: pure values and records."""
