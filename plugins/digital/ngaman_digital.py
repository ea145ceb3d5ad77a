"""Digital transformation for ngaman-core: population data and e-ID, digital government, economy and society."""

from collections.abc import Iterable

from ngaman_core import Domain, Line, Topic, flow, hookimpl, ratio, stock

CITIZENS = [
    stock("population.projects", "dự án dữ liệu dân cư, căn cước công dân", "dự án"),
    flow("eid.activated", "tài khoản định danh điện tử được kích hoạt", "tài khoản", better="higher"),
]
MEDIA = [
    flow("broadcast.features", "chuyên mục chuyển đổi số", "chuyên mục"),
    flow("broadcast.news", "tin về chuyển đổi số", "tin"),
    flow("broadcast.articles", "bài về chuyển đổi số", "bài"),
]
# Shares that offices publish without the two numbers behind them: told and compared, never rolled up.
GOVERNMENT = [
    ratio("service.procedures", "thủ tục hành chính đủ điều kiện trực tuyến", better="higher"),
    ratio(
        "service.complete",
        "mức thực hiện kế hoạch dịch vụ công toàn trình",
        better="higher",
        also=("dịch vụ công trực tuyến toàn trình",),
    ),
    ratio(
        "service.synced",
        "hồ sơ một cửa được đồng bộ",
        better="higher",
        also=("đồng bộ trạng thái, kết quả xử lý hồ sơ",),
    ),
    ratio(
        "service.online",
        "hồ sơ làm qua môi trường mạng",
        better="higher",
        also=("hồ sơ thực hiện dịch vụ công trực tuyến", "thủ tục thực hiện trên môi trường mạng"),
    ),
    ratio(
        "work.own",
        "hồ sơ công việc xử lý trên mạng",
        better="higher",
        also=("hồ sơ công việc xử lý trên môi trường mạng",),
    ),
    ratio(
        "work.communes",
        "hồ sơ công việc xử lý trên mạng ở cấp dưới",
        better="higher",
        also=("hồ sơ công việc tại cấp xã xử lý trên môi trường mạng",),
    ),
    ratio("reports.online", "báo cáo định kỳ lập trên hệ thống", better="higher"),
    ratio(
        "computers.protected",
        "máy tính cài phần mềm chống mã độc",
        better="higher",
        also=("máy tính của công chức, viên chức cài phần mềm",),
    ),
]
ECONOMY = [
    stock(
        "commerce.sellers",
        "doanh nghiệp, hộ bán hàng trên sàn",
        "doanh nghiệp, hộ",
        better="higher",
        also=("đăng ký trên sàn thương mại điện tử",),
    ),
    stock(
        "commerce.products",
        "sản phẩm bán trên sàn",
        "sản phẩm",
        better="higher",
        also=("sản phẩm trên sàn thương mại điện tử",),
    ),
    stock("commerce.social", "hộ bán hàng qua mạng xã hội", "hộ", better="higher"),
    ratio("einvoice.enterprises", "doanh nghiệp dùng hóa đơn điện tử", better="higher"),
    ratio("etax.plan", "mức thực hiện kế hoạch thuế điện tử", better="higher"),
]
SOCIETY = [
    ratio("fibre.communes", "đơn vị hành chính cấp dưới có cáp quang", better="higher"),
    ratio(
        "mobile.hamlets",
        "khu dân cư có sóng di động băng rộng",
        better="higher",
        also=("khóm, ấp được phủ sóng di động",),
    ),
    stock("epay.accounts", "tài khoản thanh toán điện tử", "tài khoản", better="higher"),
    # The population behind this share is not published with it.
    ratio(
        "epay.share",
        "tài khoản thanh toán điện tử so với dân số",
        better="higher",
        also=("tỷ lệ dân số có tài khoản thanh toán điện tử",),
    ),
    ratio(
        "smartphone.households",
        "hộ có điện thoại thông minh",
        better="higher",
        also=("hộ gia đình có sử dụng smartphone",),
    ),
    stock("smartphone.subscribers", "thuê bao điện thoại thông minh", "thuê bao", better="higher"),
    # Numbers of people, though reports like to call them rates.
    stock(
        "account.service",
        "người có tài khoản dịch vụ công",
        "người",
        better="higher",
        also=("dân số có tài khoản dịch vụ công trực tuyến",),
    ),
    stock(
        "account.app",
        "người cài ứng dụng công dân số",
        "người",
        better="higher",
        also=("người dùng điện thoại cài ứng dụng công dân",),
    ),
]
GROUPS = [
    ratio(
        "zalo.groups",
        "khu dân cư có nhóm Zalo",
        counted="xóm, ấp",
        better="higher",
        also=("nhóm Zalo Tổ công nghệ số cộng đồng",),
    ),
    ratio(
        "zalo.households",
        "hộ tham gia nhóm Zalo",
        counted="hộ",
        better="higher",
        also=("hộ gia đình tham gia nhóm Zalo",),
    ),
]

TOPICS = [
    Topic(
        "Tuyên truyền chuyển đổi số",
        [
            Line(
                "hệ thống truyền thanh {place} phát {broadcast.features}, {broadcast.news} và {broadcast.articles}"
                " về chuyển đổi số {when}"
            )
        ],
        chapter="society",
    ),
    Topic(
        "Dữ liệu dân cư, định danh điện tử",
        [
            Line("đang thực hiện {population.projects} về dữ liệu dân cư và căn cước công dân"),
            Line(
                "{to_date} kích hoạt {eid.activated:pair} định danh điện tử,"
                " đạt {eid.activated:rate|2} {eid.activated:basis}"
            ),
        ],
        chapter="defence",
    ),
    Topic(
        "Chính quyền số",
        [
            Line(
                "thủ tục hành chính đủ điều kiện cung cấp trực tuyến chiếm {service.procedures},"
                " dịch vụ công toàn trình đa phương tiện thực hiện {service.complete} kế hoạch"
            ),
            Line(
                "hệ thống một cửa điện tử đồng bộ {service.synced} hồ sơ lên Cổng Dịch vụ công quốc gia,"
                " tiếp nhận và giải quyết {service.online} hồ sơ qua môi trường mạng"
            ),
            Line(
                "hồ sơ công việc không mật của {place} xử lý trên mạng chiếm {work.own}"
                "[, của cấp dưới chiếm {work.communes}]"
            ),
            Line(
                "cơ quan nhà nước lập {reports.online} báo cáo định kỳ trên hệ thống thông tin báo cáo,"
                " cài phần mềm chống mã độc cho {computers.protected} máy tính công vụ"
            ),
        ],
    ),
    Topic(
        "Kinh tế số",
        [
            Line(
                "có {commerce.sellers} đưa {commerce.products} lên sàn thương mại điện tử,"
                " {commerce.social} bán hàng qua mạng xã hội"
            ),
            Line(
                "doanh nghiệp dùng hóa đơn điện tử chiếm {einvoice.enterprises},"
                " việc khai, nộp thuế điện tử và ký số thực hiện {etax.plan} kế hoạch"
            ),
        ],
    ),
    Topic(
        "Xã hội số",
        [
            Line(
                "[cáp quang băng rộng đến {fibre.communes} đơn vị hành chính cấp dưới, ]"
                "sóng {'4G'} phủ {mobile.hamlets} khu dân cư"
            ),
            Line(
                "người dân {'từ 14 tuổi trở lên'} sử dụng {epay.accounts} thanh toán điện tử, bằng {epay.share} dân số"
            ),
            Line(
                "hộ có điện thoại thông minh chiếm {smartphone.households},"
                " toàn {place} có {smartphone.subscribers} điện thoại thông minh"
            ),
            Line(
                "đã có {account.service} trưởng thành đăng ký tài khoản dịch vụ công trực tuyến,"
                " {account.app} cài ứng dụng công dân số"
            ),
        ],
    ),
    Topic(
        "Tổ công nghệ số cộng đồng",
        [
            Line(
                "nhóm Zalo hoạt động ở {zalo.groups:pair}, đạt {zalo.groups|1},"
                " thu hút {zalo.households:pair} tham gia, chiếm {zalo.households|1}"
            )
        ],
    ),
]


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="digital",
        title="Chuyển đổi số",
        chapter="digital",
        indicators=[*CITIZENS, *MEDIA, *GOVERNMENT, *ECONOMY, *SOCIETY, *GROUPS],
        topics=TOPICS,
    )
