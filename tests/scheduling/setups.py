"""Set-up files for tests: a small one to spoil, and generated ones that are right by construction."""

from copy import deepcopy
from datetime import date
from typing import Any

import yaml
from hypothesis import strategies as st

from scheduling.setup import Setup, read_setup

SMALL: dict[str, Any] = {
    "business": {
        "slug": "small",
        "name": "Small",
        "zone": "Europe/Madrid",
        "currency": "EUR",
        "default_language": "en",
        "languages": ["en", "es"],
    },
    "locations": {"centre": {"name": "Centre"}},
    "services": {
        "cut": {"name": "Cut", "duration": 30, "price": "25.00", "locations": ["centre"]},
        "wash": {"name": "Wash", "duration": 15},
    },
    "providers": {
        "anna": {
            "name": "Anna",
            "locations": ["centre"],
            "services": {"cut": {"price": "30.00"}, "wash": None},
            "hours": {"mon": ["09:00-13:00", "14:00-18:00"], "fri": ["22:00-02:00"]},
            "breaks": {"mon": ["10:00-10:15"], "fri": ["24:30-24:45"]},
            "overrides": {"2026-12-24": ["10:00-12:00"], "2026-12-31": "closed"},
            "time_off": [{"from": "2026-12-28", "to": "2026-12-30", "reason": "Holiday"}],
        },
        "boris": {"name": "Boris", "services": {"wash": {}}, "hours": {"tue": ["09:00-18:00"]}},
    },
    "time_off": [{"from": "2026-12-25 12:00", "to": "2026-12-26"}],
    "members": {
        "olga": {"name": "Olga", "role": "owner"},
        "anna": {"name": "Anna", "role": "provider", "provider": "anna"},
    },
}
DROP = object()


def small_text(*edits: tuple[str, Any]) -> str:
    """The small set-up as YAML, with values put at dotted places; DROP takes one away."""
    document = deepcopy(SMALL)
    for place, value in edits:
        *way, last = place.split(".")
        inner = document
        for key in way:
            inner = inner.setdefault(key, {})
        if value is DROP:
            del inner[last]
        else:
            inner[last] = value
    return written(document)


def small(*edits: tuple[str, Any]) -> Setup:
    """The small set-up, edited and read."""
    return read_setup(small_text(*edits))


def written(document: Any) -> str:
    """YAML in the order of the document."""
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True)


_LANGUAGES = ["en", "es", "pt", "ru"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_LATEST_SPILL = 180  # nobody opens earlier, so a shift from the evening before never meets the next

_SIGNS = st.characters(exclude_categories=("Cc", "Cs"))
_UIDS = st.text(st.sampled_from("abcxyzABC019_"), min_size=1, max_size=3)
_NAMES = st.text(_SIGNS, min_size=1, max_size=20).map(str.strip).filter(bool)
_TEXTS = st.text(_SIGNS | st.just("\n"), max_size=40).map(str.strip)
_OWN_TEXTS = _TEXTS.filter(bool).map(lambda text: text.translate(str.maketrans("{}", "()")) + " {business}")
_BUFFERS = st.integers(0, 1000)
_DURATIONS = st.integers(1, 1000)
_ZONES = st.sampled_from(["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])
_PRICES = st.integers(0, 99_999)
_DATES = st.dates(date(2026, 1, 1), date(2028, 1, 1))
_APPROVALS = st.sampled_from(["none", "all", "new_clients", "poor_record"])
_DETAILS = st.sampled_from(["off", "optional", "required"])


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _span(opens: int, closes: int) -> str:
    return f"{_clock(opens)}-{_clock(closes)}"


@st.composite
def _day(draw: st.DrawFn) -> list[tuple[int, int]]:
    """The working spans of a day, in order, the last one perhaps running over midnight."""
    edges = sorted(draw(st.sets(st.integers(_LATEST_SPILL, 1440), min_size=2, max_size=6)))
    spans = list(zip(edges[::2], edges[1::2], strict=False))
    if draw(st.booleans()):
        spans[-1] = (spans[-1][0], 1440 + draw(st.integers(0, _LATEST_SPILL)))
    return spans


@st.composite
def _timetable(draw: st.DrawFn) -> dict[str, Any]:
    week = draw(st.dictionaries(st.sampled_from(_WEEKDAYS), _day(), max_size=7))
    breaks = {}
    for day, spans in week.items():
        opens, closes = draw(st.sampled_from(spans))
        since = draw(st.integers(opens, closes - 1))
        if draw(st.booleans()):
            breaks[day] = [_span(since, draw(st.integers(since + 1, closes)))]
    days = draw(st.dictionaries(_DATES.map(str), st.just("closed") | _day(), max_size=3))
    return {
        "hours": {day: [_span(*span) for span in spans] for day, spans in week.items()},
        "breaks": breaks,
        "overrides": {
            day: spans if isinstance(spans, str) else [_span(*span) for span in spans] for day, spans in days.items()
        },
        "time_off": draw(_time_off()),
    }


@st.composite
def _time_off(draw: st.DrawFn) -> list[dict[str, str]]:
    blocked = []
    for _ in range(draw(st.integers(0, 2))):
        first, last = sorted((draw(_DATES), draw(_DATES)))
        since = draw(st.sampled_from([f"{first}", f"{first} 08:30"]))
        until = draw(st.sampled_from([f"{last}", f"{last} 17:45"]))
        blocked.append({"from": since, "to": until, "reason": draw(_NAMES)})
    return blocked


def _some(draw: st.DrawFn, names: list[str]) -> list[str]:
    return draw(st.lists(st.sampled_from(names), unique=True)) if names else []


def _optional(draw: st.DrawFn, values: dict[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    return draw(st.fixed_dictionaries({}, optional=values))


@st.composite
def documents(draw: st.DrawFn, slug: str = "drawn") -> dict[str, Any]:
    """A whole set-up as the file writes it."""
    languages = draw(st.lists(st.sampled_from(_LANGUAGES), min_size=1, unique=True))
    digits = {"EUR": 100, "JPY": 1, "KWD": 1000}
    currency = draw(st.sampled_from(sorted(digits)))

    def price(minor: int) -> str:
        return f"{minor / digits[currency]:.{len(str(digits[currency])) - 1}f}"

    prices = _PRICES.map(price)
    locations = draw(st.lists(_UIDS, max_size=3, unique=True))
    services = draw(st.lists(_UIDS, max_size=4, unique=True))
    providers = draw(st.lists(_UIDS, max_size=3, unique=True))
    said = st.dictionaries(st.sampled_from(_LANGUAGES), _OWN_TEXTS, max_size=2)
    words = st.dictionaries(st.sampled_from(_LANGUAGES), st.fixed_dictionaries({"name": _NAMES}), max_size=2)
    return {
        "business": {
            "slug": slug,
            "name": draw(_NAMES),
            "zone": draw(_ZONES),
            "currency": currency,
            "default_language": draw(st.sampled_from(languages)),
            "languages": languages,
            **_optional(draw, {"contact": _TEXTS, "address": _TEXTS, "plan": st.sampled_from(["plus", "ultra"])}),
        },
        "rules": _optional(
            draw,
            {
                "slot_step": st.integers(1, 60),
                "grid": st.sampled_from(["opening", "clock"]),
                "fill": st.booleans(),
                "buffer_after": _BUFFERS,
                "provider_day_limit": st.none() | st.integers(1, 9),
                "open_bookings_limit": st.none() | st.integers(1, 9),
                "approval": _APPROVALS,
                "poor_record": st.fixed_dictionaries({"window": st.integers(1, 20)}),
                "ask_phone": _DETAILS,
                "verified_messenger": st.booleans(),
                "offer_minutes": st.integers(1, 120),
                "agenda_at": st.none() | st.sampled_from(["00:00", "08:30", "23:59"]),
                "parts_of_day": st.sampled_from([{}, {"morning": "07:00-11:30", "evening": "18:00-24:00"}]),
                "model_calls_a_day": st.integers(0, 1000),
            },
        ),
        "locations": {
            uid: {"name": draw(_NAMES), **_optional(draw, {"address": _TEXTS, "translations": words})}
            for uid in locations
        },
        "services": {
            uid: {
                "name": draw(_NAMES),
                "duration": draw(_DURATIONS),
                "locations": _some(draw, locations),
                **_optional(
                    draw,
                    {
                        "description": _TEXTS,
                        "translations": words,
                        "price": prices,
                        "buffer_before": _BUFFERS,
                        "buffer_after": _BUFFERS,
                        "approval": _APPROVALS,
                        "status": st.sampled_from(["active", "private", "inactive"]),
                    },
                ),
            }
            for uid in services
        },
        "providers": {
            uid: {
                "name": draw(_NAMES),
                "locations": _some(draw, locations),
                "services": {
                    named: _optional(draw, {"duration": _DURATIONS, "price": prices}) for named in _some(draw, services)
                },
                **_optional(draw, {"zone": _ZONES, "description": _TEXTS, "active": st.booleans()}),
                **draw(_timetable()),
            }
            for uid in providers
        },
        "time_off": draw(_time_off()),
        "texts": _optional(
            draw,
            {
                "greeting": said,
                "preparation": said,
                "signature": said,
                "templates": st.dictionaries(st.sampled_from(["reminder", "booking_moved"]), said, max_size=2),
            },
        ),
        "members": {
            uid: {
                "name": draw(_NAMES),
                "role": "provider" if providers else "manager",
                **({"provider": draw(st.sampled_from(providers))} if providers else {}),
            }
            for uid in draw(st.lists(_UIDS, max_size=2, unique=True))
        },
    }
