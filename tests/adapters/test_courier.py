"""The courier against a real SMTP server that is scripted to be difficult."""

import socket
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from mailbot.adapters.courier import SmtpCourier
from mailbot.adapters.mail_url import parse_smtp_url
from mailbot.domain.correspondence import LetterState
from mailbot.domain.delivery import Delivery, Dispatch
from mailbot.errors import CourierRefused, CourierUnavailable
from tests.support.certificate import Certificate, self_signed
from tests.support.smtp_sink import SmtpSink

RAW = b"From: mentoring@example.org\r\nSubject: Welcome\r\n\r\nHello.\r\n.hidden dot\r\n"
ANN, BOB, EVE = "ann@example.org", "bob@example.org", "eve@example.org"


class Desk:
    """Where letters are handed to a courier, and what it said of each."""

    def __init__(self, courier: SmtpCourier) -> None:
        self.courier = courier
        self.outcomes: dict[int, Mapping[str, Delivery]] = {}

    def sends(self, *letters: tuple[str, ...], raw: bytes = RAW) -> Mapping[str, Delivery]:
        """Each letter is its recipients; returns the outcome of the first."""
        self.hands_over(*(Dispatch(n, "mentoring@example.org", to, raw) for n, to in enumerate(letters)))
        return self.outcomes.get(0, {})

    def hands_over(self, *dispatches: Dispatch) -> None:
        self.courier.deliver(dispatches, self._report)

    def _report(self, dispatch: Dispatch, outcome: Mapping[str, Delivery]) -> None:
        self.outcomes[dispatch.letter_id] = outcome


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    with SmtpSink() as sink:
        yield sink


@pytest.fixture
def desk(sink: SmtpSink) -> Desk:
    return Desk(SmtpCourier(parse_smtp_url(sink.url), hostname="mentoring.example.org"))


def states(outcome: Mapping[str, Delivery]) -> dict[str, LetterState]:
    return {address: delivery.state for address, delivery in outcome.items()}


def test_a_letter_reaches_both_of_its_recipients_unchanged(sink: SmtpSink, desk: Desk) -> None:
    outcome = desk.sends((ANN, BOB))
    assert outcome[ANN] == Delivery(LetterState.SENT, "250 2.0.0 Accepted")
    assert states(outcome) == {ANN: LetterState.SENT, BOB: LetterState.SENT}
    (received,) = sink.received
    assert (received.raw, received.sender, received.recipients) == (RAW, "mentoring@example.org", (ANN, BOB))


def test_lines_that_end_in_lf_alone_leave_as_smtp_wants_them(sink: SmtpSink, desk: Desk) -> None:
    desk.sends((ANN,), raw=b"Subject: hi\n\n..two dots\nno end")
    assert sink.received[0].raw == b"Subject: hi\r\n\r\n..two dots\r\nno end\r\n"


def test_one_refused_recipient_does_not_hold_up_the_others(sink: SmtpSink, desk: Desk) -> None:
    sink.answers = {BOB: "550 5.1.1 no such user", EVE: "451 4.2.0 mailbox is\tbusy"}
    outcome = desk.sends((ANN, BOB, EVE))
    assert outcome[ANN].state is LetterState.SENT
    assert outcome[BOB] == Delivery(LetterState.FAILED, "550 5.1.1 no such user")
    assert outcome[EVE] == Delivery(LetterState.DEFERRED, "451 4.2.0 mailbox is busy")
    assert sink.received[0].recipients == (ANN,)


def test_when_all_recipients_are_refused_the_next_letter_still_goes_over_the_same_connection(
    sink: SmtpSink, desk: Desk
) -> None:
    desk.courier = SmtpCourier(parse_smtp_url(sink.url), connections=1)
    sink.answers = {BOB: "550 5.1.1 no such user", EVE: "450 4.2.1 later"}
    outcome = desk.sends((BOB, EVE), (ANN,))
    assert states(outcome) == {BOB: LetterState.FAILED, EVE: LetterState.DEFERRED}
    assert states(desk.outcomes[1]) == {ANN: LetterState.SENT}
    assert sink.connections == 1


@pytest.mark.parametrize(
    ("asked", "answer", "state"),
    [
        ("MAIL", "550 5.7.1 not from you", LetterState.FAILED),
        ("MAIL", "451 4.7.1 greylisted", LetterState.DEFERRED),
        ("MAIL", "530 5.7.0 log in first", LetterState.DEFERRED),
        ("DOT", "554 5.6.0 looks like spam", LetterState.FAILED),
        ("DOT", "452 4.3.1 disk is full", LetterState.DEFERRED),
        ("DOT", "421 4.3.2 shutting down", LetterState.DEFERRED),
    ],
)
def test_what_is_said_of_the_whole_letter_is_said_of_every_recipient(
    sink: SmtpSink, desk: Desk, asked: str, answer: str, state: LetterState
) -> None:
    sink.answers = {asked: answer}
    assert desk.sends((ANN, BOB)) == dict.fromkeys((ANN, BOB), Delivery(state, answer))
    assert not sink.received


def automatic(number: int, to: str = ANN) -> Dispatch:
    return Dispatch(number, "mentoring+token@example.org", (to,), RAW, wants_no_report=True)


def test_what_wants_no_report_goes_out_with_the_null_sender(sink: SmtpSink, desk: Desk) -> None:
    desk.hands_over(automatic(0), automatic(1))
    assert [received.sender for received in sink.received] == ["", ""]


@pytest.mark.parametrize(
    "refusal", [{"<>": "501 5.1.7 who are you?"}, {"RCPT from <>": "550 5.7.1 no"}, {"DOT from <>": "554 5.7.60 no"}]
)
def test_where_the_null_sender_is_refused_it_goes_out_at_once_in_our_name_and_so_does_the_next(
    sink: SmtpSink, desk: Desk, refusal: dict[str, str]
) -> None:
    desk.courier = SmtpCourier(parse_smtp_url(sink.url), connections=1)
    sink.answers = refusal
    desk.hands_over(automatic(0), automatic(1))
    assert [states(desk.outcomes[number]) for number in (0, 1)] == [{ANN: LetterState.SENT}] * 2
    assert sink.senders == ["<>", "mentoring+token@example.org", "mentoring+token@example.org"]
    assert len(sink.received) == 2


def test_a_server_that_wants_no_mail_from_the_null_sender_now_is_asked_later(sink: SmtpSink, desk: Desk) -> None:
    sink.answers = {"<>": "451 4.7.1 greylisted"}
    desk.hands_over(automatic(0))
    assert (states(desk.outcomes[0]), sink.senders) == ({ANN: LetterState.DEFERRED}, ["<>"])


def test_an_address_that_nobody_can_write_to_says_nothing_of_the_null_sender(sink: SmtpSink, desk: Desk) -> None:
    sink.answers = {BOB: "550 5.1.1 no such user"}
    desk.hands_over(automatic(0, BOB), automatic(1))
    assert desk.outcomes[0] == {BOB: Delivery(LetterState.FAILED, "550 5.1.1 no such user")}
    assert [received.sender for received in sink.received] == [""]


def test_what_goes_to_one_person_arrives_in_order_over_many_connections(sink: SmtpSink) -> None:
    courier = SmtpCourier(parse_smtp_url(sink.url), connections=4)
    people = [ANN, BOB, EVE]
    letters = [Dispatch(n, "us@example.org", (people[n % 3],), b"Subject: %d\r\n\r\n" % n) for n in range(30)]
    courier.deliver(letters, lambda _dispatch, _deliveries: None)
    for person in people:
        got = [received.raw for received in sink.received if received.recipients == (person,)]
        assert got == [letter.raw for letter in letters if letter.recipients == (person,)]


@pytest.mark.parametrize("where", ["MAIL", "RCPT", "DATA"])
def test_a_connection_lost_before_the_text_is_opened_once_more(sink: SmtpSink, desk: Desk, where: str) -> None:
    sink.hang_ups = [where]
    assert states(desk.sends((ANN,))) == {ANN: LetterState.SENT}
    assert sink.connections == 2
    assert len(sink.received) == 1


@pytest.mark.parametrize("where", ["MAIL", "RCPT", "DATA"])
def test_a_connection_lost_twice_defers_the_letter(sink: SmtpSink, desk: Desk, where: str) -> None:
    sink.hang_ups = [where, where]
    assert states(desk.sends((ANN,))) == {ANN: LetterState.DEFERRED}
    assert not sink.received


def test_a_letter_whose_last_answer_never_came_is_neither_sent_nor_deferred(sink: SmtpSink, desk: Desk) -> None:
    sink.answers = {BOB: "550 5.1.1 no such user"}
    sink.hang_ups = ["DOT"]
    outcome = desk.sends((ANN, BOB))
    assert outcome[ANN] == Delivery(LetterState.SENDING, "no answer after DATA")
    assert outcome[BOB].state is LetterState.FAILED
    assert sink.connections == 1, "to send it again might be to send it twice"


def test_a_server_that_is_silent_after_the_text_is_not_waited_for_without_end(sink: SmtpSink, desk: Desk) -> None:
    desk.courier = SmtpCourier(parse_smtp_url(sink.url), last_timeout=0.05)
    sink.silent = True
    assert states(desk.sends((ANN,))) == {ANN: LetterState.SENDING}


def test_many_letters_share_at_most_four_connections(sink: SmtpSink, desk: Desk) -> None:
    desk.sends(*[(f"person-{n}@example.org",) for n in range(30)])
    assert len(sink.received) == len(desk.outcomes) == 30
    assert 1 <= sink.connections <= 4


def test_a_single_letter_needs_a_single_connection(sink: SmtpSink, desk: Desk) -> None:
    desk.sends((ANN,))
    assert sink.connections == 1


def test_nothing_to_send_needs_no_connection(sink: SmtpSink, desk: Desk) -> None:
    desk.sends()
    assert sink.connections == 0


def test_an_address_outside_ascii_goes_where_the_server_takes_it(sink: SmtpSink, desk: Desk) -> None:
    assert states(desk.sends(("zoë@example.org",))) == {"zoë@example.org": LetterState.SENT}
    assert sink.received[0].recipients == ("zoë@example.org",)


def test_an_address_outside_ascii_fails_where_the_server_does_not() -> None:
    with SmtpSink(smtputf8=False) as sink:
        desk = Desk(SmtpCourier(parse_smtp_url(sink.url)))
        outcome = desk.sends(("zoë@example.org",))
    assert outcome["zoë@example.org"].state is LetterState.FAILED
    assert "SMTPUTF8" in outcome["zoë@example.org"].response


def test_an_address_that_would_break_the_command_line_fails_alone(sink: SmtpSink, desk: Desk) -> None:
    outcome = desk.sends(("eve@example.org> SIZE=1", ANN))
    assert outcome["eve@example.org> SIZE=1"].state is LetterState.FAILED
    assert outcome[ANN].state is LetterState.SENT


def test_an_unreachable_server_is_said_before_anything_is_touched() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        desk = Desk(SmtpCourier(parse_smtp_url(f"smtp://127.0.0.1:{taken.getsockname()[1]}")))
        with pytest.raises(CourierUnavailable, match=r"takes no connections; check host and port in MAILBOT_SMTP_URL"):
            desk.sends((ANN,))
    assert desk.outcomes == {}


def test_a_server_that_never_greets_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        courier = SmtpCourier(parse_smtp_url(f"smtp://127.0.0.1:{mute.getsockname()[1]}"), timeout=0.05)
        with pytest.raises(CourierUnavailable, match="does not answer"):
            courier.check()


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Certificate:
    """One that is trusted, as an operator would make it so."""
    certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.file))
    return certificate


@pytest.mark.parametrize("at_once", [True, False], ids=["smtps", "starttls"])
def test_a_login_goes_over_tls(certificate: Certificate, at_once: bool) -> None:
    login = ("mentoring", "open-sesame")
    with SmtpSink(certificate=certificate, tls_at_once=at_once, login=login) as sink:
        courier = SmtpCourier(parse_smtp_url(sink.url))
        assert (
            courier.check() == f"127.0.0.1:{sink.port} takes our mail as mentoring ({'TLS' if at_once else 'STARTTLS'})"
        )
        assert states(Desk(courier).sends((ANN,))) == {ANN: LetterState.SENT}


def test_a_wrong_password_is_said_without_repeating_it(certificate: Certificate) -> None:
    with SmtpSink(certificate=certificate, tls_at_once=True, login=("mentoring", "open-sesame")) as sink:
        desk = Desk(SmtpCourier(parse_smtp_url(sink.url.replace("open-sesame", "0pen-barley"))))
        with pytest.raises(CourierRefused, match="does not accept user mentoring with this password") as caught:
            desk.sends((ANN,))
    assert "0pen-barley" not in str(caught.value)
    assert desk.outcomes == {}


@pytest.mark.parametrize("at_once", [True, False], ids=["smtps", "starttls"])
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path, at_once: bool) -> None:
    with SmtpSink(certificate=self_signed(tmp_path), tls_at_once=at_once) as sink:
        courier = SmtpCourier(parse_smtp_url(sink.url))
        with pytest.raises(CourierRefused, match="set SSL_CERT_FILE"):
            courier.check()


def test_a_server_without_starttls_is_never_used_in_clear(sink: SmtpSink) -> None:
    courier = SmtpCourier(parse_smtp_url(f"smtp+starttls://mentoring:open-sesame@127.0.0.1:{sink.port}"))
    with pytest.raises(CourierRefused, match="STARTTLS"):
        courier.check()


def test_tls_spoken_to_a_port_without_tls_is_explained(sink: SmtpSink) -> None:
    courier = SmtpCourier(parse_smtp_url(f"smtps://mentoring:open-sesame@127.0.0.1:{sink.port}"))
    with pytest.raises(CourierRefused, match="check scheme and port"):
        courier.check()
