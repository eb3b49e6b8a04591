"""From a reply to the messages that show it: a list or buttons where they have room for it, else numbered text.

A number that is typed answers a list, too, so nobody has to open it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.whatsapp import contents
from flows.messages import Choice, Pin, Reply
from flows.sentences import FALLBACK, say

MAX_TEXT = 1600
"""The longest message that is only text. https://www.twilio.com/docs/api/errors/21617"""

# What Twilio may take for the wish to hear nothing more, also where it stands on a button that is tapped.
# https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
_STOPS_MESSAGES = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
_PARTS = " · "
_NOTHING = "·"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of WhatsApp's: a text, or a content of this name with its variables; `body` is what it says then.

    place: where it stands on a map, as Twilio writes it.
    """

    body: str
    content: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    place: str | None = None


def messages(reply: Reply, known: Collection[str]) -> tuple[Message, ...]:
    """What is sent to show a reply, in order; the choices are under the last one.

    known: the names of the contents that can be sent.
    """
    reply, language = _labelled(reply), reply.language or FALLBACK
    text = f"{reply.text}\n{reply.link}" if reply.link else reply.text
    *earlier, last = parts(text, contents.BODY if reply.choices or reply.own_number else MAX_TEXT)
    menu = _menu(last, reply, language)
    under = (menu,) if menu and menu.content in known else numbered(last, reply)
    return (*([_placed(reply.pin)] if reply.pin else []), *(Message(part) for part in earlier), *under)


def numbered(body: str, reply: Reply) -> tuple[Message, ...]:
    """The end of a reply's text with its choices below as numbered lines."""
    return tuple(Message(part) for part in parts(_listed(body, _labelled(reply).choices)))


def parts(text: str, longest: int = MAX_TEXT) -> list[str]:
    """The text in pieces of so many characters at most, cut at the end of a line, else of a word, else anywhere."""
    cut: list[str] = []
    while len(text) > longest:
        head = text[:longest]
        end = next((at for mark in "\n " if (at := head.rstrip().rfind(mark)) > 0), len(head))
        cut.append(head[:end])
        text = text[end:].lstrip()
    return [*cut, text] if text or not cut else cut


def _labelled(reply: Reply) -> Reply:
    """The same with labels that may be sent back as words: none is empty, none stops all messages."""
    labels = (choice.label.strip() or _NOTHING for choice in reply.choices)
    leave = say(reply.language or FALLBACK, "whatsapp.leave")
    fit = (leave if label.upper() in _STOPS_MESSAGES else label for label in labels)
    choices = (Choice(label, choice.value) for label, choice in zip(fit, reply.choices, strict=True))
    return replace(reply, choices=tuple(choices))


def _menu(body: str, reply: Reply, language: str) -> Message | None:
    """The content that shows the choices; None where no list or row of buttons holds them."""
    choices = reply.choices
    if reply.own_number:
        button = say(language, "whatsapp.share_number")
        told = _listed(body, choices)
        return Message(told, contents.SHARE, contents.share_variables(_said(told), button)) if _fits(told) else None
    if not 0 < len(choices) <= contents.MOST_ITEMS:
        return None
    buttons = {choice.label: choice.value for choice in choices}
    if len(choices) == len(buttons) <= contents.MOST_BUTTONS and all(
        len(label) <= contents.BUTTON for label in buttons
    ):
        named = contents.quick_named(len(choices))
        return Message(body, named, contents.quick_variables(_said(body), list(buttons.items())))
    items = [_item(choice) for choice in choices]
    described = any(description for _, _, description in items)
    filled = [(title, value, description or _NOTHING) for title, value, description in items]
    variables = contents.list_variables(_said(body), say(language, "whatsapp.choose"), filled, described=described)
    return Message(body, contents.list_named(len(items), described=described), variables)


def _item(choice: Choice) -> tuple[str, str, str]:
    """The title, the id and the description, empty where the title tells all: what follows the first dot, or the whole
    label where the title is cut."""
    label = choice.label
    title, _, rest = label.partition(_PARTS)
    if len(label) <= contents.TITLE and not rest:
        return label, choice.value, ""
    if len(title) > contents.TITLE:
        return _cut(title, contents.TITLE), choice.value, _cut(label, contents.DESCRIPTION)
    return title.strip() or _NOTHING, choice.value, _cut(rest.strip(), contents.DESCRIPTION)


def _listed(body: str, choices: Sequence[Choice]) -> str:
    return "\n".join([body, *(f"{number}. {choice.label}" for number, choice in enumerate(choices, 1))])


def _placed(pin: Pin) -> Message:
    """A place on the map. https://www.twilio.com/docs/whatsapp/message-features#location-messages"""
    label = " ".join((pin.address or pin.title).replace("|", " ").split())
    return Message(pin.title or _NOTHING, place=f"geo:{pin.latitude},{pin.longitude}|{label or _NOTHING}")


def _fits(body: str) -> bool:
    return len(body) <= contents.BODY


def _said(body: str) -> str:
    # A variable without a word is refused: https://www.twilio.com/docs/api/errors/21656
    return body.strip() or _NOTHING


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
