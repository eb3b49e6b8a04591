"""Posts over kept-alive connections, as fast as they are answered, by a client that costs as little as it can."""

import asyncio
import itertools
import json
import time
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit


async def post(url: str, headers: dict[str, str], bodies: Iterable[Any], connections: int) -> list[float]:
    """Posts each body as JSON once over so many connections; returns the seconds that each answer took.

    Raises AssertionError where an answer is not 200.
    """
    line, took = iter(bodies), list[float]()
    at = urlsplit(url)
    head = f"POST {at.path} HTTP/1.1\r\nHost: {at.netloc}\r\nContent-Type: application/json\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    await asyncio.gather(*(_connection(str(at.hostname), at.port or 80, head, line, took) for _ in range(connections)))
    return took


async def _connection(host: str, port: int, head: str, line: Iterator[Any], took: list[float]) -> None:
    reader, writer = await asyncio.open_connection(host, port)
    for body in line:
        text = json.dumps(body)
        message = f"{head}Content-Length: {len(text)}\r\n\r\n{text}".encode()
        began = time.perf_counter()
        writer.write(message)
        answered = await reader.readuntil(b"\r\n\r\n")
        length = next(
            (int(row[15:]) for row in answered.lower().split(b"\r\n") if row.startswith(b"content-length:")), 0
        )
        await reader.readexactly(length)
        took.append(time.perf_counter() - began)
        assert answered.startswith(b"HTTP/1.1 200 "), answered.partition(b"\r\n")[0]
    writer.close()
    await writer.wait_closed()


def updates(chats: int, first: int = 1) -> Iterator[dict[str, Any]]:
    """Endlessly many updates of text messages, from so many chats in turn."""
    for number in itertools.count(first):
        person = {"id": 1000 + number % chats, "is_bot": False, "first_name": "Ann", "language_code": "en"}
        chat = {"id": person["id"], "type": "private", "first_name": "Ann"}
        message = {"message_id": number, "from": person, "chat": chat, "date": 1_780_000_000, "text": "hello"}
        yield {"update_id": number, "message": message}
