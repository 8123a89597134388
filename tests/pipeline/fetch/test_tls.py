"""Pinned connections still ask for the certificate of the host name."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from pipeline.fetch.answer import ask
from pipeline.fetch.failures import InsecureConnection
from pipeline.fetch.settings import FetchSettings
from pipeline.fetch.transport import PinnedTransport

NAME = "www.ale.example"


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    today = datetime.now()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, secret = serialization.Encoding.PEM, serialization.NoEncryption()
    path = folder / "both.pem"
    text = certificate.public_bytes(pem) + key.private_bytes(pem, serialization.PrivateFormat.PKCS8, secret)
    path.write_bytes(text)
    return path


class _Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "3")
        self.end_headers()
        self.wfile.write(b"hej")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """Port of a host on loopback that speaks TLS as www.ale.example, and the file with its certificate."""
    path = _certificate(tmp_path_factory.mktemp("tls"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Hello)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server.server_port, path
    server.shutdown()
    server.server_close()


def _get(url: str, host: str, tls: Callable[[], ssl.SSLContext]) -> bytes:
    async def loopback(_: str, __: int) -> list[str]:
        return ["127.0.0.1"]

    async def run() -> bytes:
        async with httpx2.AsyncClient(transport=PinnedTransport((host,), loopback, tls)) as client:
            return (await ask(client, url, {}, FetchSettings())).body

    return asyncio.run(run())


def test_a_trusted_certificate_for_the_name_is_enough_whatever_the_number_behind_it(secure: tuple[int, Path]) -> None:
    port, path = secure
    assert _get(f"https://{NAME}:{port}/", NAME, lambda: ssl.create_default_context(cafile=str(path))) == b"hej"


def test_a_certificate_for_another_name_is_refused(secure: tuple[int, Path]) -> None:
    port, path = secure
    other = "www.bjuv.example"
    with pytest.raises(InsecureConnection, match="not valid for"):
        _get(f"https://{other}:{port}/", other, lambda: ssl.create_default_context(cafile=str(path)))


def test_a_certificate_that_nobody_vouches_for_is_refused(secure: tuple[int, Path]) -> None:
    port, _ = secure
    with pytest.raises(InsecureConnection, match="self-signed"):
        _get(f"https://{NAME}:{port}/", NAME, ssl.create_default_context)
