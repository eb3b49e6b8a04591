"""What is done to a booking by the tap that chooses it."""

from dataclasses import dataclass

from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work.visit import booking
from scheduling.lifecycle import Happening


@dataclass(frozen=True, slots=True)
class Deed:
    """The step that lets something happen to the booking that a tap names."""

    happening: Happening
    FIELD: str = booking.FIELD

    def ask(self, talk: Talk) -> Reply:
        """The days on which to look for the booking."""
        return booking.ask(talk)

    def take(self, talk: Talk, heard: Heard) -> str | Misunderstood:
        """The booking's public id. Raises NotFound, NotAllowed or AlreadyDone."""
        if heard.value is None:
            return Misunderstood(talk.say("bookings.unknown"))
        before = booking.seen(talk, heard.value)
        talk.changed(
            talk.desk.happen(talk.catalogue, before.public_id, self.happening, actor=talk.actor, version=before.version)
        )
        return before.public_id
