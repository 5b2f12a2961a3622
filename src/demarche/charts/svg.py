"""Charts as SVG that a page with a strict policy may hold: no script, no inline style, no address but our own.

The drawing is done by vl-convert on this machine; nothing is loaded from anywhere.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

HOME = "https://page.invalid"
"""Before addresses of our own in a chart's definition: Vega puts a base of its own before relative ones. Taken away
when the chart is drawn."""
SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"
FORBIDDEN = frozenset({"script", "foreignObject", "style", "image", "iframe", "animate", "set", "use"})
KEPT = frozenset(
    {
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "opacity",
        "fill",
        "stroke",
        "text-anchor",
        "stroke-width",
        "stroke-dasharray",
    }
)
"""Properties of a style that are also attributes."""


def svg(chart: Any) -> str:
    """An Altair chart as one SVG element."""
    import vl_convert

    drawn = vl_convert.vegalite_to_svg(chart.to_dict(), vl_version=_version())
    return cleaned(drawn)


def linked(address: str) -> str:
    """An address of our own as a chart's definition holds it."""
    return HOME + address


def cleaned(drawn: str) -> str:
    """An SVG without what a page must not take from a drawing; links that are not relative lose their address."""
    ET.register_namespace("", SVG)
    root = ET.fromstring(drawn)
    _clean(root)
    root.set("role", "img")
    return ET.tostring(root, encoding="unicode")


def _clean(element: ET.Element) -> None:
    for child in list(element):
        if child.tag.rpartition("}")[2] in FORBIDDEN:
            element.remove(child)
        else:
            _clean(child)
    for name, value in list(element.attrib.items()):
        plain = name.rpartition("}")[2]
        if plain == "style":
            del element.attrib[name]
            for key, given in re.findall(r"([\w-]+)\s*:\s*([^;]+)", value):
                if key in KEPT and key not in element.attrib:
                    element.set(key, given.strip())
        elif plain.lower().startswith("on"):
            del element.attrib[name]
        elif plain == "href":
            del element.attrib[name]
            address = value.removeprefix(HOME)
            if is_own(address):
                element.set("href", address)
        elif plain == "target":
            del element.attrib[name]


def is_own(address: str) -> bool:
    """Whether an address stays on the page's own site: a path or a query, and no other site's."""
    return bool(re.match(r"(?:/(?![/\\])|\?|#)", address)) and "\\" not in address and address.isprintable()


def _version() -> str:
    """The version of Vega-Lite that Altair writes, as vl-convert names it."""
    import altair

    return "_".join(("v" + altair.SCHEMA_VERSION.lstrip("v")).split(".")[:2]).lstrip("v")
