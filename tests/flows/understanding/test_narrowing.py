"""Of several days and times of one message those that are meant."""

import pytest

from flows.understanding.rules import understand
from tests.evals.messages import said


@pytest.mark.parametrize(
    ("language", "text", "day", "time"),
    [
        ("en", "I was there yesterday, can I come again on Thursday at 3", "2026-11-26", "15:00"),
        ("ru", "я вчера звонила, мне нужно на стрижку в среду в три", "2026-11-25", "15:00"),
        ("es", "el viernes después de comer, a partir de las 4", "2026-11-27", "16:00.."),
        ("pt", "sexta de manhã, às 10", "2026-11-27", "10:00"),
        ("ru", "к Анне в пятницу до обеда, часов в 11", "2026-11-27", "11:00"),
        ("en", "Friday morning or after 5", "2026-11-27", "06:00..12:00,17:00.."),
        ("en", "Friday at 3 or at 4", "2026-11-27", "15:00,16:00"),
    ],
)
def test_days_gone_by_and_wider_stretches_are_left_out(language: str, text: str, day: str, time: str) -> None:
    hints = understand(said({"text": text, "lang": language})).hints
    assert (hints["day"], hints["time"]) == (day, time)
