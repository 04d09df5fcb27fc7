"""Measures: what a number counts, and the scale words before it (nghìn, triệu, tỷ)."""

from __future__ import annotations

import re

_MONEY = "đồng(?! chí| bào| đội| hạng)|vnđ|vnd|đ"
# Longer names first, so that "đơn vị" is no "đơn". A noun that can start another word or a verb names
# what may not follow ("5 điểm cầu", "3 vụ trưởng").
_NOUNS = (
    "lá đơn thư|lá đơn|lượt đơn thư|lượt đơn|lượt người|lượt công dân|lượt cán bộ|lượt tập thể|lượt tổ chức|"
    "lượt cá nhân|lượt|"
    "cuộc|vụ, việc|vụ việc|vụ án|vụ(?! trưởng| phó| tổ chức)|việc(?! làm)|"
    "đơn thư|đơn vị|đơn|tổ chức(?! hội nghị| lễ| các| tốt| thực hiện| triển khai)|tập thể|cá nhân|"
    "cán bộ|công chức|viên chức|đảng viên|thanh tra viên|người|đối tượng|công dân|học viên|quyết định|"
    "kết luận|lớp|buổi|hội nghị|khoá|biên chế|cơ quan|doanh nghiệp|trường hợp|văn bản|bản kết luận|bản|hồ sơ|"
    "cơ sở(?! vật| dữ| hạ)|hộ gia đình|hộ|gia đình|đợt|căn nhà|ngôi nhà|nhà|suất quà|suất|phần quà|đoàn|bài|"
    "khiếu nại|tố cáo|"
    r"(?:chỉ|lượng|cây) vàng(?: \d\dk)?|"
    "điểm(?! cầu| phần trăm| sáng| nóng| mới| nhấn| đến| du lịch| bưu)|usd"
)
_AREAS = "km2|km²|m2|m²|m 2|mét vuông|ha|héc-ta|hécta|héc ta|hecta|hec-ta"
UNITS = f"{_MONEY}|{_AREAS}|{_NOUNS}"
SCALES = {
    "nghìn tỷ": 10**12,
    "ngàn tỷ": 10**12,
    "nghìn tỉ": 10**12,
    "ngàn tỉ": 10**12,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "triệu": 10**6,
    "trđ": 10**6,
    "tr.đ": 10**6,
    "tr": 10**6,
    "vạn": 10**4,
    "nghìn": 10**3,
    "ngàn": 10**3,
}
SCALE = "|".join(SCALES)
LARGE_AREAS = {"ha": 10_000, "km2": 1_000_000}
_END = r"(?![^\W\d_])"  # no letter follows
# What may follow a number: a scale with smaller parts ("231 tỷ 450 triệu"), and a measure.
TAIL = (
    rf"(?: ?(?P<scale>{SCALE}){_END}(?P<rest>(?: [0-9]{{1,3}}(?:,[0-9]{{1,3}})? ?(?:{SCALE}){_END}){{0,2}})"
    rf"(?P<half> rưỡi)?)?(?: ?(?P<unit>{UNITS}){_END})?"
)
# After "450 triệu" without a noun: money
_NO_NOUN = re.compile(r"$|[^ ]| (?:và|để|cho|giúp|ủng|vào|mua|xây|được|tiền|trong|từ|nhằm|hỗ|do|đã|là|cùng|đến|tới)\b")


def plain(unit: str | None, scale: str | None, match: str, end: int) -> str | None:
    """The measure's plain name; a sum without its currency ("1.204 tỷ") is money."""
    if unit is None:
        money = scale.endswith(("tỷ", "tỉ", "trđ", "tr.đ")) or (scale in ("triệu", "tr") and _NO_NOUN.match(match, end))
        return "đồng" if money else None
    if unit.startswith("đồng") or unit in ("vnđ", "vnd", "đ"):
        return "đồng"
    if unit in ("m2", "m²", "m 2", "mét vuông"):
        return "m2"
    if unit == "bản kết luận":
        return "kết luận"
    if unit == "vụ, việc":
        return "vụ việc"
    if unit.startswith(("km", "lượt đơn", "lá đơn")):
        return "km2" if unit.startswith("km") else unit.split(" ", 1)[1]
    return "ha" if unit == "ha" or unit.startswith(("héc", "hec")) else unit
