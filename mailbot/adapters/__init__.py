"""The outside world, one piece of it in each file: the mailbox, the SMTP server, the database, the letters.

Nothing here knows a workflow. What the workflows need of it stands in `mailbot.workflows.ports`.
"""
