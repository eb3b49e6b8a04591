"""What stands in for Twilio: npm's `emulate`, which keeps messages and signs what it posts, and Prism, which answers by
Twilio's own description of its APIs and refuses whatever departs from it.

Both run on Node and are only of the tests. By themselves they would listen on every network; `counterpart.cjs` keeps
them on loopback.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ACCOUNT, TOKEN = f"AC{'0' * 32}", "twilio_test_auth_token"
"""The account that emulate begins with."""

SENDER = "+14155238886"

_HERE = Path(__file__).parent
_MODULES = _HERE / "node_modules"
_EMULATE = _MODULES / "emulate" / "dist" / "index.js"
_PRISM = _MODULES / "@stoplight" / "prism-cli" / "dist" / "index.js"
_DESCRIBED = _MODULES / "@twilio" / "cli-core" / "src" / "services" / "twilio-api"
# Whatever is asked of Twilio is described in one of these, by the beginning of its path.
_PARTS = {
    "twilio_content_v1.json": "/v1/Content",
    "twilio_api_v2010.json": "/2010-04-01/Accounts/{AccountSid}/Messages",
    "twilio_messaging_v2.json": "/v2/Indicators",
}


def _missing() -> str | None:
    if shutil.which("node") is None:
        return "no Node here for what stands in for Twilio"
    if not all(path.exists() for path in (_EMULATE, _PRISM, _DESCRIBED)):
        return "what stands in for Twilio is not installed; run `make test`"
    return None


needs_node = pytest.mark.skipif(_missing() is not None, reason=_missing() or "")


class Counterparts(NamedTuple):
    """Where emulate and Prism answer."""

    emulate: str
    prism: str


@contextmanager
def counterparts(folder: Path) -> Iterator[Counterparts]:
    """Both until the block ends, or this process does. folder: where their set-up is written to."""
    seed, description = folder / "seed.yaml", folder / "twilio.json"
    number = {"phone_number": f"whatsapp:{SENDER}"}
    seed.write_text(json.dumps({"twilio": {"account": {"auth_token": TOKEN}, "phone_numbers": [number]}}))
    description.write_text(json.dumps(_description()))
    emulate = [_EMULATE, "start", "--service", "twilio", "--seed", seed]
    prism = [_PRISM, "mock", "--multiprocess", "false", description]
    with (
        _started(folder / "emulate.log", *map(str, emulate)) as first,
        _started(folder / "prism.log", *map(str, prism)) as second,
    ):
        yield Counterparts(first, second)


def _description() -> dict[str, Any]:
    """Twilio's description of what is asked here, as if all of it were one API."""
    parts = {name: json.loads((_DESCRIBED / name).read_text()) for name in _PARTS}
    paths = {
        path: described
        for name, begins in _PARTS.items()
        for path, described in parts[name]["paths"].items()
        if path.startswith(begins)
    }
    schemas = {key: schema for part in parts.values() for key, schema in part["components"]["schemas"].items()}
    return {
        "openapi": "3.0.1",
        "info": {"title": "Twilio", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": parts["twilio_api_v2010.json"]["components"]["securitySchemes"],
        },
    }


@contextmanager
def _started(log: Path, *arguments: str) -> Iterator[str]:
    """Where a counterpart listens, which ends with its standard input. Raises AssertionError where it never does."""
    told, tell = os.pipe()
    with (
        log.open("w") as output,
        subprocess.Popen(
            ["node", "--require", str(_HERE / "counterpart.cjs"), *arguments],
            env={**os.environ, "TELL_PORT_TO": str(tell)},
            pass_fds=[tell],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
        ) as process,
    ):
        os.close(tell)
        try:
            with os.fdopen(told) as port:
                number = port.readline().strip()
            assert number, log.read_text()
            yield f"http://127.0.0.1:{number}"
        finally:
            process.kill()
