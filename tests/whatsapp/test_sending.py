"""A parcel on its way through a WhatsApp number: what is sent, and what becomes of it whatever Twilio answers."""

import asyncio
import json
import logging
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import ClientConnectorError, ServerDisconnectedError
from aiohttp.client_reqrep import ConnectionKey
from twilio.http.response import Response

from bot.assembly import Parts
from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Barred, Closed, Gone, NotSent, Outcome, Paused, Refused, Unknown
from bot.settings import Settings
from bot.whatsapp.contents import SHELLS
from bot.whatsapp.sending import NO_TEMPLATE, WhatsAppCarrier
from bot.whatsapp.templates import definitions
from flows.messages import Choice, Notice, Reply
from flows.sentences import say
from scheduling.accounts import open_account
from scheduling.clock import SetClock
from scheduling.contents import keep_content
from scheduling.outcomes import TEMPLATE_ONLY
from storage.database import Store
from storage.models import ChannelAccount, Chat, Outbox, OutboxKind, OutboxState
from storage.rows import add
from tests import builders
from tests.builders import NOW
from tests.whatsapp.wire import Wire

PERSON = "whatsapp:+34600111222"
RECEIPTS = "https://salon.example/whatsapp/14155238886/status"
MENU = Reply("Which day?", (Choice("Tue", "t:0"), Choice("Wed", "t:1")))
NEVER_LEFT = ClientConnectorError(ConnectionKey("x", 443, True, True, None, None, None, None), OSError("no route"))


class Line:
    """A number's carrier over a wire, with every menu created and every template approved but those left out."""

    def __init__(self, store: Store, *, without: Collection[str] = (), status: str = "approved") -> None:
        self.wire = Wire()
        self.clock = SetClock(NOW)
        self.parts = Parts(Settings(_env_file=None), store, self.clock)
        with self.parts.desk() as desk:
            business = builders.a_business(desk.connection)
            self.account = open_account(desk, "whatsapp", "14155238886", [business.id])
            self.chat = builders.a_chat(desk.connection, self.account, "whatsapp:ID.4566")
            for one in (*SHELLS.values(), *definitions()):
                if one.name not in without:
                    told = {"digest": one.digest, "sid": sid(one.name, one.language), "status": status}
                    keep_content(desk, self.account.id, one.name, one.language, **told)
        self.carrier = self.another()

    def another(self) -> WhatsAppCarrier:
        """A carrier of the same number in another process."""
        return WhatsAppCarrier(self.parts, self.wire.client(), self.account, Limits(80, 1, 10), receipts=RECEIPTS)

    def parcel(self, reply: Reply, *, notice: bool = False, hours: float | None = 1, repeated: bool = False) -> Parcel:
        """A reply or notice to the chat, whose window is open for so many hours yet; None is closed."""
        row = Outbox(
            id=7,
            channel_account_id=self.account.id,
            chat_id=self.chat.id,
            kind=OutboxKind.NOTICE if notice else OutboxKind.REPLY,
            payload={} if notice else reply.to_json(),
            maybe_repeated=repeated,
            due_at=NOW,
            created_at=NOW,
        )
        until = NOW + timedelta(hours=hours) if hours is not None else None
        return Parcel(row, self.chat.external_id, reply, send_to=PERSON, window_until=until)

    def carry(self, parcel: Parcel, carrier: WhatsAppCarrier | None = None) -> Outcome:
        """What becomes of the parcel."""
        return asyncio.run((carrier or self.carrier).carry(parcel))


def sid(name: str, language: str = "") -> str:
    """The id under which the contents of these tests are."""
    return f"HX-{name}-{language}"


def reminder(language: str = "en") -> Reply:
    """A reminder as it is shown."""
    labels = [say(language, label) for label in ("menu.coming", "menu.late", "menu.move", "menu.cancel")]
    choices = tuple(Choice(label, f"token:{index}") for index, label in enumerate(labels))
    words = {"client": "Ann", "business": "Studio", "visit": "Haircut", "when": "Tuesday", "place": "Here"}
    return Reply("A reminder", choices, language=language, notice=Notice("reminder", words))


@pytest.fixture
def line(store: Store) -> Line:
    return Line(store)


def test_words_go_to_where_the_client_writes_from_with_a_place_for_receipts(line: Line) -> None:
    assert line.carry(line.parcel(Reply("Welcome!"))) == Accepted(f"SM{1:032x}")
    [said] = line.wire.sent
    assert (said["To"], said["From"], said["Body"]) == (PERSON, "whatsapp:+14155238886", "Welcome!")
    assert said["StatusCallback"] == RECEIPTS


def test_without_a_place_to_write_to_it_goes_to_the_address(line: Line) -> None:
    line.carry(replace(line.parcel(Reply("Hi")), send_to=None, address="ID.4566"))
    assert line.wire.sent[0]["To"] == "whatsapp:ID.4566"


def test_a_menu_goes_as_its_shell(line: Line) -> None:
    line.carry(line.parcel(MENU))
    [said] = line.wire.sent
    assert said["ContentSid"] == sid("quick_2")
    assert json.loads(said["ContentVariables"]) == {"1": "Which day?", "2": "Tue", "3": "t:0", "4": "Wed", "5": "t:1"}
    assert said.get("Body") is None


def test_a_menu_that_nobody_created_goes_as_numbers(store: Store) -> None:
    line = Line(store, without={"quick_2"})
    line.carry(line.parcel(MENU))
    assert line.wire.sent[0]["Body"] == "Which day?\n1. Tue\n2. Wed"


@pytest.mark.parametrize("code", [21655, 21656, 63021])
def test_a_menu_that_twilio_refuses_goes_as_numbers_and_an_operator_hears(
    line: Line, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    line.wire.refuses(code)
    assert isinstance(line.carry(line.parcel(MENU)), Accepted)
    assert line.wire.sent[1]["Body"] == "Which day?\n1. Tue\n2. Wed"
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "+34600111222" not in caplog.text


def test_a_notice_inside_the_window_is_in_our_own_words(line: Line) -> None:
    line.carry(line.parcel(reminder(), notice=True, hours=1))
    assert line.wire.sent[0]["ContentSid"] == sid("list_4")


@pytest.mark.parametrize("hours", [None, 0, -1, 0.005])
def test_a_notice_outside_is_a_template_in_the_language_of_its_reader(line: Line, hours: float | None) -> None:
    assert isinstance(line.carry(line.parcel(reminder("es"), notice=True, hours=hours)), Accepted)
    [said] = line.wire.sent
    assert said["ContentSid"] == sid("reminder", "es")
    assert list(json.loads(said["ContentVariables"]).values())[-3:] == ["token:0", "token:2", "token:3"]


def test_the_window_is_looked_at_when_a_message_leaves(line: Line) -> None:
    parcel = line.parcel(reminder(), notice=True, hours=1)
    line.clock.set(NOW + timedelta(hours=2))
    line.carry(parcel)
    assert line.wire.sent[0]["ContentSid"] == sid("reminder", "en")


def test_what_once_met_a_closed_window_is_a_template_whatever_we_think(line: Line) -> None:
    parcel = line.parcel(reminder(), notice=True, hours=23)
    parcel.row.payload = {TEMPLATE_ONLY: True}
    line.carry(parcel)
    assert line.wire.sent[0]["ContentSid"] == sid("reminder", "en")


@pytest.mark.parametrize("status", ["", "pending", "rejected", "paused"])
def test_a_template_that_is_not_approved_is_not_sent(store: Store, status: str) -> None:
    line = Line(store, status=status)
    assert line.carry(line.parcel(reminder(), notice=True, hours=None)) == Refused(NO_TEMPLATE)
    assert line.wire.asked == []


def test_what_no_template_says_is_not_sent_outside(line: Line) -> None:
    told = replace(reminder(), notice=Notice("other_times_4", {}))
    assert line.carry(line.parcel(told, notice=True, hours=None)) == Refused(NO_TEMPLATE)


def test_a_reply_answers_somebody_who_has_just_written(line: Line) -> None:
    line.carry(line.parcel(MENU, hours=None))
    assert line.wire.sent[0]["ContentSid"] == sid("quick_2")


@pytest.mark.parametrize(
    ("code", "status", "kind"),
    [
        (63016, 400, Closed),
        (63024, 400, Gone),
        (63014, 400, Gone),
        (21610, 400, Gone),
        (63049, 400, Gone),
        (63032, 400, Gone),
        (63018, 429, Paused),
        (20429, 429, Paused),
        (30001, 400, Paused),
        (131056, 400, NotSent),
        (63007, 400, NotSent),
        (20003, 401, Barred),
        (21617, 400, Refused),
        (12300, 400, Refused),
        (99999, 400, Refused),
        (0, 500, Unknown),
        (0, 503, NotSent),
    ],
)
def test_every_error_is_of_a_class(line: Line, code: int, status: int, kind: type[Outcome]) -> None:
    line.wire.refuses(code, status)
    outcome = line.carry(line.parcel(Reply("Hi")))
    assert isinstance(outcome, kind)
    assert len(line.wire.sent) == 1
    assert "34600111222" not in str(outcome)


@pytest.mark.parametrize(
    ("error", "kind"), [(TimeoutError(), Unknown), (ServerDisconnectedError(), Unknown), (NEVER_LEFT, NotSent)]
)
def test_no_answer_is_no_refusal_and_nothing_is_repeated(line: Line, error: Exception, kind: type[Outcome]) -> None:
    line.wire.answers.append(error)
    assert isinstance(line.carry(line.parcel(Reply("Hi"))), kind)
    assert len(line.wire.asked) == 1


@pytest.mark.parametrize("reply", [Reply("Hi\nthere"), MENU])
def test_what_may_have_been_taken_is_looked_for_before_it_is_sent_again(line: Line, reply: Reply) -> None:
    line.wire.has("SMtaken", reply.text)
    assert line.carry(line.parcel(reply, repeated=True)) == Accepted("SMtaken")
    assert line.wire.sent == []
    [asked] = line.wire.asked
    assert (asked.method, asked.given["To"], asked.given["From"]) == ("GET", PERSON, "whatsapp:+14155238886")


@pytest.mark.parametrize(("body", "status"), [("Something else", "sent"), ("Hi", "failed"), ("Hi", "undelivered")])
def test_what_is_not_found_is_sent_again(line: Line, body: str, status: str) -> None:
    line.wire.has("SMother", body, status)
    assert line.carry(line.parcel(Reply("Hi"), repeated=True)) == Accepted(f"SM{2:032x}")


def test_the_same_words_of_an_earlier_message_are_not_this_one(line: Line) -> None:
    with line.parts.desk() as desk:
        add(desk.connection, _sent_before(line.account, line.chat, "SMearlier"))
    line.wire.has("SMearlier", "Hi")
    assert isinstance(line.carry(line.parcel(Reply("Hi"), repeated=True)), Accepted)
    assert len(line.wire.sent) == 1


@pytest.mark.parametrize(
    ("code", "status", "kind"), [(0, 500, NotSent), (20003, 401, Barred), (20429, 429, Paused), (63016, 400, NotSent)]
)
def test_where_nobody_can_look_it_is_not_sent_again(line: Line, code: int, status: int, kind: type[Outcome]) -> None:
    line.wire.refuses(code, status)
    assert isinstance(line.carry(line.parcel(Reply("Hi"), repeated=True)), kind)
    assert line.wire.sent == []


def test_of_a_long_reply_only_what_was_not_taken_is_sent_again(line: Line) -> None:
    long = Reply("\n".join(f"line {number}" for number in range(400)))
    line.wire.answers.append(Response(201, json.dumps({"sid": f"SM{1:032x}"})))
    line.wire.answers.append(TimeoutError())
    assert isinstance(line.carry(line.parcel(long)), Unknown)
    first, lost = line.wire.sent
    line.wire.has(f"SM{1:032x}", first["Body"])
    line.wire.has("SMlost", lost["Body"])
    assert isinstance(line.carry(line.parcel(long, repeated=True)), Accepted)
    bodies = [said["Body"] for said in line.wire.sent]
    assert "\n".join([*bodies[:2], *bodies[2:]]) == long.text


def test_another_process_finds_what_was_taken_before_it(line: Line) -> None:
    long = Reply("\n".join(f"line {number}" for number in range(400)))
    line.carry(line.parcel(long))
    bodies = [said["Body"] for said in line.wire.sent]
    for number, body in enumerate(bodies[:-1]):
        line.wire.has(f"SMtaken{number}", body)
    line.wire.asked.clear()
    assert isinstance(line.carry(line.parcel(long, repeated=True), line.another()), Accepted)
    assert [said["Body"] for said in line.wire.sent] == bodies[-1:]


def test_a_parcel_weighs_its_messages(line: Line) -> None:
    long = Reply("\n".join(f"line {number}" for number in range(400)))
    assert line.carrier.weight(line.parcel(MENU)) == 1
    assert line.carrier.weight(line.parcel(long)) == 3
    assert line.carrier.weight(line.parcel(replace(long, notice=reminder().notice), notice=True, hours=None)) == 1


def test_who_opted_out_is_told_apart(line: Line) -> None:
    line.wire.refuses(21610)
    assert line.carry(line.parcel(Reply("Hi"))) == Gone("error 21610: opted out", opted_out=True)


def _sent_before(account: ChannelAccount, chat: Chat, provider_id: str) -> Outbox:
    return Outbox(
        channel_account_id=account.id,
        chat_id=chat.id,
        kind=OutboxKind.REPLY,
        payload=Reply("Hi").to_json(),
        state=OutboxState.SENT,
        provider_id=provider_id,
        due_at=NOW,
        sent_at=NOW,
        created_at=NOW,
    )
