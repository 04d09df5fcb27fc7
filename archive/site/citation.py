"""How to cite the archive, a conference or a figure: a line of text, and an entry for BibTeX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.site.data import Archive, archive_name
from archive.site.labels import day
from archive.site.language import plain, t

# What BibTeX and TeX would read as their own; the text is UTF-8, as biblatex and today's BibTeX read it.
_TEX = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$"}
_TEX |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """Something of the archive, where it stands, and the day (ISO) that the archive's data are of."""

    title: str
    site: str
    url: str
    key: str
    day: str

    @property
    def plain(self) -> str:
        as_of = t("cite.as_of", day=day(self.day)) if self.day else ""
        what = self.title if self.title == self.site else f"{self.title}. {self.site}"
        return ". ".join(filter(None, (what, str(as_of), self.url)))

    @property
    def bibtex(self) -> str:
        fields = {"title": f"{{{tex(self.title)}}}", "publisher": f"{{{tex(self.site)}}}", "year": self.day[:4]}
        fields |= {"url": self.url, "note": tex(plain("cite.as_of", day=day(self.day))) if self.day else ""}
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        return f"@misc{{{self.key},\n{lines}}}"


def tex(text: str) -> str:
    return re.sub(r"[\\{}%&#_$~^]", lambda found: _TEX[found[0]], " ".join(text.split()))


async def citation(datasette, request, title: str, path: str) -> Citation | None:
    """How to cite the page at `path`, or None where no archive is served."""
    if archive_name(datasette) is None:
        return None
    row = await Archive(datasette).row("select max(updated) as day from articles")
    url = datasette.absolute_url(request, datasette.urls.path(path))
    key = re.sub(r"[^\w-]+", "-", f"thidua-{path.rpartition('/')[2]}").strip("-")
    site = datasette.metadata("title") or "thidua"
    return Citation(title or site, site, url, key, (row["day"] or "")[:10])
