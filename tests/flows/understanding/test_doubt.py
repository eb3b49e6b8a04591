"""What a model proposes adds to the rules' reading, never takes from it, and never goes beyond the message."""

from datetime import datetime

import pytest

from flows.understanding.doubt import Proposal, Second, Unsure, combined, doubting
from flows.understanding.protocol import Said, Understood

NAMES = {"service": {"haircut": ("Haircut",), "massage": ("Massage",)}, "provider": {"anna": ("Anna",)}}
NOW = datetime(2026, 11, 23, 10)  # noqa: DTZ001 - wall time


def _said(text: str, **given: object) -> Said:
    return Said(text, "en", NOW, NAMES, **given)  # type: ignore[arg-type]


def test_what_the_rules_found_stays() -> None:
    rules = Understood(wish="list", hints={"service": "massage"})
    proposal = Proposal(wish="cancel", services=("haircut",), providers=("anna",))
    assert combined(_said("x"), rules, proposal) == Understood(
        wish="list", hints={"service": "massage", "provider": "anna"}
    )


@pytest.mark.parametrize("rules", [Understood(choice=1), Understood(answer=False)])
def test_a_choice_or_an_answer_is_not_touched(rules: Understood) -> None:
    assert combined(_said("x"), rules, Proposal(wish="cancel", choice=0)) is rules


def test_days_and_times_are_read_by_the_grammar_in_the_client_s_own_words() -> None:
    said = _said("put me down whenever you like on 25.11 at 15:00 love")
    found = combined(said, Understood(), Proposal(when="25.11 at 15:00"))
    assert found.hints == {"day": "2026-11-25", "time": "15:00"}


@pytest.mark.parametrize(
    ("words", "hints"),
    [
        ("25.11", {"not_day": "2026-11-25"}),
        ("15:00", {"not_time": "15:00"}),
        ("25.11 at 15:00", {"not_when": "2026-11-25T15:00"}),
    ],
)
def test_what_is_not_wanted_is_resolved_likewise(words: str, hints: dict[str, str]) -> None:
    said = _said(f"put me down whenever you like love just leave {words} to somebody else")
    assert combined(said, Understood(), Proposal(not_when=words)).hints == hints


@pytest.mark.parametrize(
    "proposal", [Proposal(when="25.11 at 15:00"), Proposal(name="Mallory"), Proposal(not_when="25.11")]
)
def test_what_nobody_wrote_is_dropped(proposal: Proposal) -> None:
    assert combined(_said("put me down whenever"), Understood(), proposal) == Understood()


@pytest.mark.parametrize(("pending", "choice"), [("time", 1), ("confirm", None), ("answer", None), (None, None)])
def test_only_what_chooses_may_be_chosen(pending: str | None, choice: int | None) -> None:
    said = _said("the later of them", pending=pending, offered=("10:00", "11:00", "Back"), answers=2)
    assert combined(said, Understood(), Proposal(choice=1)).choice == choice
    assert combined(said, Understood(), Proposal(choice=2)).choice is None


@pytest.mark.parametrize(
    "said",
    [
        _said("ann the great", pending="name"),
        _said("call 600 11 22 33", pending="phone"),
        _said("fix my mop", staff=True),
        _said("??? 12345 !!!"),
        _said("2", pending="time", offered=("10:00", "11:00"), answers=2),
    ],
)
def test_nobody_is_asked_about_what_is_the_client_s_own(said: Said) -> None:
    doubting(said)


def test_the_doubted_message_alone_is_read_with_the_proposal() -> None:
    said = _said("fix my mop when the moon is full")
    with pytest.raises(Unsure):
        doubting(said)
    second = Second(Proposal(services=("haircut",)), said.text)
    assert second(said).hints == {"service": "haircut"}
    assert second(_said("another thing")).hints == {}
