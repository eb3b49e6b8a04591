"""What Twilio posts, field by field as it was captured; https://www.twilio.com/docs/messaging/guides/webhook-request"""

import json
import secrets

from tests.whatsapp.counterparts import ACCOUNT

SENDER = "+14155238886"
"""The business's number."""

Form = dict[str, str]


def new_sid(kind: str = "SM") -> str:
    """An id such as messages have."""
    return f"{kind}{secrets.token_hex(16)}"


def wrote(address: str, user_id: str = "", name: str = "Ann", **content: str) -> Form:
    """A message still without its id. address: as Twilio writes it, a number or an id; user_id: WhatsApp's, if told."""
    number = address.removeprefix("whatsapp:+")
    told = {"WaId": number} if number != address else {}
    return {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "ChannelMetadata": json.dumps({"type": "whatsapp", "data": {"context": {"ProfileName": name}}}),
        **({"ExternalUserId": f"whatsapp:{user_id}"} if user_id else {}),
        "Forwarded": "false",
        "FrequentlyForwarded": "false",
        "From": address,
        "MessageType": "text",
        "NumMedia": "0",
        "NumSegments": "1",
        "ProfileName": name,
        "ReferralNumMedia": "0",
        "SmsStatus": "received",
        "To": f"whatsapp:{SENDER}",
        **told,
        **content,
    }


def numbered(form: Form, sid: str) -> Form:
    """The same with its id."""
    return {**form, "MessageSid": sid, "SmsMessageSid": sid, "SmsSid": sid}


def told(sid: str, to: str, status: str, code: int = 0) -> Form:
    """What a status callback tells of a message. code: of the error, where it failed."""
    return {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "ChannelInstallSid": f"XE{'0' * 32}",
        "ChannelPrefix": "whatsapp",
        "ChannelToAddress": to.removeprefix("whatsapp:"),
        "From": f"whatsapp:{SENDER}",
        "MessageSid": sid,
        "MessageStatus": status,
        "SmsSid": sid,
        "SmsStatus": status,
        "StructuredMessage": "false",
        "To": to,
        **({"ErrorCode": str(code)} if code else {}),
    }
