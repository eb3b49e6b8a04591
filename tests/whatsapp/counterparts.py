"""What stands in for Twilio: npm's `emulate`, which keeps messages and signs what it posts, and Prism, which lets only
that pass, in both directions, which is as Twilio's own description of its APIs says.

Both run on Node and are only of the tests. By themselves they would listen on every network; `counterpart.cjs` keeps
them on loopback.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

ACCOUNT, TOKEN = f"AC{'0' * 32}", "twilio_test_auth_token"
"""The account that emulate begins with."""

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


def missing() -> str | None:
    """Why they cannot be started here; None where they can."""
    if shutil.which("node") is None:
        return "no Node here for what stands in for Twilio"
    if not all(path.exists() for path in (_EMULATE, _PRISM, _DESCRIBED)):
        return "what stands in for Twilio is not installed; run `make test`"
    return None


def emulate(folder: Path) -> AbstractContextManager[str]:
    """Where emulate answers. folder: where its set-up and its log are."""
    seed = folder / "seed.json"
    seed.write_text(json.dumps({"twilio": {"account": {"auth_token": TOKEN}}}))
    return _started(folder / "emulate.log", _EMULATE, "start", "--service", "twilio", "--seed", seed)


def prism(folder: Path, upstream: str) -> AbstractContextManager[str]:
    """Where Prism answers with what a server behind it says."""
    description = folder / "twilio.json"
    description.write_text(json.dumps(_description()))
    return _started(folder / "prism.log", _PRISM, "proxy", "--errors", description, upstream)


def _description() -> dict[str, Any]:
    """Twilio's description of what is asked here, as if all of it were one API."""
    parts = {name: _read(_DESCRIBED / name) for name in _PARTS}
    schemas = {key: schema for part in parts.values() for key, schema in part["components"]["schemas"].items()}
    # Added since; https://www.twilio.com/docs/content/twilio-call-to-action
    schemas["callToActionActionType"]["enum"].append("REQUEST_CONTACT_INFO")
    paths = {
        path: described
        for name, begins in _PARTS.items()
        for path, described in parts[name]["paths"].items()
        if path.startswith(begins)
    }
    # Described only as what it is, never with what it holds; https://www.twilio.com/docs/messaging/api/media-resource
    media = "/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}"
    file = {"200": {"description": "The file", "content": {"*/*": {}}}}
    paths[media] = {"parameters": paths[f"{media}.json"]["get"]["parameters"], "get": {"responses": file}}
    schemes = parts["twilio_api_v2010.json"]["components"]["securitySchemes"]
    return {
        "openapi": "3.0.1",
        "info": {"title": "Twilio", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": schemes},
    }


def _read(file: Path) -> Any:
    def lenient(described: dict[str, Any]) -> dict[str, Any]:
        # Twilio's own examples of pages give relative addresses where the description asks for whole ones.
        return {key: value for key, value in described.items() if (key, value) != ("format", "uri")}

    return json.loads(file.read_text(), object_hook=lenient)


@contextmanager
def _started(log: Path, script: Path, *arguments: str | Path) -> Iterator[str]:
    """Where a counterpart listens, which ends with its standard input. Raises AssertionError where it never does."""
    told, tell = os.pipe()
    command = ["node", "--require", _HERE / "counterpart.cjs", script, *arguments]
    with (
        log.open("w") as output,
        subprocess.Popen(
            command,
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
