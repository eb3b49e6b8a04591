"""The webhooks of WhatsApp numbers; imported only where there is one."""

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from bot.assembly import Parts
from bot.whatsapp.accounts import open_accounts, receipts_path, webhook_path
from bot.whatsapp.forms import Fields, NoFields, form_fields, json_fields
from bot.whatsapp.receiving import Receiver
from bot.whatsapp.signing import SETTINGS_HEADER, SIGNATURE_HEADER, Claim, Keys, signed_body, signed_form
from web.bodies import whole

MAX_BODY = 100_000
_FORM, _JSON = "application/x-www-form-urlencoded", "application/json"
# Answers go out by themselves, so what Twilio is to do now is nothing.
_NOTHING = "<Response/>"


class _NotTwilio(Exception):
    """Nothing shows that Twilio posted this."""


def whatsapp_routes(parts: Parts) -> APIRouter:
    """Two routes for each number, at which Twilio posts messages and receipts; 200 says that it is kept.

    Raises BadArgument for a number that cannot be served as the settings say, StorageUnavailable or RunAgain.
    """
    settings = parts.settings
    keys = Keys(settings.twilio_auth_token, settings.twilio_signing_key)
    served = open_accounts(parts, settings.whatsapp_sender)
    receivers = {one.account.name: Receiver(parts, one.account) for one in served}
    routes = APIRouter()

    async def hear(request: Request) -> Response:
        receiver = receivers.get(request.path_params["digits"])
        if receiver is None:
            raise HTTPException(404)
        body = await whole(request, MAX_BODY)
        try:
            fields = _fields(keys, f"{settings.public_url}{request.scope['path']}", request, body)
        except (NoFields, _NotTwilio) as error:
            raise HTTPException(403) from error
        await receiver.take_in(fields)
        return Response(_NOTHING, media_type="text/xml")

    for path in (webhook_path, receipts_path):
        routes.add_route(path("{digits}"), hear, methods=["POST"])
    return routes


def _fields(keys: Keys, ours: str, request: Request, body: bytes) -> Fields:
    """What Twilio posted, which is either a form or JSON. Raises NoFields or _NotTwilio."""
    query = request.scope["query_string"].decode("latin-1")
    url = f"{ours}?{query}" if query else ours
    claim = Claim(request.headers.get(SIGNATURE_HEADER), request.headers.get(SETTINGS_HEADER))
    kind = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind == _JSON and signed_body(keys, url, body, claim):
        return json_fields(body)
    if kind == _FORM and signed_form(keys, url, fields := form_fields(body), claim):
        return fields
    raise _NotTwilio
