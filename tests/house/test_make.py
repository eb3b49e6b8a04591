"""`make` alone tells what can be made."""

import os
import re
import subprocess

from tests.house.project import ROOT


def test_make_alone_prints_help() -> None:
    # Without the variables of a make around us, which would print its folders and targets.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MA")}
    make = subprocess.run(["make"], cwd=ROOT, check=True, capture_output=True, text=True, env=environment)
    told = dict(re.findall(r"^  make (\w+) +(\S.*)$", make.stdout, re.M))
    assert {"run", "chat", "test", "lint", "bench", "chaos"} <= set(told)
    assert len(make.stdout.splitlines()) == len(told)
