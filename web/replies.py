"""How the web answers what goes wrong: a table from refusals to statuses, and a sentence for people."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from flows.sentences import LANGUAGES, choose, say
from scheduling.errors import Refusal
from web.languages import accepted

# A refusal's code → its status and the key of its sentence.
ANSWERS = {
    "bad_input": (400, "error.bad_input"),
    "bad_origin": (403, "error.bad_origin"),
    "no_address": (403, "error.no_address"),
    "not_found": (404, "refusal.not_found"),
    "too_long": (413, "error.too_long"),
    "not_json": (415, "error.not_json"),
    "too_many_messages": (429, "refusal.too_many_messages"),
    "unavailable": (503, "error.unavailable"),
}


class BadOrigin(Refusal):
    """A page of somebody else sent this."""

    code = "bad_origin"


class NoAddress(Refusal):
    """The browser kept no cookie, so there is no chat to answer in."""

    code = "no_address"


class TooLong(Refusal):
    """The body is larger than is allowed."""

    code = "too_long"


class NotJson(Refusal):
    """The body is not declared as JSON."""

    code = "not_json"


def broken(request: Request, error: Exception) -> Response:
    """The one apology for a bug; the server writes its trace to the log."""
    language = choose(accepted(request), LANGUAGES)
    return JSONResponse({"error": "internal", "text": say(language, "turn.apology")}, 500)


def refused(request: Request, error: Exception) -> Response:
    """A refusal as JSON: its code, and its sentence in a language that the browser asks for."""
    code = error.code if isinstance(error, Refusal) else "unavailable"
    language = choose(accepted(request), LANGUAGES)
    status, key = ANSWERS[code]
    later = {"Retry-After": "5"} if status in (429, 503) else None
    return JSONResponse({"error": code, "text": say(language, key)}, status, headers=later)
