"""Who asks for what: the small values that the desk's commands take. Numbers are row numbers."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Wanted:
    """A service, by a certain provider or anyone, at a certain location or any.

    `duration` in minutes where it is not the usual one, as staff may agree on. `without`: who is not meant by anyone.
    """

    service: int
    provider: int | None = None
    location: int | None = None
    duration: int | None = None
    without: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """What the asker already occupies; it does not stand in their own way."""

    hold_id: int | None = None
    booking_id: int | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who keeps a hold: a chat, a client, and the network that a web visitor came from (hashed)."""

    chat_id: int | None = None
    client_id: int | None = None
    network: str | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """What a client tells about themselves; `phone` in E.164."""

    name: str
    phone: str | None = None
    phone_verified: bool = False
    email: str | None = None
    notes: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something. A client's name is their public id."""

    kind: Literal["client", "staff", "system", "api"]
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"

    @property
    def is_client(self) -> bool:
        return self.kind == "client"


SYSTEM = Actor("system", "slotwright")
