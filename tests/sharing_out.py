"""Who runs which tests where several workers share them out."""

from xdist.scheduler import LoadScopeScheduling

# What is costly to start is one worker's: Twilio's stand-ins; and a server to fork processes from, one for each kind of
# store, since whoever starts and kills processes waits more than they work.
_TWILIO = (
    "tests/channels/test_behaviours.py::test_whatsapp",
    "tests/whatsapp/test_counterparts.py",
    "tests/whatsapp/test_hooks.py",
    "tests/whatsapp/test_journeys.py",
    "tests/whatsapp/test_sending_over_http.py",
)
_PROCESSES = (
    "tests/bot/test_command_line.py",
    "tests/bot/test_logs.py",
    "tests/bot/test_playing.py",
    "tests/crashes/",
    "tests/delivery/test_kills.py",
    "tests/month/",
    "tests/races/",
    "tests/telegram/test_discretion.py",
    "tests/telegram/test_over_http.py",
    "tests/telegram/test_polling.py",
    "tests/web/test_serving.py",
    "tests/whatsapp/test_imports.py",
    "tests/whatsapp/test_posts.py",
)


class SharingOut(LoadScopeScheduling):  # type: ignore[misc]
    """Gives a group to one worker, the largest first, and all other tests to whoever is free.

    xdist's own groups are read from a field that pytest 9.2 has no more, so there are none.
    """

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(_TWILIO):
            return "twilio"
        if nodeid.startswith(_PROCESSES):
            return f"processes on {'sqlite' if 'sqlite' in nodeid else 'postgresql'}"
        return nodeid
