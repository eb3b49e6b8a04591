"""The command line: what it writes, how it ends, and what it does not load."""

import io
import json
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from bot.assembly import Parts
from bot.screens import JsonScreen
from bot.terminal import Terminal, Visitor
from storage.database import Store
from tests.bot.command import Here, environment, forked, forked_on, run
from tests.bot.shop import left, open_shop, send
from tests.house.project import ROOT
from tests.waiting import PATIENCE_SECONDS

# What concerns the arguments alone is tried on one kind of store.
on_one_store = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)

NOW = "2030-01-07T08:00:00Z"
BOOKING = [
    "id",
    "seq",
    "business",
    "status",
    "service",
    "provider",
    "location",
    "starts_at",
    "ends_at",
    "time_zone",
    "client",
    "channel",
    "source",
    "reschedule_count",
    "attendance",
    "created_by",
    "created_at",
]


def _book(parts: Parts) -> str:
    """Books the first time of the first day in the terminal's chat, and returns the booking's id."""
    answer: dict[str, str] = {"text": "haircut"}
    for _ in range(8):
        printed: list[str] = []
        Terminal(parts, "demo", Visitor("ann"), JsonScreen(printed.append)).run(io.BytesIO(json.dumps(answer).encode()))
        reply = json.loads(printed[0])
        if reply["booking"]:
            return str(reply["booking"])
        answer = {"text": "Ann"} if reply["asks"] == "name" else {"choice": reply["choices"][0]["value"]}
    raise AssertionError(reply)


def test_a_booking_from_the_first_word_to_the_staffs_list(store: Store, here: Here) -> None:
    parts = open_shop(store)
    booked = _book(parts)
    [listed] = here("bookings", "--business", "demo", "--json").data
    assert list(listed) == BOOKING
    assert listed["id"] == booked
    assert (listed["status"], listed["starts_at"], listed["time_zone"]) == ("confirmed", "2030-01-07T09:00:00Z", "UTC")
    assert listed["client"]["name"] == "Ann"

    asked = ("slots", "--business", "demo", "--service", "haircut", "--now", NOW, "--json")
    found = here(*asked, "--from", "2030-01-07", "--to", "2030-01-08").data
    assert {name: found[name] for name in found if name != "slots"} == {
        "business": "demo",
        "service": "haircut",
        "time_zone": "UTC",
        "duration_minutes": 60,
    }
    assert found["slots"][0] == {
        "starts_at": "2030-01-07T10:00:00Z",
        "ends_at": "2030-01-07T11:00:00Z",
        "providers": ["anna"],
    }
    assert here(*asked, "--why", "2030-01-07T09:30").data == {
        "starts_at": "2030-01-07T09:30:00Z",
        "bookable": False,
        "providers": [{"provider": "anna", "bookable": False, "reason": "booking"}],
    }

    moved = here("reschedule", listed["id"], "--to", "2030-01-08T20:00", "--reason", "ill", "--now", NOW)
    assert moved.data == {"id": listed["id"], "seq": 1, "status": "confirmed"}
    for nothing in ([], ["--reason", "  "]):
        unexplained = here("cancel", listed["id"], *nothing, "--now", NOW)
        assert (unexplained.code, "--reason is required" in unexplained.err) == (2, True)
    cancelled = here("cancel", listed["id"], "--reason", "closed", "--now", NOW)
    assert cancelled.data["status"] == "cancelled"
    statuses = [one["status"] for one in here("bookings", "--json").data]
    assert statuses == ["rescheduled", "cancelled"]
    assert [row.kind for row in left(parts)][-2:] == ["notice", "notice"]

    again = here("cancel", listed["id"], "--reason", "closed", "--now", NOW)
    assert (again.code, again.out) == (1, "")
    assert again.err.startswith("already_done: ")
    assert again.err.count("\n") == 1


@on_one_store
@pytest.mark.parametrize(
    ("arguments", "named", "allowed"),
    [
        (["nonsense"], "nonsense", "migrate"),
        (["run", "--nonsense"], "--nonsense", "--port"),
        (["run", "--port", "http"], "--port", "integer"),
        (["run", "--port", "70000"], "PORT", "65535"),
        (["slots", "--service", "haircut"], "--business", ""),
        (["chat", "--as", "ann"], "--business", "--demo"),
        (["chat", "--business", "demo", "--as", "a", "--now", "today"], "--now", "2030-01-31T09:00:00Z"),
        (["bookings", "--business", "nobody"], "--business", "demo"),
        (
            ["slots", "--business", "demo", "--service", "x", "--from", "2030-01-07", "--to", "2030-01-08"],
            "--service",
            "haircut",
        ),
        (["slots", "--business", "demo", "--service", "haircut", "--from", "x", "--to", "y"], "--from", "a date"),
        (["slots", "--business", "demo", "--service", "haircut"], "--from", "--why"),
        (["import", "nothing.yaml"], "FILE", "cannot be read"),
        (["export", "nobody"], "SLUG", "demo"),
        (["--database", "mysql://host/name", "doctor"], "--database", "sqlite:///FILE"),
        (["worker"], "worker", "PostgreSQL"),
    ],
)
def test_a_bad_argument_is_one_line_that_names_it(
    store: Store, here: Here, arguments: list[str], named: str, allowed: str
) -> None:
    open_shop(store)
    finished = here(*arguments)
    assert (finished.code, finished.out) == (2, "")
    assert finished.err.count("\n") == 1
    assert named in finished.err
    assert allowed in finished.err


@on_one_store
@pytest.mark.parametrize(
    "arguments",
    [["chat", "--business", "demo", "--as", "ann"], ["run", "--port", "0"], ["bookings", "--json"], ["doctor"]],
)
def test_a_database_without_tables_names_the_command_that_helps(
    here: Here, tmp_path: Path, arguments: list[str]
) -> None:
    finished = here(*arguments, url=f"sqlite:///{tmp_path}/new.db")
    assert (finished.code, finished.out) == (3, "")
    assert finished.err.splitlines() == ["the database has no tables yet; run `slotwright migrate`"]


def test_a_chat_on_standard_input_and_output(sqlite_store: Store, sqlite_url: str) -> None:
    open_shop(sqlite_store)
    asked = ("chat", "--business", "demo", "--as", "ann", "--name", "Ann", "--lang", "en", "--now", NOW)
    finished = run(*asked, "--json", url=sqlite_url, said='{"id": 1, "text": "hello"}\n')
    assert finished.code == 0, finished.err
    assert [json.loads(line)["kind"] for line in finished.out.splitlines()] == ["reply", "end"]
    assert finished.err == ""
    plain = forked(*asked, url=sqlite_url, said="1\n")
    assert "1. " in plain.out


@on_one_store
def test_the_database_may_be_named_before_and_after_the_command(here: Here, tmp_path: Path) -> None:
    before, after = (f"sqlite:///{tmp_path}/{name}.db" for name in ("before", "after"))
    assert here("--database", before, "migrate").code == 0
    assert here("migrate", "--database", after).code == 0
    for url in (before, after):
        assert here("bookings", "--json", url=url).data == []


def test_a_set_up_comes_in_and_goes_out_again(store: Store, here: Here, tmp_path: Path) -> None:
    demo = str(ROOT / "demo.yaml")
    checked = here("import", demo, "--check")
    assert checked.code == 0, checked.err
    assert "created business.demo" in checked.out
    assert here("bookings", "--json").data == []
    assert here("import", demo).out == checked.out
    exported = here("export", "demo").out
    written = tmp_path / "exported.yaml"
    written.write_text(exported, encoding="utf-8")
    again = here("import", str(written))
    assert (again.code, again.out) == (0, "")
    written.write_text("business: {slug: 1 2}\nrules: []\n")
    refused = here("import", str(written))
    assert refused.code == 2
    assert {"business.slug", "rules"} <= {line.partition(":")[0] for line in refused.err.splitlines()}


def test_the_doctor_finds_what_is_not_sound(store: Store, here: Here) -> None:
    parts = open_shop(store)
    sound = here("doctor")
    assert sound.code == 0, sound.out
    assert all(line.startswith("ok ") for line in sound.out.splitlines())
    booked = _book(parts)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE inbox SET state = 'dead'")
        connection.exec_driver_sql("UPDATE booking SET zone = 'Asia/Tokyo'")
    ill = here("doctor", "--now", NOW)
    assert ill.code == 1
    bad = [line for line in ill.out.splitlines() if line.startswith("BAD")]
    assert ["inbox" in line for line in bad] == [True, False]
    assert booked in bad[1]


_HEAVY = {
    "sqlmodel",
    "sqlalchemy",
    "langgraph",
    "fastapi",
    "aiogram",
    "openai",
    "twilio",
    "uvicorn",
    "pydantic_settings",
}
_LOADED = (
    "import sys, atexit; atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr)); import slotwright; "
)


def _loaded(*arguments: str, url: str | None = None) -> set[str]:
    code = f"{_LOADED}sys.argv = ['slotwright', *{list(arguments)!r}]; slotwright.main()"
    finished = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(url),
        cwd=ROOT,
        input="hello\n",
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
    )
    assert finished.returncode == 0, finished.stderr
    return {name.partition(".")[0] for name in finished.stderr.splitlines()[-1].split()}


def test_help_loads_nothing_heavy() -> None:
    assert not _HEAVY & _loaded("--help")
    assert not _HEAVY & _loaded("chat", "--help")


def test_a_chat_loads_no_messenger_no_model_and_no_web_server(sqlite_store: Store, sqlite_url: str) -> None:
    open_shop(sqlite_store)
    loaded = _loaded("chat", "--business", "demo", "--as", "ann", url=sqlite_url)
    assert "langgraph" in loaded
    assert not {"aiogram", "openai", "twilio", "fastapi", "uvicorn", "apscheduler"} & loaded


def test_a_worker_answers_and_leaves_when_it_is_told(postgresql_store: Store, postgresql_url: str) -> None:
    parts = open_shop(postgresql_store)
    with forked_on("worker", url=postgresql_url) as worker:
        send(parts, "1", "hello")
        while not left(parts):
            assert worker.code is None
            parts.wake.wait_for_message(0.05)
        worker.tell(signal.SIGTERM)
        assert worker.ended() == 0


def test_a_worker_may_be_watched(postgresql_store: Store, postgresql_url: str) -> None:
    parts = open_shop(postgresql_store)
    send(parts, "1", "hello")
    with forked_on("worker", "--port", "0", url=postgresql_url) as worker:
        base = worker.out.readline().strip()
        with httpx.Client(base_url=base, timeout=PATIENCE_SECONDS) as visitor:
            assert visitor.get("/readyz").json() == {"database": True, "migrated": True, "worker": True}
            while 'slotwright_turn_seconds_count{outcome="handled"} 1.0' not in visitor.get("/metrics").text:
                assert worker.code is None
                parts.wake.wait_for_message(0.05)
            assert visitor.get("/").status_code == 404
        worker.tell(signal.SIGTERM)
        assert worker.ended() == 0
