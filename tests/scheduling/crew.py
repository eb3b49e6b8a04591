"""Those who work at the salon, linked to its bot for staff, and what they are told."""

from typing import Any

from scheduling import staffing
from scheduling.accounts import open_account
from scheduling.wanted import Actor
from storage.models import ChannelAccount, Member, Outbox
from tests import builders
from tests.scheduling.salon import Salon


class Crew:
    """The salon's bot for staff, and its members as they are added; each is linked from an address of their name."""

    def __init__(self, salon: Salon, channel: str = "telegram") -> None:
        self.salon = salon
        with salon.desk() as desk:
            name = f"{salon.row.slug} staff"
            self.account: ChannelAccount = open_account(desk, channel, name, [salon.id], staff=True)

    def add(self, uid: str, role: str = "provider", *, linked: bool = True, **values: Any) -> Member:
        """A member; a provider's is that of the provider of the same name."""
        if role == "provider" and "provider_id" not in values:
            values["provider_id"] = self.salon.providers[uid].id
        member = self.salon.build(builders.a_member, self.salon.row, uid, role, **values)
        if linked:
            self.link(member)
        return member

    def link(self, member: Member, address: str | None = None) -> None:
        with self.salon.desk() as desk:
            staffing.link(desk, self.account, address or member.uid, member)

    def by(self, uid: str) -> Actor:
        return Actor("staff", uid)

    def told(self, uid: str | None = None) -> list[str]:
        """The templates of the notices to staff, or to one of them, in their order."""
        return [row.payload["template"] for row in self.notices(uid)]

    def notices(self, uid: str | None = None) -> list[Outbox]:
        rows = [row for row in self.salon.notices() if row.payload.get("audience") == "staff"]
        return [row for row in rows if uid in (None, row.payload["member"])]

    def last(self, uid: str | None = None) -> Outbox:
        return self.notices(uid)[-1]
