"""`python -m mailbot`, the same as `mailbot`."""

from mailbot.cli import main

main()
