"""What Twilio posts, in our own words; pure. https://www.twilio.com/docs/messaging/guides/webhook-request

Twilio adds fields without notice, so whatever is not known here is passed over.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from flows.messages import MAX_CHOICE, MAX_NAME, Incoming, Unread, clean

Fields = Mapping[str, Sequence[str]]

_MOST_FIELDS = 200
_PREFIX = "whatsapp:"
_SID = re.compile(r"[A-Z]{2}[0-9a-fA-F]{32}")
# A number, or an id that stands for one where the person shows none.
_ADDRESS = re.compile(r"[!-~]{1,190}")
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_WORDS = {"", "text", "button", "interactive"}
_UNREAD: dict[str, Unread] = {
    "audio": "voice",
    "voice": "voice",
    "image": "media",
    "video": "media",
    "document": "media",
    "sticker": "sticker",
    "location": "location",
}


@dataclass(frozen=True, slots=True)
class Heard:
    """A message to take in: its id, who wrote it, where they are answered when that is elsewhere, and their name.

    card: where the contact is that they shared, if that is what came. quotes: the id of the message that they reply to,
    where they chose one.
    """

    message_id: str
    address: str
    send_to: str | None
    name: str
    incoming: Incoming
    card: str | None = None
    quotes: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a message of ours since Twilio took it, and the error's code where it failed."""

    provider_id: str
    status: str
    code: int = 0


class NoFields(Exception):
    """A body that has no fields to read."""


def form_fields(body: bytes) -> dict[str, list[str]]:
    """The fields of a form, blank ones too, with all the values of each. Raises NoFields."""
    try:
        return parse_qs(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise NoFields from error


def json_fields(body: bytes) -> dict[str, list[str]]:
    """The same of an object in JSON, as far as its values are text. Raises NoFields."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NoFields from error
    if not isinstance(told, dict):
        raise NoFields
    return {name: [value] for name, value in told.items() if isinstance(value, str)}


def read(fields: Fields, sender: str) -> Heard | Receipt | None:
    """What was posted for the number with these digits; None for what concerns nobody here, such as other channels."""
    form = {name: values[0] for name, values in fields.items()}
    number = form.get("MessageSid", "")
    if not _SID.fullmatch(number):
        return None
    status = form.get("MessageStatus", "received")
    if status != "received":
        code = form.get("ErrorCode", "")
        return Receipt(number, status.lower()[:16], int(code) if re.fullmatch(r"[0-9]{1,9}", code) else 0)
    wrote_from = _address(form.get("From", ""))
    if wrote_from is None or form.get("To") != f"{_PREFIX}+{sender}":
        return None
    address = _address(form.get("ExternalUserId", "")) or wrote_from
    name = clean(form.get("ProfileName", ""), MAX_NAME)
    phone = wrote_from if _NUMBER.fullmatch(wrote_from) else None
    send_to = wrote_from if wrote_from != address else None
    quotes = form.get("OriginalRepliedMessageSid")
    return Heard(number, address, send_to, name, _said(form, name, phone), _card(form), quotes)


def _said(form: Mapping[str, str], name: str, phone: str | None) -> Incoming:
    choice = clean(form.get("ButtonPayload") or form.get("ListId") or "", MAX_CHOICE)
    text = clean(form.get("Body", ""))
    unread = _unread(form)
    if unread is None and not choice and not text:
        unread = "other"
    if unread is not None:
        return Incoming(unread=unread, name=name, phone=phone)
    return Incoming(choice=choice or None, text=None if choice else text, name=name, phone=phone)


def _unread(form: Mapping[str, str]) -> Unread | None:
    """What came in place of words; a body may be there all the same, such as a document's name or a caption."""
    if "true" in (form.get("Forwarded"), form.get("FrequentlyForwarded")):
        return "forwarded"
    kind = form.get("MessageType", "").lower()
    if kind not in _WORDS:
        return _UNREAD.get(kind, "other")
    if form.get("Latitude"):
        return "location"
    if form.get("NumMedia", "0") in ("", "0"):
        return None
    return _of_media(form.get("MediaContentType0", "").lower())


def _of_media(kind: str) -> Unread:
    if kind == "image/webp":
        return "sticker"
    return "voice" if kind.startswith("audio/") else "other" if kind.endswith("vcard") else "media"


def _card(form: Mapping[str, str]) -> str | None:
    is_card = form.get("MediaContentType0", "").lower().endswith("vcard")
    return form.get("MediaUrl0") if is_card and _unread(form) == "other" else None


def _address(told: str) -> str | None:
    found = told.removeprefix(_PREFIX)
    return found if found != told and _ADDRESS.fullmatch(found) else None
