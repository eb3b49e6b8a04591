"""What an error of Twilio's says of a message. https://www.twilio.com/docs/api/errors"""

import re

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError, InvalidURL
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.response import Response

from bot.delivery.outcomes import Barred, Closed, Gone, NotSent, Outcome, Paused, Refused, Unknown

FAILED = (TwilioException, ClientError, TimeoutError)
"""Whatever a call to Twilio may raise that is no bug of ours."""

CLOSED = 63016
OPTED_OUT = 21610
_UNAUTHENTICATED = 20003
# A content that is not there, or whose variables Twilio or WhatsApp does not take; the same words as text may go.
UNFIT_CONTENT = frozenset({21654, 21655, 21656, 21658, 63013, 63021, 63027, 63028, 92007})

# Nobody is there, has us blocked, or wants nothing from us; or WhatsApp keeps it from them.
_GONE = {
    21211: "no such number",
    21408: "region not permitted",
    OPTED_OUT: "opted out",
    21614: "no such number",
    63003: "not on WhatsApp",
    63014: "blocked",
    63024: "not on WhatsApp",
    63032: "kept out by an experiment of WhatsApp",
    63049: "not delivered by WhatsApp's choice",
}
_TOO_FAST = {14107: 10.0, 20429: 1.0, 21611: 30.0, 30001: 30.0, 63017: 10.0, 63018: 10.0}
# What somebody may put right at Twilio, or what is over by itself: one person got too much at once, a channel is down.
_LATER = frozenset({20404, 21606, 21910, 30008, 63005, 63007, 63010, 63012, 63020, 63022, 63030, 131056})
_NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError, InvalidURL)
_SECRET = re.compile(r"\+?\d[\d ()-]{5,}\d|[A-Z]{2}[0-9a-f]{32}|whatsapp:\S+|https?://\S+")
_LONGEST = 150


def outcome_of(error: Exception) -> Outcome:
    """What became of the message whose call ended with one of `FAILED`."""
    match error:
        case TwilioException() if told := _answer(error):
            status, code = told
            return outcome_of_code(code, status)
        case ClientError() | TimeoutError() if isinstance(error, _NEVER_LEFT):
            return NotSent(why(error))
        case _:
            return Unknown(why(error))


def outcome_of_code(code: int, status: int = 400) -> Outcome:
    """What an error's code says of a message, told at once or by a receipt. status: the answer's, where it had one."""
    told = f"error {code}" if code else f"status {status}"
    if code == CLOSED:
        return Closed()
    if code in _GONE:
        return Gone(f"{told}: {_GONE[code]}", opted_out=code == OPTED_OUT)
    if code in _TOO_FAST or status == 429:
        return Paused(_TOO_FAST.get(code, 1.0))
    if code == _UNAUTHENTICATED or status == 401:
        return Barred(told)
    if code in _LATER or status in (403, 503):
        return NotSent(told)
    # A server that broke down may have taken it before.
    return Unknown(told) if status >= 500 else Refused(told)


def why(error: Exception) -> str:
    """The error in a few words that hold no number, token, address or text of a message."""
    if isinstance(error, TwilioException) and (told := _answer(error)):
        status, code = told
        return f"error {code}" if code else f"status {status}"
    return f"network: {type(error).__name__}" if isinstance(error, ClientError | TimeoutError) else type(error).__name__


def for_operator(error: Exception) -> str:
    """What the operator is to know where Twilio itself cannot do something; as discreet as `why`."""
    match error:
        case TwilioException() if 401 in _answer(error):
            return "TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN: Twilio refuses them; its console shows both"
        case TwilioRestException():
            said = " ".join(_SECRET.sub("…", str(error.msg)).split())
            return f"Twilio says no ({why(error)}): {said}"[:_LONGEST]
        case ClientError() | TimeoutError():
            return f"Twilio cannot be reached ({why(error)})"
        case _:
            return f"Twilio cannot be asked ({why(error)})"


def _answer(error: TwilioException) -> tuple[int, ...]:
    """The answer's status and the error's code, 0 where there is none; empty where there was no answer.

    The library tells of a page that it was refused by handing on the answer.
    """
    if isinstance(error, TwilioRestException):
        return error.status, error.code or 0
    return next(((one.status_code, 0) for one in error.args if isinstance(one, Response)), ())
