"""Logs keep what people say and what bots are called by to themselves."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import Discreet, log_to_stderr
from storage.database import Store
from storage.models import Booking, DetailRule
from storage.rows import table
from tests.bot.command import forked
from tests.bot.shop import open_shop
from tests.builders import change

TOKEN = "7000000001:AAE-x_" + "Zq9" * 9 + "ab"
SAID = "my name is nobody's business"
_log = logging.getLogger("tests.logs")


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What a handler with our formatter writes, of every logger and level."""
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(Discreet("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield lines
    root.setLevel(before)
    root.removeHandler(handler)


def _refused(text: str) -> None:
    raise ValueError(text)


def test_a_token_is_masked_wherever_it_stands(written: io.StringIO) -> None:
    address = f"https://api.telegram.org/bot{TOKEN}/sendMessage"
    _log.warning("asking %s", address)
    _log.warning(address.replace(":AAE", "%3AAAE"))
    _log.warning("%(where)s", {"where": address})
    try:
        raise ConnectionError(address)
    except ConnectionError as error:
        _log.warning("no answer: %s", error, exc_info=True, stack_info=True)
        _log.warning("no answer: %r", str(error))
    told = written.getvalue()
    assert TOKEN.partition(":")[2] not in told
    assert told.count("/bot7000000001:***/sendMessage") == 6


@pytest.mark.parametrize(
    "who",
    [
        "whatsapp:+34600111222",
        "whatsapp%3A%2B34600111222",
        "whatsapp:ES.4566546130240823",
        "+34600111222",
        "%2B34600111222",
    ],
)
def test_nobody_who_writes_by_telephone_is_named(written: io.StringIO, who: str) -> None:
    _log.warning("to %s, and not elsewhere", who)
    _log.warning("no answer from https://api.twilio.com/Messages.json?To=%s&PageSize=3", who)
    _log.warning("{'To': '%s'}", who)
    told = written.getvalue()
    assert who.rpartition(":")[2].removeprefix("+") not in told
    assert "to ***, and not elsewhere" in told
    assert "?To=***&PageSize=3" in told
    assert "{'To': '***'}" in told


def test_what_is_no_telephone_stays(written: io.StringIO) -> None:
    said = "WhatsApp: error 63016 at 10:00:00+0000, WhatsApp account 3, row 34600111222, 2+2"
    _log.warning(said)
    assert said in written.getvalue()


def test_a_trace_tells_where_and_what_kind_but_not_what_was_said(written: io.StringIO) -> None:
    try:
        try:
            _refused(SAID)
        except ValueError as error:
            raise KeyError(SAID) from error
    except KeyError:
        _log.exception("message %d failed", 7)
    told = written.getvalue()
    assert SAID not in told
    assert told.startswith("ERROR tests.logs: message 7 failed\n")
    assert told.index("in _refused") < told.index("\nValueError\n") < told.index("\nthen:\n") < told.index("\nKeyError")


def test_a_group_of_errors_is_told_part_by_part(written: io.StringIO) -> None:
    try:
        raise ExceptionGroup(SAID, [ValueError(SAID), OSError("no route")])
    except ExceptionGroup:
        _log.exception("both failed")
    assert written.getvalue().endswith("\nExceptionGroup\nValueError\nOSError: no route\n")


def test_an_error_that_speaks_of_code_keeps_its_words(written: io.StringIO) -> None:
    _log.warning("%s", AttributeError("no attribute 'name'"))
    _log.warning("%s", LookupError(SAID))
    assert written.getvalue() == (
        "WARNING tests.logs: AttributeError: no attribute 'name'\nWARNING tests.logs: LookupError\n"
    )


def test_what_is_logged_in_earnest_is_discreet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    log_to_stderr("DEBUG")
    _log.debug("asking %s", TOKEN)
    for library in ("aiogram.event", "httpx2", "httpcore2.http11", "openai._base_client"):
        logging.getLogger(library).info("what a library does")
    root.handlers[:] = handlers
    root.setLevel(level)
    assert capsys.readouterr().err.endswith("DEBUG tests.logs: asking 7000000001:***\n")


def test_a_journey_at_debug_level_repeats_nothing(store: Store, store_url: str) -> None:
    parts = open_shop(store)
    with parts.desk() as desk:
        change(desk.connection, desk.business_named("demo").business, {"ask_phone": DetailRule.REQUIRED})
    said = ("haircut with anna on 9.1.2030 at 10:30", "Zebedee Quill", "+34 612 345 678", "{broken", "yes")
    ran = forked(
        *("chat", "--business", "demo", "--as", "ann", "--now", "2030-01-08T09:00Z"),
        url=store_url,
        said="\n".join(said),
        LOG_LEVEL="DEBUG",
    )
    with parts.look() as desk:
        assert len(desk.connection.execute(table(Booking).select()).all()) == 1, ran.out
    assert "a line of input is no message" in ran.err
    for words in (*said, "Zebedee", "612345678", "345 678"):
        assert words not in ran.err
