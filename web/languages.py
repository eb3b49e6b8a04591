"""Which languages a browser asks for."""

from starlette.requests import Request

_MOST = 10


def accepted(request: Request) -> list[str]:
    """The tags of `Accept-Language`, dearest first (RFC 9110 section 12.5.4), without those that cannot be read."""
    ranked = []
    for part in request.headers.get("accept-language", "").split(",")[:_MOST]:
        tag, _, rest = part.strip().partition(";")
        quality = _quality(rest)
        if tag and quality:
            ranked.append((-quality, tag[:35]))
    return [tag for _, tag in sorted(ranked, key=lambda item: item[0])]


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if not name:
        return 1.0
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
