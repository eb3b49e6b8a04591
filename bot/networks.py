"""Where a web visitor comes from, as far as caps need to know it."""

import hmac
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from bot.settings import Network

Address = IPv4Address | IPv6Address


def visitor_address(peer: str | None, forwarded_for: str, trusted: Sequence[Network]) -> Address | None:
    """The visitor's own address: the peer's, or what trusted proxies say.

    `X-Forwarded-For` is read from the right and only as far as trusted proxies wrote it, since a visitor may
    send anything to its left. None where the peer has no address.
    """
    address = _parsed(peer or "")
    for hop in reversed(forwarded_for.split(",")):
        if address is None or not is_trusted(address, trusted):
            return address
        before = _parsed(hop.strip())
        if before is None:
            return address
        address = before
    return address


def is_trusted(address: Address | None, trusted: Sequence[Network]) -> bool:
    """Whether an address is one of our proxies'."""
    return address is not None and any(address.version == network.version and address in network for network in trusted)


def network_key(address: Address, secret: str) -> str:
    """The keyed hash of a visitor's network: an IPv4 address, or the /64 that an IPv6 address lies in."""
    network = ip_network((address, 32 if address.version == 4 else 64), strict=False)
    return hmac.digest(secret.encode(), str(network).encode(), "sha256").hex()


def _parsed(text: str) -> Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
