"""Posts as Twilio makes them: forms in the shape of captured ones, signed by Twilio's own library."""

import json
from hashlib import sha256
from itertools import count
from typing import Any, NamedTuple
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

from tests.whatsapp.arriving import numbered, wrote
from tests.whatsapp.arriving import told as told_of

ACCOUNT_SID = "AC" + "0" * 32
TOKEN, OLD_TOKEN, OWN_KEY = "new-auth-token", "old-auth-token", "own-signing-key"
SENDER = "14155238886"
PUBLIC = "https://book.example.com"
PATH, STATUS_PATH = f"/whatsapp/{SENDER}", f"/whatsapp/{SENDER}/status"
ANN, ANN_ID = "+34600111222", "ES.4566546130240823"
SETTINGS: dict[str, Any] = {
    "twilio_account_sid": ACCOUNT_SID,
    "twilio_auth_token": (TOKEN, OLD_TOKEN),
    "twilio_signing_key": (OWN_KEY,),
    "whatsapp_sender": f"+{SENDER}",
    "public_url": PUBLIC,
}

_numbers = count(1)


class Post(NamedTuple):
    """A request: where to, its body and its headers."""

    url: str
    body: bytes
    headers: dict[str, str]


def message(
    body: str = "", *, sid: str | None = None, number: str = ANN, id: str | None = ANN_ID, **more: str
) -> dict[str, str]:
    """The form of a text message, with other fields where they are given."""
    wrote_so = wrote(f"whatsapp:{number}", id or "", **{"Body": body, **more})
    return numbered(wrote_so, sid or new_sid())


def tap(value: str, label: str = "Haircut", **more: str) -> dict[str, str]:
    """The form of a tapped button."""
    return message(label, MessageType="interactive", ButtonPayload=value, ButtonText=label, **more)


def pick(value: str, title: str = "Haircut", **more: str) -> dict[str, str]:
    """The form of an entry picked from a list."""
    return message(title, MessageType="interactive", ListId=value, ListTitle=title, **more)


def status(sid: str, told: str, code: str = "") -> dict[str, str]:
    """The form of a receipt."""
    error = {"ErrorCode": code} if code else {}
    return {**told_of(sid, f"whatsapp:{ANN}", told), **error}


def new_sid() -> str:
    """An id as Twilio gives messages, never given before."""
    return f"SM{next(_numbers):032x}"


def signed(
    form: dict[str, str], path: str = PATH, *, token: str = TOKEN, base: str = PUBLIC, algorithm: str | None = None
) -> Post:
    """The form as Twilio posts it to our public address."""
    signature = RequestValidator(token).compute_signature(base + path, form, algorithm)
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8", "X-Twilio-Signature": signature}
    if algorithm:
        headers["X-Twilio-Webhooks-Signature-Settings"] = f"key=webhooks_sharedkey_1,algorithm={algorithm}"
    return Post(path, urlencode(form).encode(), headers)


def signed_json(form: dict[str, str], path: str = PATH, *, token: str = TOKEN) -> Post:
    """The same as JSON, whose hash is in the query."""
    body = json.dumps(form).encode()
    path = f"{path}?bodySHA256={sha256(body).hexdigest()}"
    signature = RequestValidator(token).compute_signature(PUBLIC + path, {})
    return Post(path, body, {"Content-Type": "application/json", "X-Twilio-Signature": signature})
