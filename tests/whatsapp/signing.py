"""What Twilio posts to a server, and how it shows who posts."""

import ssl
from collections.abc import Mapping

from aiohttp import ClientSession
from twilio.request_validator import RequestValidator

from tests.whatsapp.counterparts import TOKEN

# Made once, since it takes longer than everything else that a post takes.
TLS = ssl.create_default_context()


async def post_signed(url: str, form: Mapping[str, str], token: str = TOKEN) -> int:
    """Posts a form as Twilio does; returns the status of the answer."""
    async with ClientSession() as session, session.post(url, data=form, headers=signed(url, form, token)) as answer:
        return answer.status


def signed(url: str, form: Mapping[str, str], token: str = TOKEN) -> dict[str, str]:
    """The header that shows who posts; https://www.twilio.com/docs/usage/security#validating-requests"""
    return {"X-Twilio-Signature": RequestValidator(token).compute_signature(url, form)}
