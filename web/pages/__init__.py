"""The pages: templates and assets of ours, and nobody else's; a page holds no rule."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from flows.sentences import say

_FOLDER = Path(__file__).parent
ASSETS = _FOLDER / "assets"

_templates = Environment(
    loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def page(name: str, language: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page in a language; its template asks for sentences by `say(key)`."""

    def sentence(key: str, **filled: object) -> str:
        return say(language, key, **filled)

    text = _templates.get_template(f"{name}.html").render(language=language, say=sentence, **values)
    return HTMLResponse(text, status, headers={"Cache-Control": "no-store"})
