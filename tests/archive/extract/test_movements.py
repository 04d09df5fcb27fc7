"""Movements, a fictional sentence for each shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.article import Article
from archive.extract import movements
from archive.extract.reading import read
from archive.extract.report import Conference


def names(text: str, title: str = "") -> list[str]:
    document = read(Article(url="https://bao.example/1", source="bao", title=title, text=text))
    return [movement.name for movement in movements.find(document, Conference("annual_review"))]


SHAPES = [
    ("Cụm hưởng ứng phong trào thi đua “Liêm chính từ việc nhỏ”.", ["Liêm chính từ việc nhỏ"]),
    ("Các phong trào thi đua: “Nói ít làm nhiều”, “Gần dân”; “Rõ việc” được duy trì.",
     ["Nói ít làm nhiều", "Gần dân", "Rõ việc"]),
    ("Các phong trào “Gần dân” và “Rõ việc”.", ["Gần dân", "Rõ việc"]),
    ("Phong trào thi đua đặc biệt “Vượt khó về đích” được phát động.", ["Vượt khó về đích"]),
    ('Phong trào thi đua "Gần dân" lan rộng.', ["Gần dân"]),
    ("Phong trào thi đua «Gần dân» lan rộng.", ["Gần dân"]),
    ("Phong trào thi đua ‘Gần dân’ lan rộng.", ["Gần dân"]),
    ("Phong trào thi đua mang tên “Gần dân”.", ["Gần dân"]),
    ("Phát động phong trào thi đua năm 2021 với chủ đề “Kỷ cương, gần dân”.", ["Kỷ cương, gần dân"]),
    ("Phát động phong trào thi đua “Gần dân”, với chủ đề năm là “Rõ việc”.", ["Gần dân"]),
    ("Phong trào thi đua do Thanh tra Chính phủ phát động “Gần dân” được hưởng ứng.", ["Gần dân"]),
    ("Cuộc vận động “Ba không” nay đã thành phong trào thi đua của đơn vị.", ["Ba không"]),
    ("“Mỗi tuần một việc tốt” là phong trào thi đua của khối.", ["Mỗi tuần một việc tốt"]),
    ("Phong trào “Gần dân” và cuộc vận động “Ba không” được duy trì.", ["Gần dân"]),
    ("Cuộc vận động “Ba không” được duy trì.", []),
    ("Phong trào thi đua có chuyển biến với khẩu hiệu “Gần dân”.", []),
    ("Ngoài phong trào thi đua, Cụm còn có mô hình “Một cửa”.", []),
    ("“Phong trào phải đi vào thực chất”, ông Bùi Văn Ân nói.", []),
    ("Phong trào thi đua xây dựng cơ quan “xanh, sạch, đẹp”.", []),
    ("Hội nghị có chủ đề “Gần dân”.", []),
    ("Phong trào thi đua sôi nổi. “Gần dân thì mới hiểu dân”, bà nói.", []),
    ("Nhiều phong trào thi đua được giữ vững, nổi bật là “Gần dân”.", ["Gần dân"]),
    ("Phong trào thi đua năm nay, lấy tên “Gần dân”, đã khép lại.", ["Gần dân"]),
    ("Với tên gọi “Gần dân”, phong trào thi đua đã lan tỏa.", ["Gần dân"]),
    ("Phong trào “Gần dân” (của ngành), “Rõ việc” (của Cụm) được duy trì.", ["Gần dân", "Rõ việc"]),
    ("Cụm duy trì các phong trào thi đua:\n\n- “Gần dân”;\n\n- “Rõ việc”.", ["Gần dân", "Rõ việc"]),
    ("Ông nói về phong trào: “Chúng tôi làm thật”.", []),
    ("“Mỗi người một sáng kiến”. Phong trào này do chính Cụm đề ra.", ["Mỗi người một sáng kiến"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES, ids=[text[:50] for text, _ in SHAPES])
def test_shape(text, expected):
    assert names(text) == expected


def test_a_movement_named_twice_is_listed_once_and_quotes_itself():
    text = "Phong trào thi đua “Gần dân” có từ năm ngoái.\n\nTừ phong trào “GẦN DÂN”, nhiều việc tốt ra đời."
    document = read(Article(url="https://bao.example/1", source="bao", title="Phong trào “Gần dân”", text=text))
    (movement,) = movements.find(document, Conference("annual_review"))
    evidence = movement.evidence
    assert (evidence.field, document.text[evidence.start : evidence.end]) == ("text", "Gần dân")


@given(st.text(alphabet='phong trào“”"«»‘’:, .\nGần dân', max_size=120))
def test_any_text_is_read(text):
    names("phong trào " + text)
