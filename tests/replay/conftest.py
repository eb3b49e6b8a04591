"""Ends a replay with the cases that were left out, and why."""

from collections import defaultdict

import pytest

from tests.replay.cases import cases, file, left_out


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Lists every case that the engine was not asked, by reason."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for case in cases():
        reason = left_out(case)
        if reason:
            reasons[reason].append(case["id"])
    if not cases():
        terminalreporter.write_line("replay: no file of slot cases; SLOT_CASES names one")
        return
    out = sum(map(len, reasons.values()))
    terminalreporter.write_sep("-", "replay of slot cases")
    terminalreporter.write_line(f"{len(cases()) - out} of {len(cases())} cases of {file()}; left out {out}:")
    for reason, ids in sorted(reasons.items()):
        terminalreporter.write_line(f"  {reason}: {', '.join(ids)}")
