"""Each channel is told each thing once; what could not be told is told by the next run."""

from __future__ import annotations

import json
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_string, policy
from pathlib import Path
from threading import Thread

import pytest
from pytest_httpserver import HTTPServer

from pipeline.notices import Notice, NoticeSettings, NoticeSettingsError, deliver, load_notice_settings, outbox
from pipeline.store import Store
from tests.pipeline.databases import databases
from tests.pipeline.test_nightly import World, page

NOW = datetime(2025, 6, 2, 4, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with databases(request.param) as url:
        opened = Store.open(url)
        yield opened
        opened.close()


def put(store: Store, *notices: Notice) -> None:
    with store.transaction() as connection:
        outbox.put(connection, notices)


def notice(number: int, kind: str = "change", day: str = "2025-06-02") -> Notice:
    made = {"notice_id": f"n-{number}", "day": day, "kind": kind, "title": f"Åtagande {number}", "body": "Rad ett."}
    return Notice.model_validate(made)


def settings(**channels: str) -> NoticeSettings:
    return NoticeSettings.model_validate({"channel": [{"name": n, "url": url} for n, url in channels.items()]})


def hook(server: HTTPServer, status: int = 200) -> str:
    """A webhook on the loopback, as Apprise writes its address."""
    server.expect_request("/hook", method="POST").respond_with_data("", status=status)
    return f"json://127.0.0.1:{server.port}/hook"


def sent(server: HTTPServer) -> list[dict[str, str]]:
    return [json.loads(request.get_data()) for request, _ in server.log]


def test_a_webhook_is_told_once_in_one_message(store: Store, httpserver: HTTPServer) -> None:
    chosen = settings(hook=hook(httpserver))
    put(store, notice(1), notice(2))
    assert deliver(store, chosen, {}, NOW) == []
    assert deliver(store, chosen, {}, NOW) == []
    [message] = sent(httpserver)
    assert message["title"] == "Medborgarlöften: ändringar (2)"
    assert message["message"] == "Åtagande 1\nRad ett.\n\nÅtagande 2\nRad ett."


def test_what_a_channel_did_not_take_it_gets_the_next_night(store: Store, httpserver: HTTPServer) -> None:
    put(store, notice(1))
    down = settings(hook=hook(httpserver, 503))
    assert deliver(store, down, {}, NOW) == ["hook: the message was not taken"]
    httpserver.clear()
    assert deliver(store, settings(hook=hook(httpserver)), {}, NOW) == []
    assert [message["title"] for message in sent(httpserver)] == ["Åtagande 1"]


def test_a_channel_is_told_what_it_wants_and_not_the_past(store: Store, httpserver: HTTPServer) -> None:
    put(store, notice(1, "ticket"), notice(2, "due"), notice(3, day="2025-05-01"))
    assert deliver(store, settings(hook=hook(httpserver)), {}, NOW) == []
    assert [message["title"] for message in sent(httpserver)] == ["Åtagande 2"]


def test_an_address_may_come_from_outside_the_file(store: Store, httpserver: HTTPServer) -> None:
    put(store, notice(1))
    chosen = NoticeSettings.model_validate({"channel": [{"name": "hook", "url_from": "HOOK"}]})
    assert deliver(store, chosen, {}, NOW) == ["hook: the variable HOOK is not set"]
    assert deliver(store, chosen, {"HOOK": hook(httpserver)}, NOW) == []
    assert len(sent(httpserver)) == 1


def test_an_address_of_no_known_kind_is_a_problem_and_is_not_shown(store: Store) -> None:
    put(store, notice(1))
    [problem] = deliver(store, settings(x="carrierpigeon://secret@loft"), {}, NOW)
    assert "secret" not in problem


class _MailServer(socketserver.TCPServer):
    """Keeps the mails it took."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Mailbox)
        self.mails: list[str] = []


class _Mailbox(socketserver.StreamRequestHandler):
    """Enough of RFC 5321 to take one mail."""

    server: _MailServer

    def handle(self) -> None:
        self.wfile.write(b"220 mail\r\n")
        while line := self.rfile.readline().strip():
            if line.upper().startswith(b"DATA"):
                self.wfile.write(b"354 go on\r\n")
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.mails.append(b"".join(lines).decode())
            if line.upper() == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            self.wfile.write(b"250 ok\r\n")


@contextmanager
def mailbox() -> Iterator[tuple[int, list[str]]]:
    with _MailServer() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], server.mails
        server.shutdown()


def test_mail_carries_swedish_letters(store: Store) -> None:
    put(store, notice(1))
    with mailbox() as (port, mails):
        to = f"mailto://127.0.0.1:{port}/?from=loften@example.org&to=lasare@example.org"
        assert deliver(store, settings(mail=to), {}, NOW) == []
    [mail] = [message_from_string(text, policy=policy.default) for text in mails]
    assert mail["subject"] == "Åtagande 1"
    body = mail.get_body(("plain",))
    assert body is not None
    assert "Åtagande 1\nRad ett." in body.get_content().replace("\r", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("channel = 1", "channel"),
        ('[[channel]]\nname = "a"\n', "either url or url_from"),
        ('[[channel]]\nname = "a"\nurl = "json://x"\n[[channel]]\nname = "a"\nurl = "json://y"\n', "same name"),
        ("lapse_days = -1", "lapse_days"),
        ("nights = 3", "nights"),
        ("=", "Invalid"),
    ],
)
def test_settings_that_cannot_be_used_say_why(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "notices.toml").write_text(text, encoding="utf-8")
    with pytest.raises(NoticeSettingsError, match=why):
        load_notice_settings(tmp_path / "notices.toml")


def test_nights_tell_of_changes_and_of_a_refused_release(tmp_path: Path, httpserver: HTTPServer) -> None:
    """From the pages to the webhook; a release that is held back is told of too."""
    world = World(tmp_path)
    world.register("b")
    world.serve(b=page(2025))
    file = tmp_path / "notices.toml"
    file.write_text(f'[[channel]]\nname = "hook"\nurl = "{hook(httpserver)}"\nkinds = ["change", "run"]\n', "utf-8")
    world.run(notices=file)
    world.serve(b=page(2025).replace("två rundor", "tre rundor"))
    world.run(notices=file)
    world.serve(b=page(2025, 1))
    world.run(notices=file)
    assert [message["title"] for message in sent(httpserver)] == [
        "Ändrat medborgarlöfte: Almsjö, 2025",
        "Ny utgåva stoppad 2025-06-03, den förra ligger kvar",
    ]
    assert "Ändrat medborgarlöfte" in world.output("changes.atom")
