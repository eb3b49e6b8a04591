"""What may be sent outside a client's window: approved templates, one for each kind of notice and language.

Their words are in the catalogues. WhatsApp approves no template that begins or ends with a variable or has two beside
each other, and sends none with an empty one, or with a line break in it.
Source: https://www.twilio.com/docs/content/using-variables-with-content-api.
"""

from collections.abc import Mapping
from string import Formatter
from typing import NamedTuple

from bot.whatsapp.contents import QUICK, Definition
from bot.whatsapp.rendering import Message
from flows.messages import Notice, Reply
from flows.sentences import FALLBACK, LANGUAGES, say

CATEGORY = "UTILITY"
"""What each of them is for WhatsApp: about a visit that the client booked."""
APPROVED = "approved"

_LONGEST = 120
_NOTHING = "–"
# Values that those who approve are shown.
_SAMPLES = {
    "client": "Ann",
    "business": "Studio",
    "visit": "Haircut with Anna",
    "when": "Tuesday 24 November 2026, 15:00–15:45 (Madrid time)",
    "place": "Calle Mayor 1, 28013 Madrid",
    "time_1": "Tue 24 Nov 15:00",
    "time_2": "Wed 25 Nov 10:30",
    "time_3": "Thu 26 Nov 18:00",
}


class Template(NamedTuple):
    """A notice outside the window: its name, which its sentence has too, and the sentences of its buttons.

    times: how many times it offers, each with a button that is its number.
    """

    name: str
    buttons: tuple[str, ...]
    times: int = 0


TEMPLATES = (
    Template("reminder", ("menu.coming", "menu.move", "menu.cancel")),
    Template("booking_confirmed", ("menu.move", "menu.cancel")),
    Template("booking_declined", ("menu.book",)),
    Template("booking_lapsed", ("menu.book",)),
    Template("booking_moved", ("menu.move", "menu.cancel")),
    Template("booking_cancelled", ("menu.book",)),
    Template("other_times_1", ("menu.none_of_these",), times=1),
    Template("other_times_2", ("menu.none_of_these",), times=2),
    Template("other_times_3", ("menu.none_of_these",), times=3),
    Template("please_move", ("menu.move", "menu.cancel")),
    Template("follow_up", ("menu.rate", "menu.book", "menu.no_follow_ups")),
    Template("missed", ("menu.book", "menu.no_follow_ups")),
)
_OF_NAME = {template.name: template for template in TEMPLATES}


def definitions() -> list[Definition]:
    """Every template in every language."""
    return [_definition(template, language) for template in TEMPLATES for language in LANGUAGES]


def outside(reply: Reply) -> tuple[Message, str] | None:
    """The message that says a notice outside the window, and its language; None for what no template says."""
    template = _OF_NAME.get(reply.notice.template) if reply.notice else None
    if template is None or reply.notice is None:
        return None
    language = reply.language or FALLBACK
    known = {choice.label: choice.value for choice in reply.choices}
    others = [known.get(say(language, button)) for button in template.buttons]
    values = [*(choice.value for choice in reply.choices[: template.times]), *others]
    if None in values:
        return None
    words = _words(reply.notice)
    named = _names(template.name, language)
    variables = [*(words[name] for name in named), *(value for value in values if value is not None)]
    body = _sentence(template.name, language, words)
    return Message(body, template.name, {str(number): value for number, value in enumerate(variables, 1)}), language


def _definition(template: Template, language: str) -> Definition:
    named = _names(template.name, language)
    first = len(named) + 1
    actions = [
        {"type": "QUICK_REPLY", "title": title, "id": f"{{{{{number}}}}}"}
        for number, title in enumerate(_titles(template, language), first)
    ]
    body = _sentence(template.name, language, {name: f"{{{{{number}}}}}" for number, name in enumerate(named, 1)})
    samples = [*(_SAMPLES[name] for name in named), *(f"button:{number}" for number in range(len(actions)))]
    numbered = {str(number): sample for number, sample in enumerate(samples, 1)}
    return Definition(template.name, QUICK, {"body": body, "actions": actions}, numbered, language)


def _titles(template: Template, language: str) -> list[str]:
    numbers = [str(number) for number in range(1, template.times + 1)]
    return [*numbers, *(say(language, button) for button in template.buttons)]


def _names(name: str, language: str) -> list[str]:
    """The placeholders of a template's sentence, in their order."""
    pattern = _sentence(name, language, {known: f"{{{known}}}" for known in _SAMPLES})
    return [found for _, found, _, _ in Formatter().parse(pattern) if found]


def _sentence(name: str, language: str, words: Mapping[str, str]) -> str:
    return say(language, f"template.{name}", **words)


def _words(notice: Notice) -> dict[str, str]:
    """The values of a template, each on one line and none empty."""
    return {name: " ".join(notice.words.get(name, "").split())[:_LONGEST].strip() or _NOTHING for name in _SAMPLES}
