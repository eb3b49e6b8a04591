"""The terminal channel: a chat on standard input and output, for people and for scripts."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from typing import BinaryIO

from bot.addresses import message_key
from bot.assembly import Parts
from bot.businesses import business_named
from bot.exits import BadArgument
from bot.lines import BadLine, Line, read_line, read_lines
from bot.retry import rerun
from bot.screens import Screen
from bot.showing import shown
from bot.worker import run_next
from flows.messages import MAX_NAME, Incoming, Reply, clean
from flows.sentences import LANGUAGES, choose, say
from scheduling import mail, upkeep
from scheduling.clock import SetClock
from scheduling.errors import RunAgain, StorageUnavailable
from storage.models import OutboxKind

CHANNEL = "terminal"
_MAX_ADDRESS = 150
_MAX_LANGUAGE = 35

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Visitor:
    """Who sits at the terminal: the address, and what the channel reports of the person."""

    address: str
    name: str = ""
    language: str | None = None

    def checked(self) -> "Visitor":
        """The same with a clean name. Raises BadArgument."""
        if not 0 < len(self.address) <= _MAX_ADDRESS or clean(self.address) != self.address:
            raise BadArgument(f"--as: must be 1 to {_MAX_ADDRESS} characters, none of them a control character")
        if len(self.language or "") > _MAX_LANGUAGE:
            raise BadArgument("--lang: must be a language tag such as en or pt-BR")
        return Visitor(self.address, clean(self.name, MAX_NAME), clean(self.language or "") or None)


class Terminal:
    """One person's chat with one business. Its messages are handled here, so that no worker has to run."""

    def __init__(self, parts: Parts, slug: str, visitor: Visitor, screen: Screen, *, door: str | None = None) -> None:
        """door: the name of the channel account, that of the business's clients where left out. Raises BadArgument."""
        self._parts = parts
        self._slug = slug
        self._door = door or slug
        self._visitor = visitor.checked()
        self._screen = screen
        self._ready = False

    def run(self, source: BinaryIO) -> None:
        """Shows what an earlier call left unshown, then answers line by line until the input ends.

        An unusable database is told to them, line by line. Raises NotMigrated, or BadArgument where there is no
        such business.
        """
        try:
            self._answer(None)
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("the database cannot be used: %s", type(error).__name__)
        for text in read_lines(source):
            self._take(text)

    def _take(self, text: str) -> None:
        try:
            line = read_line(text)
        except BadLine as bad:
            _log.warning("a line of input is no message: %s", bad.__cause__)
            self._refuse("bad_input", bad.message_id)
            return
        try:
            if line.now is not None:
                self._move(line.now)
            self._answer(line if line.now is None else None)
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("the database cannot be used: %s", type(error).__name__)
            self._refuse("unavailable", line.id)
            return
        self._screen.end(line.id)

    def _move(self, now: datetime) -> None:
        self._parts = self._parts.at(SetClock(now))
        self._catch_up()

    def _catch_up(self) -> None:
        """Lets happen whatever is due by the instant that the clock was set to."""
        while rerun(self._run_due):
            pass

    def _run_due(self) -> bool:
        with self._parts.desk() as desk:
            return upkeep.run_due(desk)

    def _answer(self, line: Line | None) -> None:
        if not self._ready:
            self._parts.check_migrated()
            with self._parts.look() as tx:
                business_named(tx, self._slug)
            if isinstance(self._parts.clock, SetClock):
                self._catch_up()
        if line is not None:
            rerun(lambda: self._receive(line))
        with self._parts.look() as tx:
            account = mail.account(tx, CHANNEL, self._door)
            chat = mail.find_chat(tx, account, self._visitor.address)
        if chat is not None:
            while run_next(self._parts, chat.id, wary=not self._ready) is not None:
                pass
            self._show(chat.id, left_over=not self._ready)
        self._ready = True

    def _receive(self, line: Line) -> None:
        visitor = self._visitor
        with self._parts.desk() as desk:
            mail.receive(
                desk,
                mail.account(desk, CHANNEL, self._door),
                visitor.address,
                message_key(visitor.address, str(line.id)),
                self._incoming(line).to_json(),
                name=visitor.name,
            )

    def _incoming(self, line: Line) -> Incoming:
        incoming = line.incoming(self._visitor.name, self._visitor.language, vouched=True)
        tapped = self._screen.tapped(incoming.text or "")
        return replace(incoming, text=None, choice=tapped) if tapped else incoming

    def _show(self, chat_id: int, *, left_over: bool) -> None:
        with self._parts.look() as tx:
            rows = mail.unsent(tx, chat_id)
            messages = [(row.kind, shown(tx, row)) for row in rows]
        for kind, reply in messages:
            self._screen.show(kind, reply)
        if rows:
            # A reply that an earlier call left may have been shown by it, just before it was noted.
            again = [row.id for row in rows if left_over and row.kind == OutboxKind.REPLY]
            rerun(lambda: self._note([row.id for row in rows], again))

    def _note(self, shown_ids: list[int], again: list[int]) -> None:
        with self._parts.desk() as desk:
            mail.mark_sent(desk, shown_ids, maybe_repeated=again)

    def _refuse(self, code: str, message_id: str | int) -> None:
        language = choose([self._visitor.language], LANGUAGES)
        self._screen.show("reply", Reply(say(language, f"error.{code}"), error=code))
        self._screen.end(message_id)
