"""Places and agencies of the field, as data files that a researcher can read, and their look-up.

data/provinces.csv   provinces and centrally-run cities with validity and successor
data/cities.yml      towns and cities that stand for their province
data/regions.yml     regions as the names of clusters give them
data/fields.yml      fields of government, after which ministries and departments are named
data/agencies.yml    agencies that are named whole
data/map.json        outlines of the provinces of both eras, which make_map.py made
"""

from .agencies import Agency, Field, agencies, fields
from .names import fold, slug, sort_key
from .places import Province, Region, as_of, province, province_of_city, provinces, region, regions

__all__ = [
    "Agency", "Field", "Province", "Region", "agencies", "as_of", "fields", "fold", "province", "province_of_city",
    "provinces", "region", "regions", "slug", "sort_key",
]  # fmt: skip
