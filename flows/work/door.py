"""The door of the staff's bot: a private link is used up here, and whoever is linked to nobody goes no further."""

from dataclasses import dataclass, replace

from flows.messages import START, Incoming, Reply
from flows.refusals import sentence
from flows.talk import Talk
from scheduling import staffing
from scheduling.errors import InvitationOver, Refusal
from storage.models import Member


@dataclass(frozen=True, slots=True)
class Came:
    """Who is at the door: the members of businesses that this address is linked to, and what they say there.

    joined: the member that it was linked to just now. refusal: why the link that they came by lets nobody in.
    """

    members: tuple[Member, ...]
    incoming: Incoming
    joined: Member | None = None
    refusal: Refusal | None = None


def knock(lobby: Talk, incoming: Incoming) -> Came:
    """Looks who writes, afresh with every message; a private link makes them a member first."""
    account, address = lobby.account, lobby.chat.external_id
    joined, refusal = None, None
    token = incoming.link()
    if token:
        incoming = replace(incoming, text=START, start=None)
        try:
            joined = staffing.join(lobby.desk, account, address, token)
        except InvitationOver as over:
            refusal = over
    members = tuple(staffing.members_at(lobby.desk, account, address))
    return Came(members, incoming, joined, refusal)


def closed(lobby: Talk, came: Came) -> Reply:
    """How to get in."""
    if came.refusal is None:
        return Reply(lobby.say("work.door"))
    return Reply(sentence(lobby, came.refusal), error=came.refusal.code)
