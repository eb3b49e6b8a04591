"""What a person finds at every channel, each as a function of a house and the channel that is open there."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bot.deciding import Which, decide
from flows.messages import Choice, Reply
from flows.sentences import say
from scheduling import mail
from scheduling.listing import booking_summaries
from storage.models import OutboxKind, OutboxState
from tests.channels.doors import ATELIER, PALACE, Channel, House, Person, Seen
from tests.waiting import wait_until

SERVICES = ("Haircut", "Consultation")
VISIT = "{} with Anna tomorrow at 11:30"

_CONFIRM, _OLD = say("en", "menu.confirm"), say("en", "turn.old_menu")


class Behaviour(NamedTuple):
    """A scene, and the set-up of the business where it plays."""

    plays: Callable[[House, Channel], None]
    setup: Path = ATELIER


def choices(house: House, channel: Channel) -> None:
    """A question comes with its answers, and a tap on one answers it."""
    ann = channel.person("Ann")
    menu = _asks(house, channel, ann, "hello")
    assert all(any(label.startswith(service) for label in menu.labels) for service in SERVICES)
    assert all(choice.value for choice in menu.choices)
    asked = _taps(house, channel, ann, menu, "Haircut")
    assert {"Anna", "Boris"} <= {label.partition(" ")[0] for label in asked.labels}


def paging(house: House, channel: Channel) -> None:
    """A list that is longer than a page is walked to its end, where it is answered as everywhere."""
    ann = channel.person("Ann")
    with house.parts.look() as desk:
        names = [service.name for service in desk.catalogue(house.business.id).services.values()]
    page = _asks(house, channel, ann, "hello")
    found = _named(page, names)
    while channel.more in page.labels:
        assert len(page.choices) <= channel.most
        page = _taps(house, channel, ann, page, channel.more)
        found += _named(page, names)
    assert sorted(found) == sorted(names)
    page = _asks(house, channel, ann, "hello")
    while names[-1] not in _named(page, names):
        page = _taps(house, channel, ann, page, channel.more)
    assert names[-1] in _taps(house, channel, ann, page, names[-1]).text


def stale_tap(house: House, channel: Channel) -> None:
    """A menu that was answered is old: it does nothing but show the present one again."""
    ann = channel.person("Ann")
    first = _asks(house, channel, ann, "hello")
    second = _taps(house, channel, ann, first, "Haircut")
    again = _taps(house, channel, ann, first, "Consultation")
    assert _OLD in again.text
    assert again.labels == second.labels


def foreign_tap(house: House, channel: Channel) -> None:
    """What was shown to one person is nothing in the hands of another."""
    ann, bob = channel.person("Ann"), channel.person("Bob")
    card = _to_the_card(house, channel, ann)
    mine = _asks(house, channel, bob, "hello")
    bob.press(card.value(_CONFIRM))
    house.settle(channel)
    assert _OLD in bob.screen[-1].text
    assert bob.screen[-1].labels == mine.labels
    assert house.bookings() == []
    _taps(house, channel, ann, card, _CONFIRM)
    assert house.bookings() == ["haircut confirmed"]


def contact(house: House, channel: Channel) -> None:
    """The business gets a number, told or shared; it counts as proven where the channel vouches for it."""
    ann = channel.person("Ann")
    card = _to_the_card(house, channel, ann)
    _taps(house, channel, ann, card, _CONFIRM)
    client = house.known_as(channel, ann)
    assert client.phone == ann.number
    assert (client.phone_verified_at is not None) is channel.vouches


def order(house: House, channel: Channel) -> None:
    """What is said in quick succession is answered in turn."""
    ann = channel.person("Ann")
    for text in ("haircut", "with Anna", "tomorrow", "11:30"):
        ann.write(text)
    house.settle(channel)
    rows = house.to(channel, ann)
    assert [row.inbox_id for row in rows] == sorted(row.inbox_id or 0 for row in rows)
    said = [row.payload["text"].split("\n")[0] for row in rows]
    shown = [next((first for first in said if seen.text.startswith(first)), None) for seen in ann.screen]
    assert [first for first in shown if first] == said
    assert len(set(said)) == 4


def dead_address(house: House, channel: Channel) -> None:
    """Nothing is lost on somebody who is not there: either they find it later, or it is known that they cannot."""
    ann = channel.person("Ann")
    _taps(house, channel, ann, _to_the_card(house, channel, ann, "consultation"), _CONFIRM)
    with house.parts.look() as desk:
        [booking] = booking_summaries(desk, desk.catalogue(house.business.id))
    ann.leave()
    seen = len(ann.screen)
    decide(house.parts, "approve", Which(booking["id"]), None)
    house.parts.wake.everybody()
    house.settle(channel)
    if channel.pushes:
        # A messenger may take it first, and tell later that it did not arrive.
        wait_until(lambda: house.is_dead(ann))
        assert house.to(channel, ann)[-1].state == OutboxState.FAILED
        assert len(ann.screen) == seen
    ann.come_back()
    house.settle(channel)
    if not channel.pushes:
        assert say("en", "notice.booking_confirmed") in ann.screen[-1].text
    assert "Consultation" in _asks(house, channel, ann, "my bookings").text
    assert not house.is_dead(ann)
    assert house.bookings() == ["consultation confirmed"]


def long_text(house: House, channel: Channel) -> None:
    """A text that is longer than a message comes in pieces, whole and in order, with its menu under the last."""
    ann = channel.person("Ann")
    _asks(house, channel, ann, "hello")
    words = [f"word{number}" for number in range(1500)]
    before = len(ann.screen)
    with house.parts.desk() as desk:
        chat = mail.find_chat(desk, channel.account, ann.address)
        assert chat is not None
        reply = Reply(" ".join(words), (Choice("One", "t:0"), Choice("Two", "t:1")), language="en")
        mail.say(desk, mail.chat(desk, chat.id), reply.to_json(), kind=OutboxKind.REPLY)
    house.parts.wake.chat(chat.id)
    ann.come_back()
    house.settle(channel)
    pieces = ann.screen[before:]
    assert " ".join(seen.text for seen in pieces).split() == words
    assert all(len(seen.text) <= channel.longest for seen in pieces)
    assert [seen.labels for seen in pieces] == [[]] * (len(pieces) - 1) + [["One", "Two"]]


def numbered_text(house: House, channel: Channel) -> None:
    """An answer's number answers, whatever else there is to tap."""
    ann = channel.person("Ann")
    _asks(house, channel, ann, "hello")
    assert "Consultation" in _asks(house, channel, ann, "2").text


def double_tap(house: House, channel: Channel) -> None:
    """Who taps twice books once, and so does a channel that delivers a tap twice."""
    ann = channel.person("Ann")
    card = _to_the_card(house, channel, ann)
    ann.press(card.value(_CONFIRM))
    ann.press(card.value(_CONFIRM))
    house.settle(channel)
    answers = len(house.to(channel, ann))
    ann.repeat()
    house.settle(channel)
    assert len(house.to(channel, ann)) == answers
    assert house.bookings() == ["haircut confirmed"]


BEHAVIOURS = {
    "choices": Behaviour(choices),
    "paging": Behaviour(paging, PALACE),
    "stale tap": Behaviour(stale_tap),
    "foreign tap": Behaviour(foreign_tap),
    "contact": Behaviour(contact),
    "order": Behaviour(order),
    "dead address": Behaviour(dead_address),
    "long text": Behaviour(long_text),
    "numbered text": Behaviour(numbered_text),
    "double tap": Behaviour(double_tap),
}


def _asks(house: House, channel: Channel, person: Person, text: str) -> Seen:
    """The newest message after somebody wrote."""
    person.write(text)
    house.settle(channel)
    return person.screen[-1]


def _taps(house: House, channel: Channel, person: Person, seen: Seen, like: str) -> Seen:
    """The newest message after somebody tapped one that they see."""
    person.press(seen.value(like))
    house.settle(channel)
    return person.screen[-1]


def _to_the_card(house: House, channel: Channel, person: Person, service: str = "haircut") -> Seen:
    """The card of a visit, after a name and a number were told."""
    _asks(house, channel, person, VISIT.format(service))
    asked = _asks(house, channel, person, "Ann")
    if _CONFIRM not in asked.labels:
        person.share()
        house.settle(channel)
    return person.screen[-1]


def _named(page: Seen, names: list[str]) -> list[str]:
    return [name for name in names if any(label.partition(" · ")[0] == name for label in page.labels)]
