"""A task as its file tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Goal:
    """One thing that a person wants done.

    say: what they write first, each a message. answers: what they write when that is asked for; of anything else they
    tap the first answer. card: what a card must say before they confirm it. tells: what some reply has to say.
    ends: the question at which they have nothing more to say. until: a wall time to which they wait before.
    """

    say: tuple[str, ...]
    answers: Mapping[str, str] = field(default_factory=dict)
    card: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    ends: str = ""
    until: str = ""


@dataclass(frozen=True)
class Task:
    """A person, what they want, and what the database is to hold in the end.

    before: goals that they reach in a quiet world first. steal: a start that somebody else may take before the first
    goal, as `service provider start`. leaves: the person's bookings, as `service provider start status`, where `*` is
    anything.
    """

    name: str
    goals: tuple[Goal, ...]
    leaves: tuple[str, ...]
    business: str = "salon.yaml"
    language: str = "en"
    channel: str = "web"
    before: tuple[Goal, ...] = ()
    steal: str = ""


def tasks() -> list[Task]:
    """Every task, by file and then in its order."""
    return [_task(told) for file in sorted(FOLDER.glob("*.yaml")) for told in yaml.safe_load(file.read_text())]


def _task(told: Mapping[str, Any]) -> Task:
    goals = {name: tuple(_goal(goal) for goal in told.get(name, ())) for name in ("goals", "before")}
    return Task(**{**told, **goals, "leaves": tuple(told["leaves"])})


def _goal(told: Mapping[str, Any]) -> Goal:
    return Goal(**{**told, **{name: _each(told[name]) for name in ("say", "card", "tells") if name in told}})


def _each(words: str | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)
