"""Examining WhatsApp's numbers: what an operator should know of what they may send, and whether somebody sends it."""

import asyncio
from collections.abc import Collection, Iterator, Mapping

from bot.assembly import Parts
from bot.settings import Sender
from bot.whatsapp.contents import SHELLS
from bot.whatsapp.edge import open_client
from bot.whatsapp.errors import FAILED, for_operator
from bot.whatsapp.setting_up import Made, listed
from bot.whatsapp.templates import APPROVED, definitions
from scheduling import mail
from scheduling.accounts import businesses_of
from scheduling.contents import contents_of
from scheduling.doctor import Finding
from scheduling.errors import NotFound
from scheduling.leases import held, sender_lease
from storage.models import Content

_CHANNEL = "whatsapp"
_SET_UP = "run `slotwright whatsapp setup`"

Found = Iterator[tuple[bool, str]]


def examine_numbers(parts: Parts) -> list[Finding]:
    """Looks at every number of the settings, asking Twilio. Raises StorageUnavailable; no network is a finding."""
    try:
        there = asyncio.run(_listed(parts))
    except FAILED as error:
        return [Finding(False, _CHANNEL, for_operator(error))]
    found = [Finding(True, _CHANNEL, "Twilio accepts the account's token")]
    for sender in parts.settings.whatsapp_sender:
        found += [Finding(sound, f"{_CHANNEL} {sender.number}", what) for sound, what in _number(parts, sender, there)]
    return found


async def _listed(parts: Parts) -> dict[str, Made]:
    async with open_client(parts.settings) as client:
        return await listed(client)


def _number(parts: Parts, sender: Sender, there: Mapping[str, Made]) -> Found:
    with parts.look() as desk:
        try:
            account = mail.account(desk, _CHANNEL, sender.digits)
        except NotFound:
            yield False, f"has never been served; {_SET_UP}"
            return
        kept = {(one.name, one.language): one for one in contents_of(desk, account.id)}
        spoken = {language for business in businesses_of(desk, account) for language in business.languages}
        sends = sender_lease(account.id) in held(desk)
    yield from _created(kept, there)
    yield from _approved(kept, there, spoken)
    yield sends, "somebody sends" if sends else "nobody sends; does a server run?"


def _created(kept: Mapping[tuple[str, str], Content], there: Mapping[str, Made]) -> Found:
    wanted = [*SHELLS.values(), *definitions()]
    missing = [
        one.name
        for one in wanted
        if (of := kept.get((one.name, one.language))) is None or of.digest != one.digest or one.title not in there
    ]
    if missing:
        yield False, f"{len(missing)} of {len(wanted)} menus and templates are missing at Twilio; {_SET_UP}"
    else:
        yield True, f"{len(wanted)} menus and templates are at Twilio"


def _approved(kept: Mapping[tuple[str, str], Content], there: Mapping[str, Made], spoken: Collection[str]) -> Found:
    """What WhatsApp says of the templates in the languages that are spoken."""
    created = (one for one in definitions() if (one.name, one.language) in kept and one.title in there)
    templates = [one for one in created if one.language in spoken]
    decided = [one for one in templates if there[one.title].status != kept[one.name, one.language].status]
    if decided:
        yield False, f"WhatsApp has decided on {len(decided)} templates since; {_SET_UP}"
    unfit = [f"{one.name} ({one.language})" for one in templates if there[one.title].status != APPROVED]
    if unfit:
        yield False, f"not approved, so not sent outside the window: {', '.join(unfit)}"
    elif templates:
        yield True, f"{len(templates)} templates are approved"
