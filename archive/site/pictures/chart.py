"""Charts by pygal, as SVG that the site's content security policy allows: no script, no style but its classes,
which static/pictures.css colours in light and in dark."""

from __future__ import annotations

from collections.abc import Callable

import pygal
from lxml import etree
from markupsafe import Markup
from pygal.style import Style

from archive.site.language import number

_SVG = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" class="chart{wide}" role="img" viewBox="{viewbox}" width="{width}" '
    'aria-labelledby="{id}-title {id}-about">'
    '<title id="{id}-title">{title}</title><desc id="{id}-about">{about}</desc>{body}</svg>'
)
_DROPPED = {"defs", "script", "style", "title"}
_MANY = 12  # years, of which every second one is named
_PHONE = 350  # units of a chart beyond which a phone shows it smaller than it is
_ROOM = Style(label_font_size=19, major_label_font_size=19)  # for the labels at a phone's size; the CSS sets theirs

Series = dict[str, list[int | float | None]]


def lines(
    id: str, title: str, about: str, labels: list[str], series: Series, shown: Callable = number,
    from_zero: bool = True, inverse: bool = False,
) -> Markup:  # fmt: skip
    """Values over the years: a dot each, joined where one year follows the other. `inverse`: 1 stands on top."""
    known = [value for values in series.values() for value in values if value is not None]
    chart = pygal.Line(
        **_plain(len(labels)), x_labels=labels, value_formatter=shown, allow_interruptions=True, dots_size=5,
        inverse_y_axis=inverse, max_scale=7, min_scale=3, include_x_axis=from_zero and min(known) >= 0,
        order_min=0 if all(float(value).is_integer() for value in known) else None,
    )  # fmt: skip
    for name, values in series.items():
        chart.add(name, values)
    return _clean(chart, id, title, about)


def bars(id: str, title: str, labels: list[str], series: Series) -> Markup:
    """Counts over the years, stacked by kind."""
    chart = pygal.StackedBar(**_plain(len(labels)), x_labels=labels, value_formatter=number, max_scale=6, order_min=0)
    for name, values in series.items():
        chart.add(name, values)
    totals = [sum(value or 0 for value in values) for values in zip(*series.values(), strict=True)]
    about = "; ".join(f"{label}: {number(total)}" for label, total in zip(labels, totals, strict=True))
    return _clean(chart, id, title, about)


def _plain(years: int) -> dict:
    """What all charts have in common; the wider the more years."""
    size = {"width": min(800, 270 + 45 * years), "height": 300, "margin": 12, "margin_right": 34, "truncate_label": -1}
    if years > _MANY:
        size |= {"x_labels_major_every": 2, "show_minor_x_labels": False}
    return size | {"js": [], "css": [], "style": _ROOM, "show_legend": False, "disable_xml_declaration": True}


def _clean(chart, id: str, title: str, about: str) -> Markup:
    """The chart without what the policy forbids, with a title and a description for who cannot see it, and with
    each value told where a pointer rests on it."""
    root = chart.render_tree()
    for found in list(root.iter()):
        overlay = {"tooltip-overlay", "text-overlay"} & set((found.get("class") or "").split())
        if not isinstance(found.tag, str) or found.tag in _DROPPED or overlay:
            found.getparent().remove(found)
            continue
        for attribute in ("style", "id"):
            found.attrib.pop(attribute, None)
    for found in list(root.iter("g")):
        _tell(found)
    width = root.get("viewBox").split()[2]
    return _SVG.format(
        id=id,
        title=title,
        about=about,
        width=width,
        viewbox=root.get("viewBox"),
        wide=" wide" if float(width) > _PHONE else "",
        body=Markup("".join(etree.tostring(child, encoding="unicode") for child in root)),
    )


def _tell(mark) -> None:
    """A dot's or bar's value and label, which pygal keeps for its script, as the title that browsers show."""
    told = {child.get("class", "").split(" ")[0]: child for child in mark.iter("desc") if child.getparent() is mark}
    if "value" in told:
        label = told["x_label"].text if "x_label" in told else None
        title = etree.Element("title")
        title.text = ": ".join(filter(None, (label, told["value"].text)))
        for child in told.values():
            mark.remove(child)
        mark.insert(0, title)
