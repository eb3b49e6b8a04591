"""What an import would change: pure, from the rows that are stored and the rows that are wanted."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from storage.models import ServiceStatus
from storage.setup import ORDERED, DayRow, HoursRow, Link, OfferRow, PlaceOfService, SetupRows, TimeOffRow, Values

_LINK_WORDS: Mapping[type[Link], str] = {
    OfferRow: "services",
    HoursRow: "hours",
    DayRow: "overrides",
    TimeOffRow: "time_off",
}


class Verdict(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    MADE_INACTIVE = "made inactive"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Change:
    """What happens to one thing: `kind` is a part of the file or `business`, `fields` what differs of an old one."""

    kind: str
    uid: str
    verdict: Verdict
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        named = f"{self.verdict} {self.kind}.{self.uid}"
        return f"{named}: {', '.join(self.fields)}" if self.fields else named


@dataclass(frozen=True)
class Report:
    """Everything that a file names, and what an import did or would do with it."""

    slug: str
    verdicts: tuple[Change, ...]

    @property
    def changes(self) -> tuple[str, ...]:
        """One short line for each thing that is not unchanged."""
        return tuple(str(change) for change in self.verdicts if change.verdict is not Verdict.UNCHANGED)

    @property
    def counts(self) -> dict[str, dict[Verdict, int]]:
        """How many of each kind were created, updated, made inactive, unchanged."""
        found = Counter((change.kind, change.verdict) for change in self.verdicts)
        kinds = dict.fromkeys(change.kind for change in self.verdicts)
        return {kind: {verdict: found[kind, verdict] for verdict in Verdict} for kind in kinds}


def keep_missing(current: SetupRows, wanted: SetupRows) -> SetupRows:
    """The wanted rows and, inactive and after them, what is stored but not wanted any more, with its links."""
    things = dict(wanted.things)
    kept: set[tuple[str, str]] = set()
    for kind, stored in current.things.items():
        missing = [uid for uid in stored if uid not in wanted.things[kind]]
        kept |= {(kind, uid) for uid in missing}
        things[kind] = dict(wanted.things[kind])
        for uid in missing:
            things[kind][uid] = _inactive(stored[uid])
            if kind in ORDERED:
                things[kind][uid]["position"] = len(things[kind]) - 1
    links = wanted.links | {link for link in current.links if owner(link) in kept}
    return replace(wanted, things=things, links=links)


def compare(current: SetupRows | None, wanted: SetupRows) -> Report:
    """What makes the stored rows into the wanted ones; `wanted` names everything that is stored."""
    slug = str(wanted.business["slug"])
    return Report(slug, tuple(_changes(current, wanted, slug)))


def owner(link: Link) -> tuple[str, str]:
    """The kind and uid of the thing that the file writes a link under; the business's own has no uid."""
    if isinstance(link, PlaceOfService):
        return "services", link.service
    return ("business", "") if link.provider is None else ("providers", link.provider)


def _changes(current: SetupRows | None, wanted: SetupRows, slug: str) -> Iterator[Change]:
    if current is None:
        yield Change("business", slug, Verdict.CREATED)
    else:
        links = _changed_links(current, wanted)
        plan = ["plan"] if current.plan != wanted.plan else []
        fields = [*_differing(current.business, wanted.business), *plan, *links.get(("business", ""), ())]
        yield Change("business", slug, Verdict.UPDATED if fields else Verdict.UNCHANGED, tuple(fields))
    for kind, things in wanted.things.items():
        for uid, values in things.items():
            old = current.things[kind].get(uid) if current else None
            if current is None or old is None:
                yield Change(kind, uid, Verdict.CREATED)
            else:
                fields = [*_differing(old, values), *links.get((kind, uid), ())]
                yield Change(kind, uid, _verdict(old, values, fields), tuple(fields))


def _verdict(old: Values, new: Values, fields: list[str]) -> Verdict:
    if not fields:
        return Verdict.UNCHANGED
    return Verdict.MADE_INACTIVE if _is_active(old) and not _is_active(new) else Verdict.UPDATED


def _differing(old: Values, new: Values) -> list[str]:
    return [name for name, value in new.items() if old[name] != value]


def _changed_links(current: SetupRows, wanted: SetupRows) -> dict[tuple[str, str], list[str]]:
    """The words of the file under which each thing's links differ."""
    words: dict[tuple[str, str], set[str]] = {}
    for link in current.links ^ wanted.links:
        words.setdefault(owner(link), set()).add(_LINK_WORDS.get(type(link), "locations"))
    return {thing: sorted(found) for thing, found in words.items()}


def _is_active(values: Values) -> bool:
    return values["status"] != ServiceStatus.INACTIVE if "status" in values else bool(values["active"])


def _inactive(values: Values) -> Values:
    return {**values, **({"status": ServiceStatus.INACTIVE.value} if "status" in values else {"active": False})}
