"""Somebody at WhatsApp whose messages are taken in and answered without a network, bubble by bubble."""

from bot.assembly import Parts
from bot.whatsapp import rendering
from bot.whatsapp.contents import SHELLS
from bot.whatsapp.rendering import Message
from bot.worker import run_next
from flows.messages import Incoming, Reply
from scheduling import mail
from scheduling.accounts import open_account
from storage.models import Outbox, OutboxKind


class Person:
    """Writes from one address, and sees the bubbles of what is written to them."""

    def __init__(self, parts: Parts, business: str, address: str = "+34600111222", name: str = "Ann") -> None:
        self._parts = parts
        self._address = address
        self._name = name
        self._came = 0
        with parts.desk() as desk:
            of = desk.business_named(business).business.id
            self.account = open_account(desk, "whatsapp", "14155238886", [of])

    def write(self, text: str) -> Reply:
        """The answer to what they typed."""
        return self._send(Incoming(text=text, name=self._name, language="en"))

    def tap(self, reply: Reply, label: str) -> Reply:
        """The answer to a tap on the first entry that begins so."""
        shown = [choice for choice in reply.choices if choice.label.startswith(label)]
        assert shown, f"{label!r} is not among {[choice.label for choice in reply.choices]}"
        return self._send(Incoming(choice=shown[0].value, name=self._name, language="en"))

    def rows(self) -> list[Outbox]:
        """Every message that was written to them."""
        with self._parts.look() as desk:
            chat = mail.find_chat(desk, self.account, self._address)
            assert chat is not None
            return mail.outgoing(desk, chat.id, 0)

    def bubbles(self) -> list[Message]:
        """What each of their replies is shown as."""
        replies = [Reply.from_json(row.payload) for row in self.rows() if row.kind == OutboxKind.REPLY]
        return [message for reply in replies for message in rendering.messages(reply, SHELLS)]

    def _send(self, incoming: Incoming) -> Reply:
        self._came += 1
        with self._parts.desk() as desk:
            given, message_id = incoming.to_json(), f"{self._address} {self._came}"
            received = mail.receive(desk, self.account, self._address, message_id, given, name=self._name)
        assert run_next(self._parts, received.chat_id) is not None
        return Reply.from_json(self.rows()[-1].payload)
