"""Sample pages in the furniture of a municipality's content management system.

The samples have 2 to 9 KB, of which half is the promise; pages of Swedish municipalities have 20 to 100 KB for the same
promise: a consent dialog with its table of cookies, a menu that holds the whole site, icons drawn inline, a footer with
every way to reach the town hall, settings for scripts. All names and addresses are made up.
"""

from __future__ import annotations

import json
import re
from itertools import cycle, islice

_TOPICS = (
    "Barn och utbildning", "Omsorg och hjälp", "Bygga, bo och miljö", "Uppleva och göra", "Trafik och resor",
    "Näringsliv och arbete", "Kommun och politik", "Trygg och säker",
)  # fmt: skip
_PAGES = (
    "Ansök om förskola", "Grundskola", "Skolskjuts", "Äldreomsorg", "Hemtjänst", "Ekonomiskt bistånd", "Bygglov",
    "Avfall och återvinning", "Vatten och avlopp", "Bibliotek", "Simhallar och badplatser", "Parkering", "Snöröjning",
    "Lediga jobb", "Starta företag", "Möten och protokoll", "Diarium och arkiv", "Synpunkter och felanmälan",
)  # fmt: skip
_ICON = (
    '<svg class="icon icon--{name}" aria-hidden="true" focusable="false" width="24" height="24" viewBox="0 0 24 24">'
    '<path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm0 18c-4.41 0-8-3.59-8-8s3.59-8 8-8 8 '
    '3.59 8 8-3.59 8-8 8zm-1-13h2v6h-2zm0 8h2v2h-2z"></path></svg>'
)
_HEAD = (
    '<link rel="stylesheet" href="/webdav/files/System/css/part{n}.css">'
    '<meta property="og:part{n}" content="En sida på kommunens webbplats">'
)
_COOKIE = (
    "<tr><td>sv-cookie-{n}</td><td>Kommunen</td><td>Minns hur du har valt att visa webbplatsen nästa gång du kommer "
    "tillbaka.</td><td>30 dagar</td></tr>"
)
_PLACE = (
    '<div class="sv-layout footer-column"><h2 class="footer-heading">{topic}</h2><p class="footer-text">Besök oss på '
    "Storgatan {n}, 123 45 Orten. Vi har öppet måndag till fredag klockan 8 till 16.</p><ul>{links}</ul></div>"
)


def in_cms(page: str, menu_links: int) -> str:
    """The page with a menu of so many links, and the head, consent dialog, footer and scripts that go with it."""
    size = max(1, menu_links // 40)
    head = "".join(_HEAD.format(n=n) for n in range(4 * size)) + f"<style>{_style(30 * size)}</style>"
    page = re.sub("(?=</head>)", lambda _: head, page, count=1)
    page = re.sub("<body[^>]*>", lambda body: body[0] + _consent(4 * size) + _menu(menu_links), page, count=1)
    return re.sub("(?=</body>)", lambda _: _footer(size) + _scripts(6 * size), page, count=1)


def _link(number: int) -> str:
    name = _PAGES[number % len(_PAGES)]
    return f'<a class="menu-link" href="/{number}/{name.split()[0].lower()}.html"><span class="text">{name}</span></a>'


def _menu(links: int) -> str:
    """Topics with their pages, each with a button that opens it."""
    items = ""
    for topic, start in zip(cycle(_TOPICS), range(0, links, 10), strict=False):
        pages = "".join(
            f'<li class="menu-item level-2" data-id="4.{n}">{_link(n)}<button type="button" class="menu-toggle" '
            f'aria-expanded="false" aria-label="Visa undersidor">{_ICON.format(name="down") if n % 4 == 0 else "+"}'
            "</button></li>"
            for n in range(start, min(start + 10, links))
        )
        items += (
            f'<li class="menu-item level-1"><a href="/{start}.html">{topic}</a><ul class="menu-list">{pages}</ul></li>'
        )
    return (
        f'<header class="site-header"><a class="logo" href="/">{_ICON.format(name="logo")}</a><form class="search" '
        'action="/sok"><label for="q">Sök på webbplatsen</label><input id="q" name="query"><button>Sök</button></form>'
        f'<nav class="mega-menu" aria-label="Huvudmeny"><ul class="menu-list">{items}</ul></nav></header>'
    )


def _consent(cookies: int) -> str:
    rows = "".join(_COOKIE.format(n=n) for n in range(cookies))
    return (
        '<div class="cookie-consent" role="dialog" aria-label="Kakor"><div class="cookie-inner">'
        "<h2>Vi använder kakor</h2><p>Vi använder kakor för att webbplatsen ska fungera och förstå hur den används.</p>"
        '<table class="cookie-table"><tr><th>Namn</th><th>Leverantör</th><th>Syfte</th><th>Tid</th></tr>'
        f"{rows}</table>"
        "<button>Godkänn alla</button><button>Endast nödvändiga</button></div></div>"
    )


def _footer(size: int) -> str:
    columns = "".join(
        _PLACE.format(topic=topic, n=n, links="".join(f"<li>{_link(10 * n + i)}</li>" for i in range(5)))
        for n, topic in enumerate(islice(cycle(_TOPICS), 2 * size))
    )
    return (
        f'<footer class="site-footer"><div class="footer-inner">{columns}</div>{_ICON.format(name="top") * 4}</footer>'
    )


def _style(rules: int) -> str:
    return "".join(f".c{n}{{margin:0 0 {n}px;color:#{n:06x};font-family:Arial,sans-serif}}" for n in range(rules))


def _scripts(number: int) -> str:
    state = json.dumps(
        {"route": "/", "roles": [], "portlet": {"lang": "sv", "texts": list(_PAGES)}}, ensure_ascii=False
    )
    return "".join(f"<script>AppRegistry.registerInitialState('12.{n}',{state});</script>" for n in range(number))
