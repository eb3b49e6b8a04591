"""Numbers for whoever watches this installation from nearby."""

from fastapi import APIRouter, HTTPException, Request
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4
from starlette.responses import Response

from bot.assembly import Parts
from bot.metrics import exposition
from web.visitors import is_near


def metrics_routes(parts: Parts) -> APIRouter:
    """`/metrics` in Prometheus's text form for callers on this machine or a private network; others find nothing."""
    routes = APIRouter()

    @routes.get("/metrics")
    def numbers(request: Request) -> Response:
        if not is_near(request, parts.settings):
            raise HTTPException(404)
        return Response(exposition(parts), media_type=CONTENT_TYPE_PLAIN_0_0_4)

    return routes
