"""Small and dear names of things and people are read as what they are small names of."""

import pytest

from flows.understanding.rules import understand
from tests.evals.messages import said


@pytest.mark.parametrize(
    ("text", "language", "hints"),
    [
        ("un cortecito mañana", "es", {"service": "haircut", "day": "2026-11-24"}),
        ("quiero arreglarme la barbita con Carlita", "es", {"service": "beard_trim", "provider": "carla"}),
        ("queria um cortezinho amanhã", "pt", {"service": "haircut", "day": "2026-11-24"}),
        ("barbinha com a Carlinha", "pt", {"service": "beard_trim", "provider": "carla"}),
        ("массажик у Карлочки", "ru", {"service": "massage", "provider": "carla"}),
        ("на стрижечку к Анечке завтра", "ru", {"service": "haircut", "provider": "anna", "day": "2026-11-24"}),
    ],
)
def test_small_names_are_names(text: str, language: str, hints: dict[str, str]) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("book", hints)
