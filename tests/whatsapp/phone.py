"""A business behind a WhatsApp number, and people with telephones: what they send goes the whole way, and so does the
answer."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from bot.assembly import Parts
from bot.deciding import Which, decide
from bot.installing import import_file
from bot.settings import Settings
from bot.whatsapp.setting_up import set_up
from flows.sentences import say
from scheduling import mail, upkeep
from scheduling.clock import SetClock
from scheduling.listing import booking_summaries, businesses
from storage.database import Store
from storage.models import Business, ChannelAccount, Client, InboxState, OutboxState
from tests.bot.shop import came, left, unhandled, unsent
from tests.channels.doors import MONDAY
from tests.waiting import PATIENCE_SECONDS, wait_until
from tests.web.server import serving
from tests.whatsapp.arriving import SENDER, Form, new_sid, numbered, wrote
from tests.whatsapp.contents import Option
from tests.whatsapp.counterparts import ACCOUNT, TOKEN
from tests.whatsapp.front import Front, front
from tests.whatsapp.signing import TLS, signed
from tests.whatsapp.twilio import Twilio
from tests.whatsapp.window import Bubble, Window

ATELIER = Path(__file__).parent / "setups" / "atelier.yaml"

# How fast messages leave is tested elsewhere.
_FAST: dict[str, Any] = {"whatsapp_rate": 1000, "whatsapp_chat_rate": 100, "whatsapp_chat_burst": 45}


class Town:
    """One number, the businesses that it serves, and the server that it reaches; all that leaves is checked.

    business: the first of them. at_work: the parts of the server that runs.
    """

    at_work: Parts

    def __init__(
        self, store: Store, twilio: Twilio, window: Window, front: Front, *setups: Path, **settings: Any
    ) -> None:
        self._store, self._settings = store, settings
        self.twilio, self.window, self.front = twilio, window, front
        self.clock: SetClock = window.clock  # type: ignore[assignment]
        self._people = count(1)
        for setup in setups:
            import_file(self.parts, setup, check=False)
        with self.parts.look() as desk:
            self.business: Business = businesses(desk)[0]
        self.lines: list[str] = []
        assert set_up(self.parts, self.lines.append), self.lines

    @property
    def parts(self) -> Parts:
        """Parts as a process has them that has just begun."""
        usual = {
            "public_url": self.front.base,
            "twilio_account_sid": ACCOUNT,
            "twilio_auth_token": TOKEN,
            "twilio_api_url": self.twilio.base,
            "whatsapp_sender": SENDER,
            **_FAST,
        }
        return Parts(Settings(_env_file=None, **{**usual, **self._settings}), self._store, self.clock)

    @property
    def account(self) -> ChannelAccount:
        """The number as the business has it."""
        with self.parts.look() as desk:
            return mail.account(desk, "whatsapp", SENDER.removeprefix("+"))

    @contextmanager
    def serving(self) -> Iterator[None]:
        """A server until the block ends."""
        with ExitStack() as self._life:
            self._begin()
            yield

    def restart(self) -> None:
        """The server ends and another begins; nothing is left of what it had in memory."""
        self._life.close()
        self._begin()

    def _begin(self) -> None:
        self.at_work = self.parts
        self.front.behind = self._life.enter_context(serving(self.at_work)).base

    def check(self) -> None:
        """Everything was handled and answered, all that left was sent, and Twilio could show all of it."""
        heard, said = came(self.parts), left(self.parts)
        assert {message.state for message in heard} == {InboxState.DONE}
        assert {message.state for message in said} == {OutboxState.SENT}
        assert {message.id for message in heard} == {message.inbox_id for message in said if message.inbox_id}
        assert self.window.departures == []
        assert self.window.faults == type(self.window.faults)()

    def phone(self, language: str = "en", name: str = "Ann", *, hidden: bool = False) -> "Phone":
        """Somebody who has not written yet. hidden: WhatsApp does not tell their number."""
        number = next(self._people)
        return Phone(self, f"+3461234{number:04}", f"ES.45665461302408{number:02}", language, name, hidden)

    def settle(self) -> None:
        """Waits until all that came is handled and all that was said has left. Raises AssertionError."""
        wait_until(lambda: not self._busy())

    def wait_for_another_try(self) -> None:
        """Waits until a message has been tried and is to be tried again, later. Raises AssertionError."""
        wait_until(lambda: any(row.state == OutboxState.PENDING and row.attempts for row in left(self.at_work)))

    def wait_for(self, until: Callable[[], object]) -> None:
        """Waits until something is so that comes of what others tell. Raises AssertionError."""
        with self.window.changed:
            assert self.window.changed.wait_for(until, PATIENCE_SECONDS)
        self.settle()

    def wait_until(self, now: datetime) -> None:
        """Lets the time come, and whatever falls due by then be done and sent."""
        self.clock.set(now)
        more = True
        while more:
            with self.at_work.desk() as desk:
                more = upkeep.run_due(desk)
        self.at_work.wake.everybody()
        self.settle()

    def bookings(self) -> list[str]:
        """What the store holds, by start: service, provider, start in UTC and status."""
        return [f"{one['service']} {one['provider']} {one['starts_at'][:16]}Z {one['status']}" for one in self._held()]

    def to_come(self) -> Which:
        """The only booking that is to come, as a command of the staff names it."""
        [booking] = [one for one in self._held() if one["status"] in ("pending", "confirmed")]
        return Which(booking["id"])

    def decided(self, command: str, reason: str | None = None) -> None:
        """The master decides about the only booking that is to come."""
        decide(self.parts, command, self.to_come(), reason)
        self.wait_until(self.clock.now())

    def post(self, form: Mapping[str, str], headers: Mapping[str, str] | None = None, path: str = "") -> int:
        """What the server answers to what Twilio posts, signed as it does unless headers are given."""
        url = f"{self.front.base}/whatsapp/{SENDER.removeprefix('+')}{path}"
        heads = signed(url, form) if headers is None else dict(headers)
        return httpx.post(url, data=dict(form), headers=heads, timeout=PATIENCE_SECONDS, verify=TLS).status_code

    def wake(self) -> None:
        """Tells the server of what was written beside it."""
        self.at_work.wake.message()
        self.at_work.wake.everybody()

    def _busy(self) -> bool:
        return unhandled(self.at_work) or unsent(self.at_work)

    def _held(self) -> list[dict[str, Any]]:
        with self.parts.look() as desk:
            return booking_summaries(desk, desk.catalogue(self.business.id))


@dataclass
class Phone:
    """One person's telephone, open at the business's chat.

    number: as E.164 writes it. user_id: by which WhatsApp knows the person at this business.
    """

    town: Town
    number: str
    user_id: str
    language: str
    name: str
    hidden: bool = False
    posted: list[Form] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where messages to this person go."""
        return f"whatsapp:{self.user_id if self.hidden else self.number}"

    @property
    def sees(self) -> list[Bubble]:
        """The messages of the business, oldest first."""
        return self.town.window.of(self.address)

    @property
    def last(self) -> Bubble:
        """The newest of them."""
        return self.sees[-1]

    def says(self, key: str, **values: object) -> str:
        """A sentence as this person reads it."""
        return say(self.language, key, **values)

    def type(self, text: str) -> Bubble:
        """Writes."""
        return self._send(self.message(Body=text), text)

    def tap(self, like: str, on: Bubble | None = None) -> Bubble:
        """Taps what says this, else what holds it, of a message, the newest one unless told."""
        return self._send(self.tapping(like, on or self.last), like)

    def pick(self, like: str, on: Bubble | None = None) -> Bubble:
        """Answers by the number of what holds these words, as it stands in a list."""
        labels = (on or self.last).labels
        fitting = [number for number, label in enumerate(labels, 1) if like in label]
        assert len(fitting) == 1, f"{like!r} among {labels}"
        return self.type(str(fitting[0]))

    def bring(self, **content: str) -> Bubble:
        """Sends whatever it is."""
        return self._send(self.message(**{"Body": "", **content}), content)

    def share(self, number: str | None = None) -> Bubble:
        """Shares a contact: the own one, or that of another person; its card lies at Twilio."""
        path = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{new_sid('MM')}/Media/{new_sid('ME')}"
        told = number or self.number
        tel = f"TEL;type=CELL;type=VOICE;waid={told.removeprefix('+')}:{told}"
        self.town.window.files[path] = (
            f"BEGIN:VCARD\nVERSION:3.0\nN:;{self.name};;;\nFN:{self.name}\n{tel}\nEND:VCARD\n"
        )
        media = {"NumMedia": "1", "MediaContentType0": "text/vcard", "MediaUrl0": f"https://api.twilio.com{path}"}
        return self._send(self.message(Body="", MessageType="contacts", **media), "a contact")

    def message(self, **content: str) -> Form:
        """What Twilio posts of a message, still without its id."""
        return wrote(self.address, self.user_id, self.name, **content)

    def tapping(self, like: str, on: Bubble) -> Form:
        """What Twilio posts of a tap: of a button its payload, of a list's item its id."""
        options = on.shown.options
        fitting = [one for one in options if one.label == like] or [one for one in options if like in one.label]
        assert len(fitting) == 1, f"{like!r} among {on.labels} of {on.text!r}"
        return self.pressing(fitting[0], on)

    def pressing(self, option: Option, on: Bubble) -> Form:
        """What Twilio posts of a tap on something that was, or was not, shown here."""
        if on.shown.kind == "twilio/list-picker":
            tapped = {"MessageType": "interactive", "ListId": option.id, "ListTitle": option.label}
        else:
            kind = "button" if on.template else "interactive"
            tapped = {"MessageType": kind, "ButtonPayload": option.id, "ButtonText": option.label}
        replied = {"OriginalRepliedMessageSid": on.sid, "OriginalRepliedMessageSender": f"whatsapp:{SENDER}"}
        return self.message(Body=option.label, **tapped, **replied)

    def known_as(self) -> Client:
        """Who the business knows by this person's messages. Raises AssertionError where nobody."""
        with self.town.parts.look() as desk:
            found = desk.client_at(self.town.business.id, self.town.account.id, self.user_id)
        assert found is not None
        return found

    def keep(self, form: Form) -> Form:
        """A message that Twilio has, with its id."""
        sid = self.town.twilio.written(self.address, form.get("Body", ""))
        return numbered(form, sid)

    def send(self, form: Form) -> int:
        """Has Twilio keep a message and post it; returns the status of the answer."""
        self.posted.append(self.keep(form))
        return self.town.post(self.posted[-1])

    def _send(self, form: Form, what: object) -> Bubble:
        seen = len(self.sees)
        assert self.send(form) == 200
        self.town.settle()
        assert len(self.sees) > seen, f"nothing was answered to {what!r}"
        return self.last


@contextmanager
def town(store: Store, twilio: Twilio, *setups: Path, **settings: Any) -> Iterator[Town]:
    """Businesses behind a number, until the block ends; all templates are approved. settings: other than usual."""
    with twilio.test(SetClock(MONDAY), SENDER) as window, front() as public:
        found = Town(store, twilio, window, public, *setups, **settings)
        if any(content.status == "received" for content in twilio.contents.values()):
            for content in twilio.contents.values():
                content.status = "approved" if content.status == "received" else content.status
            assert set_up(found.parts, found.lines.append), found.lines
        with found.serving():
            yield found
