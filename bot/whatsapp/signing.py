"""Whether Twilio posted something: the signature of the request, by the address at which Twilio knows us.

https://www.twilio.com/docs/usage/webhooks/webhooks-security
"""

import hmac
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha1, sha256
from typing import Any
from urllib.parse import parse_qs, urlsplit

SIGNATURE_HEADER = "X-Twilio-Signature"
SETTINGS_HEADER = "X-Twilio-Webhooks-Signature-Settings"
REPEATED = "#rc=5&rp=all"
"""What an address of ours ends with, so that Twilio repeats posts that fail; it may or may not be part of what is
signed. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides"""

# Whether an own key signs, and by which hash.
_ALGORITHMS: dict[str, tuple[bool, Any]] = {
    "": (False, sha1),
    "HMAC_SHA1": (False, sha1),
    "HMAC_SHA256": (True, sha256),
}


@dataclass(frozen=True, slots=True)
class Keys:
    """What Twilio may sign with: the auth tokens of accounts, and the secrets of own keys."""

    tokens: Sequence[str]
    own: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """How a request says that it is Twilio's: its two headers as HTTP brought them, in Latin-1."""

    signature: str | None
    settings: str | None = None


def signed_form(keys: Keys, url: str, fields: Mapping[str, Sequence[str]], claim: Claim) -> bool:
    """Whether the form with these fields was signed, all values of each counted. url: ours, with its query."""
    told = "".join(name + value for name in sorted(fields) for value in sorted(set(fields[name])))
    return _signed(keys, url, told, claim)


def signed_body(keys: Keys, url: str, body: bytes, claim: Claim) -> bool:
    """Whether a body that is no form was signed, by its hash in the query. url: ours, with its query."""
    [given] = parse_qs(urlsplit(url).query).get("bodySHA256", [""])[:1]
    return _same(sha256(body).hexdigest(), given) and _signed(keys, url, "", claim)


def _signed(keys: Keys, url: str, told: str, claim: Claim) -> bool:
    """Compares in the same time wherever they differ; a missing or odd signature is none."""
    algorithm = _algorithm(claim.settings)
    if claim.signature is None or algorithm is None:
        return False
    own, hashed = algorithm
    return any(
        _same(_signature(key, way + told, hashed), claim.signature)
        for key in (keys.own if own else keys.tokens)
        for way in _ways(url)
    )


def _algorithm(settings: str | None) -> tuple[bool, Any] | None:
    """Whether an own key signs, and by which hash; None for what nobody here knows.

    `key=ID,algorithm=HMAC_SHA256` stands in the settings where an own key signs, else nothing.
    """
    parts = dict(part.strip().split("=", 1) for part in (settings or "").split(",") if "=" in part)
    return _ALGORITHMS.get(parts.get("algorithm", "").strip().upper())


def _signature(key: str, told: str, hashed: Any) -> str:
    return b64encode(hmac.digest(key.encode(), told.encode(), hashed)).decode()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode("utf-8", "replace"))


def _ways(url: str) -> list[str]:
    """The address with its port and without: Twilio signs either."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition(":")[0] if parts.port else parts.netloc
    port = parts.port or (443 if parts.scheme == "https" else 80)
    ways = [parts._replace(netloc=netloc).geturl() for netloc in (host, f"{host}:{port}")]
    return [*ways, *(way + REPEATED for way in ways)]
