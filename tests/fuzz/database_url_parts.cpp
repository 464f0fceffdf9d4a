// A database URL of any bytes: taken apart, rendered and dissected, for both SQLAlchemys.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "database_url/anatomy.h"
#include "database_url/dialect.h"
#include "database_url/place.h"
#include "database_url/url.h"
#include "text/utf8.h"

namespace {

namespace database_url = firstboot::database_url;

void require(bool holds) {
    if (!holds) std::abort();
}

void check(std::string_view text, database_url::Version version) {
    const auto result = database_url::make_url(text, version);
    const auto* url = std::get_if<database_url::Url>(&result);
    if (url == nullptr) return;
    for (const bool installed : {false, true}) {
        const auto is_installed = [&](std::string_view) { return installed; };
        static_cast<void>(database_url::engine_error(*url, is_installed, version));
    }
    static_cast<void>(database_url::place_of(*url, "/project/instance",
                                             [](std::string_view) { return std::nullopt; }));
    static_cast<void>(database_url::flask_url(*url, "/project/instance"));
    require(!database_url::render(*url, true, version).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // A URL is a Python str by the time it gets here.
    if (firstboot::text::find_utf8_error(text)) return 0;
    check(text, database_url::Version::v2_0);
    check(text, database_url::Version::v2_1);
    std::uint32_t end = 0;
    for (const auto& piece : database_url::dissect(text)) {
        require(piece.span.begin == end && piece.span.end > end);
        end = piece.span.end;
    }
    require(end == size);
    return 0;
}
