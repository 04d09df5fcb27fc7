"""An invented article that has all that a page can hold."""

from archive.article import Article, Photo

LEAD = "Ngày 22/11, tại Điện Biên Phủ, Cụm Thi đua số IV tổng kết công tác thi đua, khen thưởng năm 2019."
CAPTION = "Ông Lò Văn Mẫu, Chánh Thanh tra tỉnh Điện Biên phát biểu khai mạc"


def article(url: str, source: str, *, number: int = 1, **changes) -> Article:
    """An article in every part; `changes` replace parts of it."""
    paragraphs = [
        LEAD,
        f"Năm 2019, toàn Cụm triển khai {600 + number} cuộc thanh tra hành chính, phát hiện sai phạm 140,5 tỷ đồng.",
        f"{CAPTION}. Ảnh: Thế Bảo",
        "Kết quả chấm điểm thi đua của các đơn vị như sau:",
        "Hạng | Đơn vị | Điểm",
        "1 | Thanh tra tỉnh Lai Châu | 98,5",
        "2 | Thanh tra tỉnh Điện Biên | 97",
        "Toàn cảnh hội nghị.",
        "Hội nghị bầu Thanh tra tỉnh Điện Biên làm Cụm trưởng năm 2020 & ký kết “giao ước” <thi đua>.",
    ]
    parts = {
        "title": f"Cụm Thi đua số IV tổng kết năm 2019 ({number})",
        "text": "\n\n".join(paragraphs),
        "published": "2019-11-22T20:46",
        "lead": LEAD,
        "dateline": "Thanhtra",
        "author": "Bùi Bảo",
        "section": "Tin ngành",
        "tags": ["Cụm Thi đua số IV", "Điện Biên"],
        "photos": [
            Photo(CAPTION, "Thế Bảo", "https://media.example/1.jpg"),
            Photo("Toàn cảnh hội nghị.", None, "https://media.example/2.jpg"),
        ],
        "fictional": True,
    }
    return Article(url=url, source=source, **parts | changes)
