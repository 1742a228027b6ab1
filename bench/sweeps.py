"""What a sweep costs that finds nothing to do, with a thousand, a hundred thousand and a million people on record.

Each person has a record, two letters (answered) and two messages (dealt with, their bytes forgotten). Each of one half
is the mentor of one of the other half, and both were looked at a while ago.
"""

import re
import statistics
import tempfile
import time
from pathlib import Path

from bench.machine import ADDRESS, assembled
from mailbot.bootstrap import Assembly

SIZES = (1_000, 100_000, 1_000_000)
SWEEPS = ("process", "send", "chase")
ROUNDS = 5
LONG_AGO, LATER = "2026-01-05 09:00:00.000000", "2099-01-05 09:00:00.000000"

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)"
_ROWS = (
    """INSERT INTO people (id, address, name, availability, about, answered_at)
       SELECT i, 'person' || i || '@example.net', 'Person ' || i, '[]', '', :day FROM n""",
    """INSERT INTO mentees (id, person_id, skills, goals, cohort, waiting_because)
       SELECT i, i, '["SQL"]', '', '', '' FROM n""",
    """INSERT INTO mentors (id, person_id, skills, booking_link, capacity) SELECT i, i, '["SQL"]', '', 1 FROM n""",
    """INSERT INTO pairings (id, mentor_id, mentee_id, state, reasons, shared_skills, allocated, introduced_at,
                             in_contact_at, ended_because, look_at)
       SELECT i, i, i + :count, 'active', '[]', '[]', 0, :day, :day, '', :later FROM n""",
    """INSERT INTO pairing_sides (pairing_id, role, goals)
       SELECT (i + 1) / 2, CASE i % 2 WHEN 0 THEN 'mentor' ELSE 'mentee' END, '' FROM n""",
    """INSERT INTO letters (kind, message_id, raw, sender, token_hash, subject, text, matter, queued_at, person_id,
                            "references", items, state, reason, tries, claimed_by, sent_at, awaits_answer, answered_at,
                            chases)
       SELECT CASE i % 2 WHEN 0 THEN 'invitation' ELSE 'confirmation' END, '<' || i || '@example.org>', x'',
              'mentoring', 'token ' || i, '', '', 'enrolment ' || i, :day, (i + 1) / 2, '', '[]', 'sent', '', 1, '',
              :day, i % 2 = 0, :day, 0 FROM n""",
    """INSERT INTO recipients (letter_id, address, state, response)
       SELECT i, 'person' || ((i + 1) / 2) || '@example.net', 'sent', '250 OK' FROM n""",
    """INSERT INTO messages (account, mailbox, uid_validity, uid, raw, size, whole, fingerprint, message_id,
                             received_at, sender, "references", state, reason, attempts, filed_at, private)
       SELECT 'mentoring', 'INBOX', 1, i, x'', 2000, 1, 'print ' || i, '<m' || i || '@example.net>', :day,
              'person' || ((i + 1) / 2) || '@example.net', '', 'processed', '', 0, :day, 0 FROM n""",
)


def main() -> None:
    print(f"{'people':>9}  " + "  ".join(f"{sweep:>9}" for sweep in SWEEPS) + "   (ms, median, nothing is due)")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            assembly = _programme(Path(name), size)
            took = [_median_milliseconds(assembly, sweep) for sweep in SWEEPS]
            assembly.close()
        print(f"{size:>9}  " + "  ".join(f"{one:>9.1f}" for one in took))


def _programme(folder: Path, people: int) -> Assembly:
    assembly = assembled(
        {
            "MAILBOT_ADDRESS": ADDRESS,
            "MAILBOT_COORDINATORS": "Cora Lind <cora@example.org>",
            "MAILBOT_IMAP_URL": "imap://mentoring:nobody@127.0.0.1:9/INBOX",
            "MAILBOT_SMTP_URL": "smtp://127.0.0.1:9",
            "MAILBOT_DATABASE_URL": f"sqlite:///{folder}/mailbot.db",
            "MAILBOT_SECRET_KEY": "a secret of more than thirty-two characters",
            "MAILBOT_WORKING_HOURS": "always",
        },
        folder,
    )
    with assembly.store.begin() as records:
        records.leases.hold("mailbox", "bench", assembly.application.desk.clock(), assembly.application.desk.clock())
        records.leases.note_done("mailbox", "bench", assembly.application.desk.clock())
    with assembly.store.engine.begin() as connection:
        for rows in _ROWS:
            into, _, select = re.split(r"\b(SELECT)\b", rows, maxsplit=1)
            count = next(size for table, size in _counts(people).items() if f"INTO {table} " in into)
            values = {"count": count, "day": LONG_AGO, "later": LATER}
            connection.exec_driver_sql(f"{into} {_NUMBERS} SELECT {select}", values)
    return assembly


def _counts(people: int) -> dict[str, int]:
    """Rows in each table."""
    half = people // 2
    return {
        "people": people,
        "mentees": people,
        "mentors": half,
        "pairings": half,
        "pairing_sides": 2 * half,
        "letters": 2 * people,
        "recipients": 2 * people,
        "messages": 2 * people,
    }


def _median_milliseconds(assembly: Assembly, sweep: str) -> float:
    act = getattr(assembly.application, sweep)
    act()
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


if __name__ == "__main__":
    main()
