"""`thidua page --fetch`: one page asked for as a crawl would."""

from click.testing import CliRunner

from archive.cli import cli

HOST = "bao.example"
PAGE = """<html><head><title>Hội nghị</title></head><body><article><h1>Hội nghị tổng kết</h1>
<p>Thanh tra tỉnh Điện Biên tổ chức hội nghị tổng kết công tác thi đua, khen thưởng năm 2019.</p></article>"""


def test_robots_txt_is_asked_first(site_server, monkeypatch):
    site_server[f"{HOST}/robots.txt"] = b"User-agent: *\nDisallow: /kin"
    for page in ("mo-a1.html", "kin-a2.html"):
        site_server[f"{HOST}/{page}"] = PAGE.encode()
    monkeypatch.setenv("http_proxy", site_server.address)
    monkeypatch.setenv("THIDUA_CONTACT", "mailto:crawl@archive.example")  # for the fetch
    monkeypatch.setattr("crawler.settings.CONTACT", "mailto:crawl@archive.example")  # for the check before it
    came = CliRunner().invoke(cli, ["page", f"http://{HOST}/mo-a1.html", "--fetch"])
    assert came.exit_code == 0, came.stderr
    assert "Hội nghị tổng kết" in came.stdout
    refused = CliRunner().invoke(cli, ["page", f"http://{HOST}/kin-a2.html", "--fetch"])
    assert refused.exit_code == 1 and "robots.txt forbids it" in refused.stderr
    assert [one.url for one in site_server.asked] == [f"{HOST}/robots.txt", f"{HOST}/mo-a1.html", f"{HOST}/robots.txt"]
