"""Reading what is posted, no further than is allowed."""

from fastapi import Request

from web.replies import TooLong


async def whole(request: Request, most: int) -> bytes:
    """The body, of so many bytes at most. Raises TooLong."""
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > most:
            raise TooLong
    return bytes(raw)
