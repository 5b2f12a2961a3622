"""What keeps a local page private: only this machine's names, only this page's own parts, only forms that it made.

A page on some other site could send requests to a port on this machine. Names other than this machine's are refused
(DNS rebinding), pages may load nothing from elsewhere and be framed by nobody, and what changes something needs the
token that only our own pages carry.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable

from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^:\[\]]+)(:\d*)?", re.ASCII)
HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing inline, nothing from elsewhere."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" browsers send our own forms with the origin "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
SAFE = frozenset({"GET", "HEAD"})


def new_token() -> str:
    """A token for one run of the server."""
    return secrets.token_urlsafe(32)


def is_token(given: object, token: str) -> bool:
    """Whether a form carries this run's token."""
    return isinstance(given, str) and secrets.compare_digest(given.encode(), token.encode())


def host_of(header: str) -> str:
    """The name in a Host header, without its port; empty where it is no name with a port."""
    found = HOST.fullmatch(header)
    return found["name"] if found else ""


class Guard(BaseHTTPMiddleware):
    """Refuses foreign hosts and origins, and gives every answer its headers."""

    async def dispatch(self, request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        """Pass on what is this machine's own."""
        reason = refusal(request)
        response = PlainTextResponse(reason, status_code=403) if reason else await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def refusal(request: Request) -> str | None:
    """Why a request is refused, if it is."""
    if host_of(request.headers.get("host", "").lower()) not in HOSTS:
        return "This page is served to this machine alone."
    origin = request.headers.get("origin")
    if request.method not in SAFE and origin is not None and origin.lower() != own_origin(request):
        return "This request comes from another page."
    return None


def own_origin(request: Request) -> str:
    return f"{request.url.scheme}://{request.headers.get('host', '')}".lower()
