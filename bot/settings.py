"""What an operator may set, by environment or a `.env` file; each setting is described in `.env.example`."""

from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Any, Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.exits import BadArgument

Network = IPv4Network | IPv6Network


class BotToken(NamedTuple):
    """A Telegram bot's token, and the slugs of the businesses that it serves; without any it serves all."""

    token: str
    businesses: tuple[str, ...] = ()


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
    telegram_api_url: str = "https://api.telegram.org"
    telegram_rate: float = Field(default=25, gt=0, le=1000)
    telegram_chat_rate: float = Field(default=1, gt=0, le=100)
    telegram_chat_burst: int = Field(default=3, ge=1, le=100)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

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

    @field_validator("telegram_token", mode="before")
    @classmethod
    def _bots(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        bots = [BotToken(*_halves(part.strip())) for part in value.split(",") if part.strip()]
        if not all(bot.token for bot in bots):
            raise ValueError("must be TOKEN or TOKEN=SLUG+SLUG, several separated by commas")
        return tuple(bots)


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
