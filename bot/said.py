"""What a client said, as terminal and web chat take it in JSON."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from flows.messages import MAX_CHOICE, MAX_TEXT, Contact, Incoming, clean

# What somebody says who opened the chat without a link.
START = "/start"

_LIMITS = {"choice": MAX_CHOICE, "start": MAX_CHOICE, "phone": 40}


class _Contact(BaseModel):
    model_config = ConfigDict(extra="forbid")

    phone: str
    own: bool = False


class Said(BaseModel):
    """Exactly one thing: a text, a tapped choice, a contact, or the token of the link that was opened."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = None
    choice: str | None = None
    contact: _Contact | None = None
    start: str | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> "Said":
        if len(self.model_fields_set - {"id"}) != 1:
            raise ValueError("must say exactly one thing")
        return self

    def incoming(self, name: str, language: str | None, *, vouched: bool) -> Incoming:
        """The message, with what the channel reports of its sender.

        vouched: whether the channel may say that a contact is the sender's own.
        """
        contact = Contact(self.contact.phone, vouched and self.contact.own) if self.contact else None
        return Incoming(
            text=START if self.start == "" else self.text,
            choice=self.choice,
            contact=contact,
            start=self.start,
            name=name,
            language=language,
        )


def washed(said: dict[str, Any]) -> dict[str, Any]:
    """The same, with text that every store can take and no longer than it may be."""

    def wash(name: str, value: Any) -> Any:
        if isinstance(value, dict):
            return washed(value)
        return clean(value, _LIMITS.get(name, MAX_TEXT)) if isinstance(value, str) else value

    return {name: wash(name, value) for name, value in said.items()}
