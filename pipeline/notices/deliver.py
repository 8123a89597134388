"""Handing notices to their channels through Apprise: one message per channel and run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from ..store import Store
from .model import Notice
from .outbox import mark_told, waiting
from .settings import Channel, NoticeSettings
from .words import words

_DAYS_TO_TRY = 7
"""A channel that could not be told is tried again for a week; a new channel is not told the whole past."""


def deliver(store: Store, settings: NoticeSettings, secrets: Mapping[str, str], now: datetime) -> list[str]:
    """Tell every channel what it was not told yet. Returns one sentence per channel that could not be told.

    `secrets` are the values of the variables that `url_from` names. What could not be told is told by the next run.
    """
    return [problem for channel in settings.channel for problem in _told(store, channel, secrets, now)]


def _told(store: Store, channel: Channel, secrets: Mapping[str, str], now: datetime) -> Iterator[str]:
    notices = waiting(store, channel, (now - timedelta(days=_DAYS_TO_TRY)).date().isoformat())
    if not notices:
        return
    address = channel.url or secrets.get(channel.url_from or "")
    if not address:
        yield f"{channel.name}: the variable {channel.url_from} is not set"
    elif problem := _send(address, *_message(notices)):
        yield f"{channel.name}: {problem}"
    else:
        mark_told(store, channel, notices, now.isoformat())


def _message(notices: Sequence[Notice]) -> tuple[str, str]:
    """Subject and text: of one notice its own, of several a list."""
    texts = ["\n".join(part for part in (notice.title, notice.body, notice.url) if part) for notice in notices]
    if len(notices) == 1:
        return notices[0].title, texts[0]
    return f"{words()['feed']['title']} ({len(notices)})", "\n\n".join(texts)


def _send(address: str, title: str, text: str) -> str | None:
    """Why it could not be sent. The address is not told, since it may hold a password."""
    from apprise import Apprise, NotifyFormat  # takes half a second to import, and most runs have no channel

    service = Apprise()
    if not service.add(address):
        return "Apprise does not know that kind of address"
    return (
        None if service.notify(title=title, body=text, body_format=NotifyFormat.TEXT) else "the message was not taken"
    )
