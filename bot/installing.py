"""Setting up businesses from files, and the demo business from ours."""

from collections.abc import Sequence
from pathlib import Path

from bot.assembly import Parts, migrate_database
from bot.exits import BadArgument
from bot.retry import rerun
from bot.seats import seat_everybody
from bot.settings import BotToken, Settings
from scheduling.errors import NotFound
from scheduling.listing import businesses
from scheduling.setup import Report, Setup, SetupRefused, export_setup, import_setup, read_setup

_DEMO_FILE = Path(__file__).parent.parent / "demo.yaml"
_MAX_BYTES = 1_000_000


def import_file(parts: Parts, file: Path, *, check: bool) -> Report:
    """Makes a business what a set-up file says; with `check` only reports. Raises BadArgument with every fault."""
    try:
        setup = read_setup(_text_of(file))
    except SetupRefused as error:
        raise BadArgument(str(error)) from error
    return rerun(lambda: _import(parts, setup, check=check))


def export_business(parts: Parts, slug: str) -> str:
    """A business's set-up file. Raises BadArgument."""
    with parts.look() as tx:
        try:
            return export_setup(tx, slug)
        except NotFound as error:
            known = ", ".join(business.slug for business in businesses(tx)) or "none yet"
            raise BadArgument(f"SLUG: there is no {slug!r}; there are: {known}") from error


def prepare_demo(parts: Parts) -> None:
    """Migrates the database and, where there is no business yet, imports the demo business, whose members hear at the
    terminal what waits for them."""
    migrate_database(parts.settings)
    with parts.look() as tx:
        if businesses(tx):
            return
    slug = import_file(parts, _DEMO_FILE, check=False).slug

    def seat() -> None:
        with parts.desk() as desk:
            seat_everybody(desk, desk.business_named(slug))

    rerun(seat)


def addresses(parts: Parts, base: str) -> list[str]:
    """What to tell an operator when the server is up: where each business's chat is."""
    with parts.look() as desk:
        slugs = [business.slug for business in businesses(desk)]
        masters = [(slug, one.uid) for slug in slugs[:1] for one in desk.business_named(slug).providers.values()]
    return [
        f"Slotwright runs at {base}",
        *(f"Web chat of {slug}: {base}/chat/{slug}" for slug in slugs),
        *(f"In a terminal: slotwright chat --business {slug} --as you" for slug in slugs[:1]),
        *(f"As a master: slotwright chat --business {slug} --as-provider {uid}" for slug, uid in masters[:1]),
        f"Telegram: {_bots(parts.settings.telegram_token, 'TELEGRAM_TOKEN')}",
        f"Telegram for masters: {_bots(parts.settings.assistant_token, 'ASSISTANT_TOKEN')}",
        f"WhatsApp: {_numbers(parts.settings)}",
        f"Language model: {_model(parts.settings)}",
    ]


def _model(settings: Settings) -> str:
    access = settings.model
    if access is None:
        return "off (set OPENAI_API_KEY, or OPENAI_BASE_URL and OPENAI_MODEL)"
    heard = f", and {access.voice_model} for voice notes" if access.voice_model else ""
    return f"{access.model}{heard}"


def _bots(named: Sequence[BotToken], setting: str) -> str:
    if not named:
        return f"off (set {setting})"
    from bot.telegram.bots import bot_id, usable

    bots = usable(named)
    off = len(named) - len(bots)
    said = [f"bot {bot_id(bot.token)} of {' and '.join(bot.businesses) or 'every business'}" for bot in bots]
    return "; ".join([*said, *([f"off, for a token is NUMBER:LETTERS: {off}"] if off else [])])


def _numbers(settings: Settings) -> str:
    if not settings.whatsapp:
        return f"off (set {', '.join(settings.absent)})"
    return "; ".join(
        f"{one.number} of {' and '.join(one.businesses) or 'every business'}" for one in settings.whatsapp_sender
    )


def _import(parts: Parts, setup: Setup, *, check: bool) -> Report:
    if check:
        with parts.look() as tx:
            return import_setup(tx, setup, check=True)
    with parts.desk() as desk:
        return import_setup(desk, setup)


def _text_of(file: Path) -> str:
    try:
        with file.open("rb") as source:
            raw = source.read(_MAX_BYTES + 1)
    except OSError as error:
        raise BadArgument(f"FILE: {file} cannot be read: {error.strerror}") from error
    if len(raw) > _MAX_BYTES:
        raise BadArgument(f"FILE: {file} is larger than {_MAX_BYTES} bytes, which is what is allowed")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadArgument(f"FILE: {file} is not UTF-8 text") from error
