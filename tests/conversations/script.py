"""Reading a `.chat` file.

    # a comment
    setup: salon.yaml          the business, from setups/ (this one unless told); a second one is another business
    channel: telegram salon    from now on clients write to a bot of these businesses, `all` for every one, of the first
                               if none is named; before, everybody writes in its web chat
    now> 2026-11-23T09:00      moves the clock, in the business's zone
    language> es               what the channel reports of clients from now on; name> likewise; name[staff]> of staff
    client> text               the usual client types; client[bob]> another one; `client> [label]` taps
    [label]                    taps the newest choice with that label; [label] @2 that of the last message but two,
                               [label] @bob one that bob was shown
    start> TOKEN               opens the chat by a link; `{service haircut}`, `{provider anna}` and `{business salon}`
                               make one; start[bob]> by another client
    contact> +34612345678      shares the own number; contact[other]> somebody else's
    unread> sticker            something comes that is no words
    staff> text                the usual master, anna, types in the bot of staff or taps; staff[mia]> another member
    join> anna                 opens that bot by a new invitation of the member, `again` by the last one once more;
                               join[eve]> by somebody else
    link> anna mia             these members are reached in that bot, as if they had joined it
    bot> text                  the next message to whoever acted last; indented lines belong to it; … is anything
    notice> text               the next notice to the usual client; notice[bob]> to another
    alert> text                the next notice to the usual master; alert[mia]> to another member
    choices> A | B             what the message just expected offers; … at the end stands for the rest
    error> slot_taken          the refusal that it carries; asks> time, the field that it asks for; step> book.time, the
                               question that it is; moment> the instant that it tells, in words; pin> the spot on a map
    silence>                   whoever acted last got nothing more; silence[mia]> a certain one
    master> cancel {booking} reason         a staff command on the booking told last
    bookings> haircut anna 2026-11-24T14:00Z confirmed; …      what the store holds, by start; bookings[strict]> that
                               of another business
    given> blocked             the client is blocked; `quota 1`: the plan allows so many bookings a month; `gone`: the
                               booking told last is deleted; `under way`: it has begun; `inactive haircut`: the service
                               is; `release`: the chat's state was written by another release; `unlinked anna`: that
                               member works there no longer; `bob is ann`: bob writes from another address of ann's

Empty lines within messages do not count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TAP = re.compile(r"\[(?P<label>.+)\](?: @(?P<where>\w+))?")
_LINE = re.compile(r"(?P<verb>[a-z]+)(?:\[(?P<who>\w+)\])?(?:>|:)(?: (?P<text>.*))?")


@dataclass(frozen=True)
class Line:
    """One line of a script; `who` is in brackets after the verb."""

    number: int
    verb: str
    text: str
    who: str | None = None


def read(file: Path) -> Iterator[Line]:
    """The lines of a script, continued lines joined. Raises ValueError with the line's number."""
    kept: Line | None = None
    for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if raw.startswith("    ") and kept is not None:
            kept = Line(kept.number, kept.verb, f"{kept.text}\n{raw.strip()}", kept.who)
            continue
        if kept is not None:
            yield kept
        kept = _line(number, raw.strip())
    if kept is not None:
        yield kept


def _line(number: int, text: str) -> Line | None:
    if not text or text.startswith("#"):
        return None
    if tap := TAP.fullmatch(text):
        return Line(number, "tap", tap["label"], tap["where"])
    if line := _LINE.fullmatch(text):
        return Line(number, line["verb"], line["text"] or "", line["who"])
    raise ValueError(f"line {number}: {text!r} is no line of a conversation")
