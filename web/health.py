"""Whether this process lives, and whether it can serve."""

import logging

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from bot.assembly import Parts
from bot.serving import Running
from scheduling.errors import NotMigrated, StorageUnavailable

_log = logging.getLogger(__name__)


def health_routes(parts: Parts, running: Running | None) -> APIRouter:
    """`/healthz`: the process answers. `/readyz`: its database answers and is migrated, its workers run."""
    routes = APIRouter()

    @routes.get("/healthz")
    async def alive() -> Response:
        return JSONResponse({"alive": True})

    @routes.get("/readyz")
    def ready() -> Response:
        found = {"database": True, "migrated": True, "worker": running is None or running.alive}
        try:
            parts.check_migrated()
        except StorageUnavailable as error:
            _log.warning("not ready: %s", error)
            found |= {"database": False, "migrated": False}
        except NotMigrated as error:
            _log.warning("not ready: %s", error)
            found["migrated"] = False
        return JSONResponse(found, 200 if all(found.values()) else 503)

    return routes
