"""What an operator may set, by environment or a `.env` file; each setting is described in `.env.example`."""

from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Any, Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.exits import BadArgument

Network = IPv4Network | IPv6Network


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
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @property
    def bots(self) -> tuple[BotToken, ...]:
        """Telegram's bots, those for clients first."""
        return self.telegram_token + self.assistant_token

    @field_validator("public_url", "telegram_api_url")
    @classmethod
    def _an_origin(cls, value: str | None) -> str | None:
        parts = urlsplit(value or "")
        if value is not None and (parts.scheme not in ("http", "https") or not parts.hostname):
            raise ValueError("must be http://HOST[:PORT] or https://HOST[:PORT]")
        return value.rstrip("/") if value else None

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


def _halves(bot: str) -> tuple[str, tuple[str, ...]]:
    token, _, slugs = bot.partition("=")
    return token.strip(), tuple(slug.strip() for slug in slugs.split("+") if slug.strip())


def read_settings(**given: Any) -> Settings:
    """The environment's settings, with what the command line gave in their place where it is not None.

    Raises BadArgument, which names the first bad one.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "settings"
        raise BadArgument(f"{name}: {first['msg']}") from error
