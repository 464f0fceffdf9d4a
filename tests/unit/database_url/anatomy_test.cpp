#include "database_url/anatomy.h"

#include <gtest/gtest.h>

#include "database_url/place.h"

namespace firstboot::database_url {
namespace {

std::string dissected(std::string_view url) {
    std::string out;
    for (const Piece& piece : dissect(url)) {
        if (!out.empty()) out += ' ';
        out += role_name(piece.role);
        out += '<';
        out += url.substr(piece.span.begin, piece.span.end - piece.span.begin);
        out += '>';
    }
    return out;
}

TEST(Anatomy, NamesEveryPiece) {
    struct Case {
        std::string_view url;
        std::string_view pieces;
    };
    const Case cases[] = {
        {"sqlite:///dev.db",
         "dialect<sqlite> colon<:> authority_slashes<//> database_slash</> database<dev.db>"},
        {"sqlite:////tmp/dev.db",
         "dialect<sqlite> colon<:> authority_slashes<//> database_slash</> root_slash</> "
         "database<tmp/dev.db>"},
        {"sqlite://dev.db", "dialect<sqlite> colon<:> authority_slashes<//> host<dev.db>"},
        {"sqlite:/dev.db", "dialect<sqlite> colon<:> ignored</dev.db>"},
        {"dev.db", "ignored<dev.db>"},
        {"postgresql+psycopg2://u:p@h:5432/db?a=1&b",
         "dialect<postgresql> plus<+> driver<psycopg2> colon<:> authority_slashes<//> username<u> "
         "separator<:> password<p> separator<@> host<h> separator<:> port<5432> database_slash</> "
         "database<db> separator<?> query_name<a> separator<=> query_value<1> separator<&> "
         "query_name<b>"},
        {"postgresql://u@[::1]:1",
         "dialect<postgresql> colon<:> authority_slashes<//> username<u> separator<@> separator<[> "
         "host<::1> separator<]> separator<:> port<1>"},
        {"sqlite:///a?b=1\nc",
         "dialect<sqlite> colon<:> authority_slashes<//> database_slash</> database<a> "
         "separator<?> query_name<b> separator<=> query_value<1> ignored<\nc>"},
    };
    for (const Case& c : cases) EXPECT_EQ(dissected(c.url), c.pieces);
}

TEST(Anatomy, CoversTheTextWithoutAGap) {
    for (const std::string_view url :
         {"", "x", "a://", "a://:@[b]:/?&&==&", "+://é@é/é?é", "://"}) {
        std::uint32_t offset = 0;
        for (const Piece& piece : dissect(url)) {
            EXPECT_EQ(piece.span.begin, offset) << url;
            EXPECT_LT(piece.span.begin, piece.span.end) << url;
            EXPECT_FALSE(piece.explanation.empty()) << url;
            offset = piece.span.end;
        }
        EXPECT_EQ(offset, url.size()) << url;
    }
}

/// A project that holds the folder "kept" and nothing else.
std::optional<bool> is_there(std::string_view folder) {
    if (folder == "/project" || folder == "/project/kept") return true;
    return folder.starts_with("/project/") ? std::optional(false) : std::nullopt;
}

TEST(Place, SaysWhereTheFileLiesAndWhoMakesItsFolder) {
    struct Case {
        std::string_view url;
        std::string_view kind;
        std::string_view file;
        std::string_view fate;
    };
    const Case cases[] = {
        {"sqlite:///dev.db", "relative", "/project/instance/dev.db", "created"},
        {"sqlite:///data/dev.db", "relative", "/project/instance/data/dev.db", "not_created"},
        {"sqlite:///instance/dev.db", "relative", "/project/instance/instance/dev.db",
         "not_created"},
        {"sqlite:///../dev.db", "relative", "/project/dev.db", "present"},
        {"sqlite:///./a/../dev.db", "relative", "/project/instance/dev.db", "created"},
        {"sqlite:///../../elsewhere/dev.db", "relative", "/elsewhere/dev.db", "unknown"},
        {"sqlite:///../kept/dev.db", "relative", "/project/kept/dev.db", "present"},
        {"sqlite:////project/kept/dev.db", "absolute", "/project/kept/dev.db", "present"},
        {"sqlite:////project/data/dev.db", "absolute", "/project/data/dev.db", "not_created"},
        {"sqlite:////tmp/dev.db", "absolute", "/tmp/dev.db", "unknown"},
        {"sqlite:///C:/dev.db", "windows", "/project/instance/C:/dev.db", "unknown"},
        {"sqlite:///c:\\dev.db", "windows", "/project/instance/c:\\dev.db", "unknown"},
        {"sqlite:///file:dev.db?mode=memory&uri=true", "memory", "", ""},
        {"sqlite:///file:dev.db?mode=memory", "relative", "/project/instance/file:dev.db",
         "created"},
        {"sqlite:///file:dev.db?uri=true", "uri", "/project/instance/dev.db", "created"},
        {"sqlite:///file:/tmp/dev.db?uri=true", "uri", "/tmp/dev.db", "unknown"},
        {"sqlite://", "memory", "", ""},
        {"sqlite:///:memory:", "memory", "", ""},
    };
    for (const Case& c : cases) {
        const auto url = std::get<Url>(make_url(c.url));
        const auto place = place_of(url, "/project/instance", is_there);
        ASSERT_TRUE(place) << c.url;
        EXPECT_EQ(sqlite_path_name(place->path), c.kind) << c.url;
        EXPECT_EQ(place->file.value_or(""), c.file) << c.url;
        EXPECT_EQ(place->file ? folder_name(place->folder_fate) : "", c.fate) << c.url;
    }
    EXPECT_FALSE(
        place_of(std::get<Url>(make_url("postgresql://h/db")), "/project/instance", is_there));
}

}  // namespace
}  // namespace firstboot::database_url
