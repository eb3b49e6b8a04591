"""What happens to a business behind a conversation's back."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from scheduling import mail, staffing
from scheduling.desk import Desk
from scheduling.staffing import member_named
from scheduling.wanted import Actor
from storage.models import ClientAddress
from storage.rows import add
from tests.builders import change


class _Scene(NamedTuple):
    desk: Desk
    business: int
    chats: Mapping[str, int]
    client: str
    booking: str

    def client_id(self, name: str) -> int:
        chat = mail.chat(self.desk, self.chats[name])
        found = self.desk.client_at(self.business, chat.channel_account_id, chat.external_id)
        assert found is not None
        return found.id


def given(desk: Desk, business: int, what: str, chats: Mapping[str, int], client: str, booking: str) -> None:
    """Does what a script's `given>` says; the words are listed in `script`."""
    scene = _Scene(desk, business, chats, client, booking)
    word, _, rest = what.partition(" ")
    _HAPPENS.get(word, _is_somebody)(scene, word if word not in _HAPPENS else rest)


def _blocked(scene: _Scene, _: str) -> None:
    known = scene.desk.client_with(scene.business, scene.client_id(scene.client))
    change(scene.desk.connection, known, {"blocked_at": scene.desk.now})


def _quota(scene: _Scene, most: str) -> None:
    change(scene.desk.connection, scene.desk.catalogue(scene.business).plan, {"bookings_a_month": int(most)})


def _gone(scene: _Scene, _: str) -> None:
    scene.desk.delete(scene.desk.catalogue(scene.business), scene.booking, actor=Actor("staff", "owner"))


def _under(scene: _Scene, _: str) -> None:
    change(scene.desk.connection, scene.desk.booking(scene.business, scene.booking), {"status": "in_progress"})


def _inactive(scene: _Scene, uid: str) -> None:
    service = scene.desk.catalogue(scene.business).service(uid)
    change(scene.desk.connection, service, {"status": "inactive"})


def _unlinked(scene: _Scene, uid: str) -> None:
    staffing.revoke(scene.desk, scene.desk.catalogue(scene.business), uid)


def _release(scene: _Scene, _: str) -> None:
    chat = mail.chat(scene.desk, scene.chats[scene.client])
    mail.save_chat(scene.desk, chat, state={"step": 7}, schema_version=0, language=chat.language)


def _serves(scene: _Scene, who: str) -> None:
    uid, provider = who.split()
    catalogue = scene.desk.catalogue(scene.business)
    member = member_named(scene.desk, catalogue, uid)
    change(scene.desk.connection, member, {"role": "provider", "provider_id": catalogue.provider(provider).id})


def _is_somebody(scene: _Scene, who: str) -> None:
    chat = mail.chat(scene.desk, scene.chats[who])
    add(
        scene.desk.connection,
        ClientAddress(
            business_id=scene.business,
            client_id=scene.client_id("ann"),
            channel_account_id=chat.channel_account_id,
            external_id=chat.external_id,
            created_at=scene.desk.now,
        ),
    )


_HAPPENS: dict[str, Callable[[_Scene, str], None]] = {
    "blocked": _blocked,
    "quota": _quota,
    "gone": _gone,
    "under": _under,
    "inactive": _inactive,
    "release": _release,
    "serves": _serves,
    "unlinked": _unlinked,
}
