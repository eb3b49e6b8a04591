"""The chat in a real browser: by thumb, by keyboard, over a bad connection."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright

from bot.assembly import Parts
from scheduling.clock import SystemClock
from storage.database import open_store
from storage.models import Booking
from storage.rows import table
from tests.bot.shop import came, open_shop
from tests.waiting import PATIENCE_SECONDS
from tests.web.server import Site, serving

_CHROMIUM = shutil.which("chromium")
_PATIENCE_MS = 1000 * PATIENCE_SECONDS
_SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]

pytestmark = pytest.mark.skipif(_CHROMIUM is None, reason="no chromium on the PATH: the browser's tests are left out")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        expect.set_options(timeout=_PATIENCE_MS)
        opened = started.chromium.launch(executable_path=_CHROMIUM, args=_SWITCHES, timeout=_PATIENCE_MS)
        yield opened
        opened.close()


@pytest.fixture
def parts(sqlite_url: str) -> Iterator[Parts]:
    store = open_store(sqlite_url)
    yield open_shop(store, SystemClock())
    store.close()


@pytest.fixture
def site(parts: Parts) -> Iterator[Site]:
    with serving(parts) as opened:
        yield opened


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """The chat on a phone; whatever the page complains of fails the test."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    context.set_default_timeout(_PATIENCE_MS)
    opened = context.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.goto(f"{site.base}/chat/demo")
    expect(_menu(opened)).not_to_have_count(0)
    yield opened
    context.close()
    assert [one for one in complaints if not one.startswith("Failed to load resource")] == []


def _menu(page: Page) -> Locator:
    return page.locator(".choices.reply button:enabled")


def _answers(page: Page) -> Locator:
    return page.locator(".said.reply")


def _tap(page: Page, label: str) -> None:
    before = _answers(page).count()
    _menu(page).filter(has_text=label).first.click()
    expect(_answers(page)).to_have_count(before + 1)


def _bookings(parts: Parts) -> list[str]:
    with parts.look() as tx:
        return list(tx.connection.execute(table(Booking).select().with_only_columns(table(Booking).c.status)).scalars())


def test_a_booking_with_the_keyboard_alone(page: Page, parts: Parts) -> None:
    page.get_by_label("Write a message").fill("haircut")
    page.keyboard.press("Enter")
    expect(_answers(page)).to_have_count(2)
    # Back from the field to the menu's last choice, and on to its first.
    for _ in range(_menu(page).count()):
        page.keyboard.press("Shift+Tab")
    for answers in (3, 4):
        expect(_menu(page).first).to_be_focused()
        page.keyboard.press("Enter")
        expect(_answers(page)).to_have_count(answers)
    page.get_by_label("Write a message").fill("Ann")
    page.keyboard.press("Enter")
    expect(_answers(page)).to_have_count(5)
    for _ in range(_menu(page).count()):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(_answers(page).last).to_contain_text("booked")
    assert _bookings(parts) == ["confirmed"]


def test_only_the_newest_menu_can_be_tapped(page: Page) -> None:
    _tap(page, "Haircut")
    first = _answers(page).first.locator("button")
    assert {button.is_disabled() for button in first.all()} == {True}
    expect(first.first).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(_answers(page)).to_have_count(2)
    assert {button.is_disabled() for button in _answers(page).first.locator("button").all()} == {True}
    expect(page.locator(".mine p")).to_contain_text(["Haircut"])


def test_a_double_tap_is_one_message(page: Page, parts: Parts) -> None:
    _menu(page).filter(has_text="Haircut").dblclick()
    expect(_answers(page)).to_have_count(2)
    assert [set(message.payload) & {"text", "choice"} for message in came(parts)] == [{"text"}, {"choice"}]


def test_what_could_not_be_sent_is_said_and_sent_again_once(page: Page, parts: Parts) -> None:
    lost: list[str] = []

    def lose(route: Route) -> None:
        lost.append(str(route.request.post_data))
        # The first one arrives, but its answer does not.
        if len(lost) == 1:
            route.fetch()
        route.abort()

    page.route("**/messages", lose)
    page.get_by_label("Write a message").fill("haircut")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Not sent yet")).to_be_visible()
    page.unroute("**/messages")
    expect(page.get_by_text("Not sent yet")).to_be_hidden()
    expect(_answers(page)).to_have_count(2)
    assert len(lost) >= 1
    assert [message.payload.get("text") for message in came(parts)] == ["/start", "haircut"]


def test_what_is_refused_is_said_and_can_be_tried_again(page: Page) -> None:
    page.route(
        "**/messages",
        lambda route: route.fulfill(status=429, json={"error": "too_many_messages", "text": "Please wait."}),
    )
    _menu(page).first.click()
    expect(page.get_by_text("Please wait.")).to_be_visible()
    page.unroute("**/messages")
    page.get_by_role("button", name="Try again").click()
    expect(_answers(page)).to_have_count(2)


def test_the_page_reconnects_and_goes_on(page: Page, parts: Parts, site: Site) -> None:
    page.route("**/events*", lambda route: route.fulfill(status=503))
    page.reload()
    expect(page.get_by_role("status").first).to_have_text("Reconnecting…")
    page.unroute("**/events*")
    expect(page.get_by_role("status").first).to_have_text("")
    expect(_answers(page)).to_have_count(1)


@pytest.mark.parametrize("said", ["<img src=x onerror=alert(1)>", "שלום 😀 \u202eabc", "a" * 500])
def test_whatever_is_said_is_shown_as_text_and_within_the_screen(page: Page, said: str) -> None:
    page.get_by_label("Write a message").fill(said)
    page.keyboard.press("Enter")
    bubble = page.locator(".mine p")
    expect(bubble).to_have_text(said)
    expect(page.locator("#log img")).to_have_count(0)
    expect(_answers(page)).to_have_count(2)
    for part in (*page.locator(".said p").all(), *page.locator("button").all()):
        box = part.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_two_windows_are_one_chat(page: Page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    expect(_menu(other)).not_to_have_count(0)
    _tap(page, "Haircut")
    expect(_answers(other)).to_have_count(2)
    expect(other.locator(".mine p")).to_contain_text(["Haircut"])


def test_the_parts_of_the_page_have_names(page: Page) -> None:
    expect(page.get_by_role("log", name="Messages")).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(page.get_by_role("textbox", name="Write a message")).to_be_visible()
    expect(page.get_by_role("heading", name="Demo")).to_be_visible()
    for button in page.locator("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
