"""What a tap does: an entry of the menu last shown by table, a button of a notice while its booking is as it was."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from flows import latest
from flows.moment import Moment
from flows.moves import again, back, begin, change, fold, hearing, page, pending, widen
from flows.offer import anew
from flows.state import Act, Position, State, parted
from flows.steps import Heard
from flows.talk import Talk
from scheduling import mail
from scheduling.errors import NotFound
from scheduling.notices import ANEW, OTHER_TIME
from storage.models import MenuToken


def tapped(talk: Talk, state: State, value: str) -> Moment:
    """A tap on `token:index`. Whatever is old or somebody else's does nothing but show the present menu."""
    act = state.act(value)
    if act is not None:
        return done(talk, state.position, act)
    token, place = parted(value)
    notice = mail.menu_token(talk.desk, token)
    if notice is not None and _is_here(talk, notice) and 0 <= place < len(notice.choices):
        return _on_notice(talk, state.position, notice, *notice.choices[place])
    if token == state.spent and state.position.flow is not None and pending(state.position) is None:
        return again(talk, state.position)
    return again(talk, state.position, talk.say("turn.old_menu"))


def done(talk: Talk, position: Position, act: Act) -> Moment:
    """What an entry of the present menu stands for."""
    name, *values = act
    return _ACTS[name](talk, position, *values)


def _is_here(talk: Talk, notice: MenuToken) -> bool:
    return (notice.chat_id, notice.business_id) == (talk.chat.id, talk.chat.business_id)


class _Button(NamedTuple):
    """What a notice's button opens: a flow, and the field that takes the booking, with what is said about it if
    anything.

    bound: only while the booking is as the notice told it.
    """

    flow: str
    field: str | None = "booking"
    says: str | None = None
    bound: bool = True


_BUTTONS = {
    "reschedule": _Button("reschedule"),
    "cancel": _Button("cancel"),
    "coming": _Button("attend", "attendance", "coming"),
    "late": _Button("attend", "attendance", "late"),
    "rate": _Button("rate", "visit", bound=False),
    "no_follow_ups": _Button("quiet", "opt_out", bound=False),
    OTHER_TIME: _Button("offer", "answer"),
    "book": _Button("book", None, bound=False),
    "bookings": _Button("bookings", None, bound=False),
    "approve": _Button("approve"),
    "decline": _Button("decline"),
    "offer": _Button("propose"),
    "complete": _Button("complete"),
    "no_show": _Button("no_show"),
    "visit": _Button("visit", bound=False),
    "agenda": _Button("agenda", None, bound=False),
}


def _on_notice(
    talk: Talk, position: Position, notice: MenuToken, button: str, public_id: str, said: Any = None
) -> Moment:
    if button == ANEW:
        return anew.booking(talk, position, public_id, said)
    opens = _BUTTONS[button]
    said = opens.says if said is None else said
    about = public_id if said is None else {"booking": public_id, "said": said}
    heard = {opens.field: Heard(value=about)} if opens.field else {}
    if not opens.bound:
        return begin(talk, opens.flow, heard, kept=position)
    try:
        booking = talk.own_booking(public_id)
    except NotFound:
        return begin(talk, talk.routes.shows, None, talk.say("turn.booking_gone"), kept=position)
    if (booking.id, booking.version) != (notice.booking_id, notice.booking_version):
        named = {"booking": Heard(value=public_id)}
        return begin(talk, talk.routes.shows, named, latest.note(talk, public_id), kept=position)
    return begin(talk, opens.flow, heard, kept=position)


def _answer(talk: Talk, position: Position, field: str, value: Any, others: Mapping[str, Any] | None = None) -> Moment:
    given = {**(others or {}), field: value}
    return hearing(talk, position, {one: Heard(value=answer) for one, answer in given.items()})


def _open(talk: Talk, position: Position, flow: str, answers: Mapping[str, Any]) -> Moment:
    heard = {field: Heard(value=value) for field, value in answers.items()}
    return begin(talk, flow, heard, kept=position)


_ACTS: dict[str, Callable[..., Moment]] = {
    "answer": _answer,
    "open": _open,
    "change": change,
    "widen": widen,
    "page": page,
    "fold": fold,
    "back": back,
    "again": again,
}
