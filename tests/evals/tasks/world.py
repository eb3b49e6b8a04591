"""The way between a person and the house: in a quiet world all arrives once and in order, in a rough one not."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

from llmock.pytest_plugin import LLMock

from flows.messages import Incoming, Reply
from flows.understanding.doubt import WISHES
from scheduling import mail
from storage.models import Inbox
from storage.rows import noun, table
from tests.conversations.house import House, Person
from tests.flows.understanding.scripted import reading

# How often each thing goes wrong.
_OFTEN = {
    "duplicate": 0.3,
    "double tap": 0.3,
    "stale tap": 0.2,
    "reorder": 0.5,
    "stolen": 0.5,
    "model down": 0.3,
    "misread": 0.2,
}


class World:
    """Carries what a person writes and taps, and remembers what they were shown.

    seed: of what goes wrong; 0 is a quiet world.
    """

    def __init__(self, house: House, person: Person, language: str, llm: LLMock | None, seed: int) -> None:
        self.shown: list[Reply] = []
        self.happened: list[str] = []
        self._house, self._person, self._language, self._llm = house, person, language, llm
        self._drawn = Random(f"{person.name}/{seed}")
        self._rough = seed > 0
        self._menus: list[Reply] = []

    @contextmanager
    def calm(self) -> Iterator[None]:
        """Nothing goes wrong until the block ends."""
        rough, self._rough = self._rough, False
        yield
        self._rough = rough

    def happens(self, what: str) -> bool:
        """Whether this goes wrong now."""
        happens = self._rough and self._drawn.random() < _OFTEN[what]
        if happens:
            self.happened.append(what)
        return happens

    def write(self, texts: tuple[str, ...]) -> None:
        """Sends messages, in another order where that goes wrong."""
        order = list(texts)
        if len(order) > 1 and self.happens("reorder"):
            order.reverse()
        for text in order:
            self._tempt()
            self._carry(Incoming(text=text))

    def tap(self, index: int) -> None:
        """Taps one of the newest menu's choices."""
        self._tempt()
        choice = Incoming(choice=self.shown[-1].choices[index].value)
        self._carry(choice)
        if self.happens("double tap"):
            self._carry(choice)

    def _tempt(self) -> None:
        """Taps on a menu of long ago, which is to do nothing but show where things stand."""
        if len(self._menus) > 2 and self.happens("stale tap"):
            old = self._drawn.choice(self._menus[:-2])
            self._carry(Incoming(choice=self._drawn.choice(old.choices).value))

    def _carry(self, incoming: Incoming) -> None:
        self._think()
        self._house.send(self._person, incoming, "Ann", self._language)
        if self.happens("duplicate"):
            self._again()
        self.look()

    def _again(self) -> None:
        """Delivers the last message once more, as messengers do that got no answer in time."""
        with self._house.parts.desk() as desk:
            rows = desk.connection.execute(table(Inbox).select().order_by(table(Inbox).c.id.desc()).limit(1))
            last = noun(Inbox, rows.one())
            account = self._house.account(desk, self._person)
            assert not mail.receive(desk, account, self._person.name, last.message_id, last.payload).new

    def look(self) -> None:
        """Reads what came since."""
        with self._house.parts.look() as desk:
            rows = mail.outgoing(desk, self._house.chats[self._person], 0, 1000)
        self.shown = [Reply.from_json(row.payload) for row in rows if row.kind == "reply"]
        self._menus = [reply for reply in self.shown if reply.choices]

    def _think(self) -> None:
        """What the model will say of this message, should it be asked."""
        if self._llm is None:
            return
        self._llm.reset()
        if self.happens("model down"):
            self._llm.outage()
        elif self.happens("misread"):
            self._llm.reply(self._misread(), times=None)
        else:
            self._llm.reply(reading(), times=None)

    def _misread(self) -> str:
        wish = self._drawn.choice(WISHES)
        when = self._drawn.choice(("tomorrow at 10", "friday", "next week", "15:00"))
        return reading(wish=wish, services=["S1"], people=["P1"], when=when, name="Mallory", party=3)
