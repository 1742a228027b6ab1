"""What kind of message it is: a person's, an automatic response, a delivery report, a calendar's, a list's, our own."""
