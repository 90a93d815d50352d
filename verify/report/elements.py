"""XML from strangers' text: what XML 1.0 forbids is replaced, the rest is escaped by the standard library."""

import re
from xml.etree import ElementTree as ET

# Everything that is no Char of XML 1.0; a parser stops at the first of them, escaped or not.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: ET.Element, name: str, text: str | None = None, /, **attributes: str) -> ET.Element:
    """A new last child. A name that Python reserves takes an underscore at its end: `type_`."""
    child = ET.SubElement(parent, name, {key.rstrip("_"): clean(value) for key, value in attributes.items()})
    child.text = clean(text) if text is not None else None
    return child


def clean(text: str) -> str:
    return ILLEGAL.sub("\ufffd", text)


def write_xml(root: ET.Element) -> str:
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
