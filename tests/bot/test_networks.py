"""A visitor's address is the peer's, or what trusted proxies wrote."""

from ipaddress import ip_address, ip_network

import pytest

from bot.networks import network_key, visitor_address

PROXIES = (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("10.0.0.2", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.2", "192.0.2.66, 198.51.100.1, 10.3.3.3", "198.51.100.1"),
        ("10.0.0.2", "192.0.2.66,not an address", "10.0.0.2"),
        ("10.0.0.2", "10.9.9.9", "10.9.9.9"),
        ("fd00::1", "2001:db8::5", "2001:db8::5"),
        ("::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1"),
        ("testclient", "198.51.100.1", None),
        (None, "198.51.100.1", None),
    ],
)
def test_only_trusted_proxies_are_believed(peer: str | None, forwarded: str, expected: str | None) -> None:
    found = visitor_address(peer, forwarded, PROXIES)
    assert (str(found) if found else None) == expected


def test_an_ipv6_visitor_counts_with_its_whole_64() -> None:
    one, same, other = (
        network_key(ip_address(text), "secret")
        for text in ("2001:db8:0:1::1", "2001:db8:0:1:ffff::9", "2001:db8:0:2::1")
    )
    assert one == same != other


def test_a_network_cannot_be_told_from_its_key_without_the_secret() -> None:
    address = ip_address("203.0.113.7")
    assert network_key(address, "one") != network_key(address, "two")
