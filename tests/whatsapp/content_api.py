"""The Content API with a memory; https://www.twilio.com/docs/content/content-api-resources"""

import json
import secrets
from typing import Any

from aiohttp import web

from tests.whatsapp.contents import Content
from tests.whatsapp.counterparts import ACCOUNT

_HOST = "https://content.twilio.com"
_SINCE = "2026-01-01T00:00:00Z"


class ContentApi:
    """Creates contents, lists them and asks for their approval."""

    def __init__(self, contents: dict[str, Content]) -> None:
        self._contents = contents

    def routes(self) -> list[web.RouteDef]:
        """What it answers to."""
        return [
            web.post("/v1/Content", self._create),
            web.get("/v1/Content", self._list),
            web.get("/v1/ContentAndApprovals", self._list),
            web.get("/v1/Content/{sid}", self._fetch),
            web.delete("/v1/Content/{sid}", self._delete),
            web.get("/v1/Content/{sid}/ApprovalRequests", self._approval),
            web.post("/v1/Content/{sid}/ApprovalRequests/whatsapp", self._submit),
        ]

    async def _create(self, request: web.Request) -> web.Response:
        content = Content(f"HX{secrets.token_hex(16)}", await request.json())
        self._contents[content.sid] = content
        return web.json_response(_told(content), status=201)

    async def _list(self, request: web.Request) -> web.Response:
        size, page = int(request.query.get("PageSize", "50")), int(request.query.get("Page", "0"))
        every = [*self._contents.values()]
        tell = _approved if request.path.endswith("AndApprovals") else _told
        address = f"{_HOST}{request.path}?PageSize={size}&Page="
        meta = {
            "key": "contents",
            "page": page,
            "page_size": size,
            "url": f"{address}{page}",
            "first_page_url": f"{address}0",
            "previous_page_url": f"{address}{page - 1}" if page else None,
            "next_page_url": f"{address}{page + 1}" if (page + 1) * size < len(every) else None,
        }
        found = [tell(content) for content in every[page * size : (page + 1) * size]]
        return web.json_response({"contents": found, "meta": meta})

    async def _fetch(self, request: web.Request) -> web.Response:
        return web.json_response(_told(self._of(request)))

    async def _delete(self, request: web.Request) -> web.Response:
        del self._contents[self._of(request).sid]
        return web.Response(status=204)

    async def _approval(self, request: web.Request) -> web.Response:
        content = self._of(request)
        address = f"{_HOST}/v1/Content/{content.sid}/ApprovalRequests"
        approval = {"type": "whatsapp", **_asked(content)}
        return web.json_response({"sid": content.sid, "account_sid": ACCOUNT, "whatsapp": approval, "url": address})

    async def _submit(self, request: web.Request) -> web.Response:
        content, given = self._of(request), await request.json()
        content.submit(given["name"], given["category"])
        return web.json_response(_asked(content), status=201)

    def _of(self, request: web.Request) -> Content:
        content = self._contents.get(request.match_info["sid"])
        if content is None:
            said = {"code": 20404, "message": "The requested resource was not found", "status": 404}
            raise web.HTTPNotFound(text=json.dumps(said), content_type="application/json")
        return content


def _told(content: Content) -> dict[str, Any]:
    address = f"{_HOST}/v1/Content/{content.sid}"
    approving = f"{address}/ApprovalRequests"
    links = {"approval_fetch": approving, "approval_create": f"{approving}/whatsapp"}
    return {**_kept(content), "url": address, "links": links}


def _approved(content: Content) -> dict[str, Any]:
    return {**_kept(content), "approval_requests": _asked(content)}


def _kept(content: Content) -> dict[str, Any]:
    usual = {"friendly_name": "", "variables": {}, "account_sid": ACCOUNT}
    return {**usual, **content.given, "sid": content.sid, "date_created": _SINCE, "date_updated": _SINCE}


def _asked(content: Content) -> dict[str, Any]:
    """What WhatsApp was asked and said."""
    return {
        "name": content.name,
        "category": content.category,
        "content_type": content.kind,
        "status": content.status,
        "rejection_reason": content.reason,
        "allow_category_change": True,
    }
