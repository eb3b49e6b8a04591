"""What an operator may set, by environment or a `.env` file; each setting is described in `.env.example`."""

import re
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Any, Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.exits import BadArgument

Network = IPv4Network | IPv6Network

TWILIO = "https://api.twilio.com"
MODEL = "gpt-5-mini"
# Whoever sets one of Twilio's wants WhatsApp, and that takes all that it needs.
_FOR_WHATSAPP = ("twilio_account_sid", "twilio_auth_token", "whatsapp_sender", "public_url")
_OF_TWILIO = ("twilio_account_sid", "twilio_auth_token", "twilio_signing_key", "whatsapp_sender")
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")


class BotToken(NamedTuple):
    """A Telegram bot's token, and the slugs of the businesses that it serves; without any it serves all.

    staff: whether it talks with those who work there, not with clients.
    """

    token: str
    businesses: tuple[str, ...] = ()
    staff: bool = False

    @property
    def setting(self) -> str:
        """The setting that names such bots."""
        return "ASSISTANT_TOKEN" if self.staff else "TELEGRAM_TOKEN"

    @property
    def number(self) -> str:
        """The bot's own number, where the token is one: a new token of the same bot begins with it, too."""
        return self.token.partition(":")[0]


class Sender(NamedTuple):
    """A WhatsApp number as E.164 writes it, and the slugs of the businesses that it serves; without any all."""

    number: str
    businesses: tuple[str, ...] = ()

    @property
    def digits(self) -> str:
        """The number's digits, which its channel account and its webhooks are named by."""
        return self.number.removeprefix("+")


class ModelAccess(NamedTuple):
    """Where a language model is asked; base_url: of another server than OpenAI's."""

    model: str
    api_key: str
    base_url: str | None
    protocol: Literal["responses", "chat"]
    voice_model: str | None = None


class Settings(BaseSettings):
    """The settings of this process; a name in capitals is the environment's."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    database_url: str = "sqlite:///slotwright.db"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    public_url: str | None = None
    trusted_proxies: Annotated[tuple[Network, ...], NoDecode] = ()
    workers: int = Field(default=2, ge=1, le=32)
    keep_days: int = Field(default=30, ge=1, le=3650)
    web_chats_an_hour: int = Field(default=30, ge=1)
    web_messages_a_minute: int = Field(default=60, ge=1)
    web_holds: int = Field(default=20, ge=1)
    telegram_token: Annotated[tuple[BotToken, ...], NoDecode] = Field(default=(), repr=False)
    assistant_token: Annotated[tuple[BotToken, ...], NoDecode] = Field(default=(), repr=False)
    telegram_api_url: str = "https://api.telegram.org"
    telegram_rate: float = Field(default=25, gt=0, le=1000)
    telegram_chat_rate: float = Field(default=1, gt=0, le=100)
    telegram_chat_burst: int = Field(default=3, ge=1, le=100)
    twilio_account_sid: str | None = Field(default=None, pattern="^AC[0-9a-fA-F]{32}$")
    twilio_auth_token: Annotated[tuple[str, ...], NoDecode] = Field(default=(), repr=False)
    twilio_signing_key: Annotated[tuple[str, ...], NoDecode] = Field(default=(), repr=False)
    whatsapp_sender: Annotated[tuple[Sender, ...], NoDecode] = ()
    twilio_api_url: str = TWILIO
    whatsapp_rate: float = Field(default=80, gt=0, le=1000)
    whatsapp_chat_rate: float = Field(default=0.1667, gt=0, le=100)
    whatsapp_chat_burst: int = Field(default=10, ge=1, le=45)
    openai_api_key: str | None = Field(default=None, repr=False)
    openai_base_url: str | None = None
    openai_model: str | None = None
    openai_api: Literal["responses", "chat"] | None = None
    openai_voice_model: str | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @property
    def bots(self) -> tuple[BotToken, ...]:
        """Telegram's bots, those for clients first."""
        return self.telegram_token + self.assistant_token

    @property
    def model(self) -> ModelAccess | None:
        """The language model that may be asked, None where none is set."""
        if self.openai_api_key is None and self.openai_base_url is None:
            return None
        protocol = self.openai_api or ("chat" if self.openai_base_url else "responses")
        return ModelAccess(
            model=self.openai_model or MODEL,
            api_key=self.openai_api_key or "none",
            base_url=self.openai_base_url,
            protocol=protocol,
            voice_model=self.openai_voice_model,
        )

    @property
    def absent(self) -> tuple[str, ...]:
        """The settings that WhatsApp needs and that are not set."""
        return tuple(name.upper() for name in _FOR_WHATSAPP if not getattr(self, name))

    @property
    def whatsapp(self) -> bool:
        """Whether WhatsApp is on."""
        return not self.absent

    @field_validator("public_url", "telegram_api_url", "twilio_api_url")
    @classmethod
    def _an_origin(cls, value: str | None) -> str | None:
        parts = urlsplit(value or "")
        if value is not None and (parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0):
            raise ValueError("must be http://HOST[:PORT] or https://HOST[:PORT]")
        return value.rstrip("/") if value else None

    @field_validator("openai_base_url")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        parts = urlsplit(value or "")
        if value is not None and (parts.scheme not in ("http", "https") or not parts.hostname):
            raise ValueError("must be http://HOST[:PORT]/v1 or https://HOST[:PORT]/v1")
        return value

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return tuple(ip_network(part.strip()) for part in value.split(",") if part.strip())
        except ValueError as error:
            raise ValueError("must be addresses or networks such as 10.0.0.0/8, separated by commas") from error

    @field_validator("telegram_token", "assistant_token", mode="before")
    @classmethod
    def _bots(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        staff = info.field_name == "assistant_token"
        bots = [BotToken(*_halves(part.strip()), staff) for part in value.split(",") if part.strip()]
        if not all(bot.token for bot in bots):
            raise ValueError("must be TOKEN or TOKEN=SLUG+SLUG, several separated by commas")
        return tuple(bots)

    @field_validator("assistant_token")
    @classmethod
    def _not_of_clients(cls, bots: tuple[BotToken, ...], info: ValidationInfo) -> tuple[BotToken, ...]:
        clients = {bot.number for bot in info.data.get("telegram_token", ())}
        if any(bot.number in clients for bot in bots):
            raise ValueError("must be another bot than those of TELEGRAM_TOKEN: clients and masters have one each")
        return bots

    @field_validator("twilio_auth_token", "twilio_signing_key", mode="before")
    @classmethod
    def _keys(cls, value: Any) -> Any:
        return _parted(value) if isinstance(value, str) else value

    @field_validator("whatsapp_sender", mode="before")
    @classmethod
    def _senders(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        senders = [Sender(*_halves(part)) for part in _parted(value)]
        numbers = [sender.number for sender in senders]
        if not all(_NUMBER.fullmatch(number) for number in numbers) or len(set(numbers)) < len(numbers):
            raise ValueError("must be +NUMBER or +NUMBER=SLUG+SLUG, several separated by commas, each number once")
        return tuple(senders)


def _parted(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _halves(named: str) -> tuple[str, tuple[str, ...]]:
    name, _, slugs = named.partition("=")
    return name.strip(), tuple(slug.strip() for slug in slugs.split("+") if slug.strip())


def read_settings(**given: Any) -> Settings:
    """The environment's settings, with what the command line gave in their place where it is not None.

    Raises BadArgument, which names the first bad one.
    """
    try:
        settings = Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "settings"
        raise BadArgument(f"{name}: {first['msg']}") from error
    if settings.openai_base_url and not settings.openai_model:
        raise BadArgument("OPENAI_MODEL: is missing; another server than OpenAI's has models of its own names")
    if settings.absent and any(getattr(settings, name) for name in _OF_TWILIO):
        raise BadArgument(f"{settings.absent[0]}: is missing; WhatsApp needs {', '.join(_FOR_WHATSAPP).upper()}")
    return settings
