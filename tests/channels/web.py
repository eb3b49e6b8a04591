"""The channel that a web chat is: a server, and tabs that listen."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from flows.sentences import say
from scheduling import mail
from storage.database import Store
from storage.models import ChannelAccount, Outbox
from tests.channels.doors import NUMBER, House, Seen
from tests.conversing.browser import Browser
from tests.web.server import serving


class WebPerson:
    """Somebody with a tab."""

    number = NUMBER

    def __init__(self, house: House, account: ChannelAccount, tab: Browser) -> None:
        self._house, self._account, self._tab = house, account, tab

    @property
    def address(self) -> str:
        """What the tab's cookie stands for."""
        return self._tab.address

    @property
    def screen(self) -> list[Seen]:
        """What the tab showed, each message once."""
        found = {shown.row: shown.reply for shown in list(self._tab.events)}
        return [Seen(reply.text, reply.choices) for _, reply in sorted(found.items())]

    def write(self, text: str) -> None:
        """Types."""
        self._tab.send({"text": text})

    def press(self, value: str) -> None:
        """Clicks."""
        self._tab.send({"choice": value})

    def repeat(self) -> None:
        """The tab sends again what it sent last, as it does where it heard of no answer."""
        self._tab.deliver(self._tab.sent[-1])

    def share(self) -> None:
        """Types it: a page knows nobody's."""
        self.write(self.number)

    def leave(self) -> None:
        """Loses the stream of what is said."""
        self._tab.lose_stream()

    def come_back(self) -> None:
        """Loads the page again."""
        self._tab.reload()

    def saw(self, rows: Sequence[Outbox]) -> bool:
        """Whether the tab shows all that is there for it."""
        with self._house.parts.look() as desk:
            chat = mail.find_chat(desk, self._account, self.address)
        own = [row.id for row in rows if chat is not None and row.chat_id == chat.id]
        return not own or self._tab.saw(own[-1], 0)


class WebChannel:
    """A business's page."""

    longest, most, pushes, vouches = 10**6, 10**6, False, False
    more = say("en", "menu.later")

    def __init__(self, house: House, base: str, tabs: ExitStack) -> None:
        self._house, self._base, self._tabs = house, base, tabs
        self._people: list[WebPerson] = []

    @property
    def account(self) -> ChannelAccount:
        """By the business's slug."""
        return self._house.account("web", self._house.business.slug)

    def delivered(self) -> bool:
        """Who writes waits until it is."""
        return True

    def caught_up(self, rows: Sequence[Outbox]) -> bool:
        """Every tab shows what was said in it."""
        return all(person.saw(rows) for person in self._people)

    def person(self, name: str) -> WebPerson:
        """A new visitor; the page asks for no name."""
        tab = self._tabs.enter_context(Browser([self._base], self._house.business.slug))
        self._people.append(WebPerson(self._house, self.account, tab))
        return self._people[-1]


@contextmanager
def web(store: Store, setup: Path) -> Iterator[tuple[House, WebChannel]]:
    """A business with a page, until the block ends."""
    house = House.open(store, setup)
    with serving(house.parts) as site, ExitStack() as tabs:
        yield house, WebChannel(house, site.base, tabs)
