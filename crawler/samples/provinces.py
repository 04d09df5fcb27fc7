"""Invented provincial newspapers."""

from crawler.base import SourceSpider


class BaoLaoCai(SourceSpider):
    """One listing page a section; more comes by script only."""

    name = "baolaocai.example"
    title = "Báo Lào Cai Hư cấu"
    hosts = ("baolaocai.example",)
    family = "zce_cms"
    sections = ("chinh-tri",)
    searches = ()
    fictional = True


class BaoSonLa(SourceSpider):
    """Writes in the old tone placement (hoà, thuỷ)."""

    name = "baosonla.example"
    title = "Báo Sơn La Hư cấu"
    hosts = ("baosonla.example",)
    family = "editor_detail"
    article = r"^/thoi-su-chinh-tri/.+-(?P<id>\d{5})\.html$"
    sections = ("thoi-su-chinh-tri",)
    searches = ()
    fictional = True


class BaoDienBienPhu(SourceSpider):
    """Article ids are a folder of the address."""

    name = "baodienbienphu.example"
    title = "Báo Điện Biên Phủ Hư cấu"
    hosts = ("baodienbienphu.example",)
    family = "content_fck"
    article = r"^/tin-tuc/[^/]+/(?P<id>\d+)/[^/]+$"
    sections = ("tin-tuc",)
    searches = ()
    fictional = True


class BaoLangSon(SourceSpider):
    """Corrects an article after it was published."""

    name = "baolangson.example"
    title = "Báo Lạng Sơn Hư cấu"
    hosts = ("baolangson.example",)
    family = "content_fck"
    article = r"^/chinh-tri/.+-(?P<id>\d{7})\.html$"
    sections = ("chinh-tri",)
    searches = ()
    fictional = True


class BaoNgheAn(SourceSpider):
    """The province with a cluster of its own."""

    name = "baonghean.example"
    title = "Báo Nghệ An Hư cấu"
    hosts = ("baonghean.example",)
    family = "zce_cms"
    article = r"-(?P<id>\d{8})\.html$"
    sections = ("thoi-su",)
    searches = ()
    fictional = True


class BaoQuangTri(SourceSpider):
    """Addresses end in .htm."""

    name = "baoquangtri.example"
    title = "Báo Quảng Trị Hư cấu"
    hosts = ("baoquangtri.example",)
    family = "tn_news"
    article = r"-(?P<id>\d{6})\.htm$"
    sections = ("thoi-su",)
    searches = ()
    fictional = True


class BaoCanTho(SourceSpider):
    """Dateline "(CT) -", bylines in capitals."""

    name = "baocantho.example"
    title = "Báo Cần Thơ Hư cấu"
    hosts = ("baocantho.example",)
    family = "content_fck"
    sections = ("thoi-su",)
    searches = ()
    fictional = True


class BaoCaoBang(SourceSpider):
    """A small paper with one section."""

    name = "baocaobang.example"
    title = "Báo Cao Bằng Hư cấu"
    hosts = ("baocaobang.example",)
    family = "editor_detail"
    article = r"-(?P<id>\d{7})\.html$"
    sections = ("thoi-su",)
    searches = ()
    fictional = True
