"""Files of the project name no machine of ours and no place that packages come from."""

import re

from tests.house.project import ROOT, tracked

_PLACES = re.compile(
    r"https?://[\w.-]*(?:pypi|pythonhosted|npm|debian|registry|simple)[\w.-]*"
    r"|index-url\s*=|(?<![\w.~-])/(?:work|root|home|Users)/"
)


def test_no_file_names_a_registry_or_a_machine() -> None:
    found = {}
    for path in tracked():
        places = _PLACES.findall((ROOT / path).read_bytes().decode(errors="replace"))
        if places:
            found[path] = places
    assert found == {}
