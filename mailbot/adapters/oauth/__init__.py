"""Logging in by a token that the provider of the mailbox gives out (OAuth 2.0, RFC 6749), instead of by a password."""
