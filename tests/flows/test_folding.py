"""Every entry of a menu can be reached where a channel shows few at once."""

from hypothesis import given
from hypothesis import strategies as st

from flows.folding import folded
from flows.room import Room
from flows.state import Offer


def _menu(many: int) -> list[Offer]:
    return [Offer(f"entry {number}", ("answer", "service", number)) for number in range(many)]


def _page(many: int, first: int, most: int = 10) -> list[Offer]:
    return folded(_menu(many), first, Room(menu=most), "More…", "Previous", None)


def test_what_there_is_room_for_is_shown_as_it_is() -> None:
    assert _page(10, 0) == _menu(10)


def test_of_more_there_are_pages_of_nine() -> None:
    page = _page(20, 0)
    assert page[:9] == _menu(20)[:9]
    assert page[9:] == [Offer("More…", ("fold", 9, None))]


def test_the_last_page_leads_back_to_the_first() -> None:
    assert _page(20, 18) == [*_menu(20)[18:], Offer("Previous", ("fold", 0, None))]


def test_an_aside_keeps_its_own_menu() -> None:
    assert folded(_menu(11), 0, Room(menu=10), "More…", "Previous", "bookings")[-1].act == ("fold", 9, "bookings")


BUTTONS = Room(menu=10, buttons=3, label=20)


def _card(*labels: str, answers: int = 1) -> list[str]:
    """The first page where buttons may be."""
    acts = [("answer", "confirm", True)] * answers + [("back",)] * (len(labels) - answers)
    offers = [Offer(label, act) for label, act in zip(labels, acts, strict=True)]
    return [offer.label for offer in folded(offers, 0, BUTTONS, "More…", "Previous", None)]


def test_one_or_two_answers_are_buttons_with_the_rest_behind_one() -> None:
    assert _card("Confirm", "Another time", "Back", "Stop") == ["Confirm", "Another time", "More…"]
    assert _card("Yes", "No", "Back", "Stop", answers=2) == ["Yes", "No", "More…"]


def test_three_entries_are_buttons_anyway() -> None:
    assert _card("Confirm", "Back", "Stop") == ["Confirm", "Back", "Stop"]


def test_more_answers_none_and_long_ones_are_a_list() -> None:
    for answers in (0, 3):
        assert len(_card("A", "B", "C", "Back", answers=answers)) == 4
    assert len(_card("A label that no button has room for", "Another time", "Back", "Stop")) == 4


def test_behind_the_buttons_is_one_list_of_all_others() -> None:
    offers = [Offer(str(number), ("answer" if number < 2 else "back",)) for number in range(7)]
    page = folded(offers, 2, BUTTONS, "More…", "Previous", None)
    assert [offer.label for offer in page] == ["2", "3", "4", "5", "6", "Previous"]


@given(st.integers(0, 120), st.integers(2, 12), st.integers(-5, 200))
def test_all_are_shown_whichever_page_one_begins_at(many: int, most: int, first: int) -> None:
    page = _page(many, first, most)
    assert len(page) <= most
    seen: list[str] = []
    for _ in range(many + 2):
        seen += [offer.label for offer in page if offer.act[0] == "answer"]
        if not page or page[-1].act[0] != "fold":
            break
        page = _page(many, page[-1].act[1], most)
    assert set(seen) == {offer.label for offer in _menu(many)}
