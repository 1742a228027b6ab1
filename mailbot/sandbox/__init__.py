"""The programme's world in one process, for `mailbot demo` and for tests: an embedded post office and its people.

Needs the extra `demo` (aiosmtpd and pymap); nothing outside this package imports them.
"""
