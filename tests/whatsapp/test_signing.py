"""Only what Twilio's own library signs is taken for Twilio's, whatever is sent instead."""

from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from bot.whatsapp.forms import form_fields
from bot.whatsapp.signing import REPEATED, Claim, Keys, signed_body, signed_form

URL = "https://book.example.com/whatsapp/14155238886"
KEYS = Keys(("new", "old"), ("own",))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
FIELDS = st.dictionaries(TEXTS.filter(bool), st.lists(TEXTS, min_size=1, max_size=3), max_size=8)


class Multi(dict[str, Any]):
    """Fields with several values, as web frameworks hand them to Twilio's library."""

    def getlist(self, name: str) -> Any:
        return self[name]


def signature(fields: dict[str, list[str]], url: str = URL, key: str = "new", algorithm: str | None = None) -> str:
    found: str = RequestValidator(key).compute_signature(url, Multi(fields), algorithm)
    return found


@given(FIELDS)
def test_what_the_library_signs_is_signed_after_a_form_was_written_and_read(fields: dict[str, list[str]]) -> None:
    read = form_fields(urlencode(fields, doseq=True).encode())
    assert read == fields
    assert signed_form(KEYS, URL, read, Claim(signature(fields)))


@given(FIELDS, FIELDS)
def test_no_other_form_is(fields: dict[str, list[str]], others: dict[str, list[str]]) -> None:
    def told(fields: dict[str, list[str]]) -> str:
        return "".join(name + value for name in sorted(fields) for value in sorted(set(fields[name])))

    assert signed_form(KEYS, URL, others, Claim(signature(fields))) == (told(fields) == told(others))


def test_the_example_of_the_documentation() -> None:
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    fields = parse_qs(
        "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212"
    )
    claim = Claim("RSOYDt4T1cUTdK1PDd93/VVr8B8=")
    assert signed_form(Keys(("12345",)), url, fields, claim)
    assert not signed_form(Keys(("12346",)), url, fields, claim)


FORM = {"MessageSid": ["SM1"], "Body": [" mañana a las 10 ✂ "], "NumMedia": ["0"], "Empty": [""]}


@pytest.mark.parametrize("key", ["new", "old"])
@pytest.mark.parametrize("url", [URL, URL + REPEATED, URL.replace(".com", ".com:443")])
def test_every_key_counts_and_every_way_to_write_the_address(key: str, url: str) -> None:
    assert signed_form(KEYS, URL, FORM, Claim(signature(FORM, url, key)))


@pytest.mark.parametrize(
    "url",
    [
        URL.replace("https", "http"),
        URL.replace("book", "look"),
        URL.replace(".com", ".com:8443"),
        URL + "/status",
        URL + "?a=b",
        URL.upper(),
    ],
)
def test_another_address_is_not_ours(url: str) -> None:
    assert not signed_form(KEYS, URL, FORM, Claim(signature(FORM, url)))


@pytest.mark.parametrize("port", ["", ":8443"])
def test_a_port_of_our_own_may_be_signed_or_not(port: str) -> None:
    ours = URL.replace(".com", ".com:8443")
    assert signed_form(KEYS, ours, FORM, Claim(signature(FORM, URL.replace(".com", f".com{port}"))))


@pytest.mark.parametrize("said", [None, "", " ", "x", "ÿþ", "=" * 10_000, "RSOYDt4T1cUTdK1PDd93/VVr8B8="])
def test_a_missing_or_odd_signature_is_none(said: str | None) -> None:
    assert not signed_form(KEYS, URL, FORM, Claim(said))
    assert not signed_body(KEYS, URL + "?bodySHA256=" + "0" * 64, b"{}", Claim(said))


def test_an_own_key_signs_by_its_own_algorithm() -> None:
    settings = "key=webhooks_sharedkey_1,algorithm=HMAC_SHA256"
    by_own = signature(FORM, key="own", algorithm="HMAC_SHA256")
    assert signed_form(KEYS, URL, FORM, Claim(by_own, settings))
    assert not signed_form(KEYS, URL, FORM, Claim(by_own))
    assert not signed_form(KEYS, URL, FORM, Claim(signature(FORM), settings))
    assert not signed_form(KEYS, URL, FORM, Claim(signature(FORM, algorithm="HMAC_SHA256"), settings))
    assert not signed_form(Keys(("new",)), URL, FORM, Claim(by_own, settings))


@pytest.mark.parametrize("settings", ["algorithm=HMAC_MD5", "key=1,algorithm=none", "algorithm=ÿ"])
def test_an_algorithm_that_nobody_knows_signs_nothing(settings: str) -> None:
    assert not signed_form(KEYS, URL, FORM, Claim(signature(FORM), settings))


@pytest.mark.parametrize("settings", ["", "nonsense", "algorithm=", "key=1", "algorithm=hmac_sha1"])
def test_settings_that_name_no_other_algorithm_change_nothing(settings: str) -> None:
    assert signed_form(KEYS, URL, FORM, Claim(signature(FORM), settings))


def test_a_body_is_signed_by_its_hash() -> None:
    body = b'{"a": "\xc3\xa9"}'
    url = f"{URL}?bodySHA256={RequestValidator('new').compute_hash(body.decode())}"
    claim = Claim(signature({}, url))
    assert signed_body(KEYS, url, body, claim)
    assert not signed_body(KEYS, url, body + b" ", claim)
    assert not signed_body(KEYS, URL, body, Claim(signature({}, URL)))
    assert not signed_body(KEYS, f"{url}&bodySHA256=1&a=" + "b=" * 1000, body, claim)
