"""Telling people: a feed, e-mail and webhooks, due dates, one ticket per failing source."""

from .deliver import deliver
from .feed import atom_feed
from .model import Notice
from .settings import NoticeSettings, NoticeSettingsError, load_notice_settings

__all__ = ["Notice", "NoticeSettings", "NoticeSettingsError", "atom_feed", "deliver", "load_notice_settings"]
