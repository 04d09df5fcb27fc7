"""Rows as the lists of several pages show them."""

from __future__ import annotations

CONFERENCES = """select c.*, k.name as cluster_name, p.name as place_name,
    (select count(*) from conference_articles ca where ca.conference = c.id) as articles
    from conferences c left join clusters k on k.id = c.cluster left join provinces p on p.id = c.place"""
