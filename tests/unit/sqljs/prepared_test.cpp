#include "sqljs/prepared.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <array>
#include <string>

#include "sqljs/legacy_functions.h"
#include "sqljs/utf8.h"

namespace firstboot::sqljs {
namespace {

/// Functions in place of JavaScript's: number 1 gives its first argument twice over.
constexpr Callbacks callbacks{
    [](std::uint32_t, std::uint32_t, Value* values) {
        values->head = static_cast<std::uint32_t>(Kind::real);
        values->cell.number *= 2;
    },
    [](std::uint32_t, std::uint32_t, std::uint32_t, Value* values) { values->head = 0; },
    [](std::uint32_t, std::uint32_t, Value* result) {
        result->head = static_cast<std::uint32_t>(Kind::integer);
        result->cell.number = 5;
    },
    [](std::uint32_t) {},
    [](std::uint32_t, int, const char*, const char*, std::int64_t) {},
    [](const char*) {}};

struct Opened {
    Session session{std::move(database::Connection::open_file("/prepared.db").value()),
                    "/prepared.db", callbacks};

    std::unique_ptr<Prepared> prepare(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        const char* tail = nullptr;
        std::uint32_t traits = 0;
        EXPECT_EQ(session.prepare(sql, &statement, &tail, traits), SQLITE_OK) << sql;
        return std::make_unique<Prepared>(session, statement, traits);
    }
    int run(const char* sql) { return run_script(session, sql, false, 10).code; }
};

constexpr const char* hundred =
    "CREATE TABLE t (a INTEGER PRIMARY KEY, b);"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
    "INSERT INTO t SELECT i, 'row ' || i FROM n";

TEST(Prepared, FetchesUpToALimit) {
    Opened opened;
    ASSERT_EQ(opened.run(hundred), SQLITE_OK);
    const auto prepared = opened.prepare("SELECT a, b, a / 3.0, x'0102', NULL FROM t");
    EXPECT_EQ(prepared->fetch(1), SQLITE_ROW);
    EXPECT_EQ(prepared->batch().header().rows, 1U);
    EXPECT_EQ(prepared->fetch(64), SQLITE_ROW);
    EXPECT_EQ(prepared->batch().header().rows, 64U);
    EXPECT_EQ(prepared->batch().header().columns, 5U);
    EXPECT_EQ(prepared->fetch(64), SQLITE_DONE);
    EXPECT_EQ(prepared->batch().header().rows, 35U);
    EXPECT_EQ(prepared->finalize(), SQLITE_OK);
}

TEST(Prepared, ReplaysToARow) {
    Opened opened;
    ASSERT_EQ(opened.run(hundred), SQLITE_OK);
    const auto prepared = opened.prepare("SELECT a FROM t");
    EXPECT_EQ(prepared->fetch(1000), SQLITE_DONE);
    EXPECT_EQ(prepared->replay(40), SQLITE_OK);
    EXPECT_EQ(sqlite3_column_int(prepared->handle(), 0), 40);
    EXPECT_EQ(prepared->fetch(1000), SQLITE_DONE);
    EXPECT_EQ(prepared->batch().header().rows, 60U);
}

TEST(Prepared, GivesTheRowsBeforeAnError) {
    Opened opened;
    ASSERT_EQ(opened.run(hundred), SQLITE_OK);
    const auto prepared = opened.prepare(
        "SELECT abs(CASE a WHEN 30 THEN -9223372036854775807 - 1 ELSE a END) FROM t");
    EXPECT_EQ(prepared->fetch(64), SQLITE_ERROR);
    EXPECT_EQ(prepared->batch().header().rows, 29U);
    EXPECT_EQ(prepared->message(), "integer overflow");
}

TEST(Prepared, BindsWhatLiesInItsMemory) {
    Opened opened;
    const auto prepared = opened.prepare("SELECT ?1, ?2, ?3, ?4");
    const std::string text = "bound";
    char* memory = prepared->reserve_parameters(256);
    auto* values = reinterpret_cast<Value*>(memory);
    const auto set = [values](std::uint32_t place, Kind kind) {
        values[place].head = static_cast<std::uint32_t>(kind) | (place + 1) << 8U;
    };
    set(0, Kind::integer);
    values[0].cell.number = 7;
    set(1, Kind::text);
    values[1].cell.extent = {128, static_cast<std::uint32_t>(text.size())};
    text.copy(memory + 128, text.size());
    set(2, Kind::null);
    set(3, Kind::wide_integer);
    values[3].cell.integer = INT64_MIN;
    ASSERT_EQ(prepared->bind(4), SQLITE_OK);
    ASSERT_EQ(prepared->fetch(1), SQLITE_ROW);
    EXPECT_EQ(sqlite3_column_int(prepared->handle(), 0), 7);
    EXPECT_EQ(reinterpret_cast<const char*>(sqlite3_column_text(prepared->handle(), 1)), text);
    EXPECT_EQ(sqlite3_column_int64(prepared->handle(), 3), INT64_MIN);
    values[0].head = static_cast<std::uint32_t>(Kind::integer) | 9U << 8U;
    EXPECT_EQ(prepared->bind(1), SQLITE_RANGE);
    EXPECT_EQ(prepared->message(), "column index out of range");
}

TEST(Session, KnowsWhatMayBeReadAhead) {
    Opened opened;
    ASSERT_EQ(opened.run(hundred), SQLITE_OK);
    EXPECT_EQ(opened.prepare("SELECT upper(b) FROM t")->traits(), Trait::query | Trait::repeatable);
    EXPECT_EQ(opened.prepare("SELECT random() FROM t")->traits(), Trait::query);
    EXPECT_EQ(opened.prepare("SELECT date('now')")->traits(), Trait::query);
    EXPECT_EQ(opened.prepare("DELETE FROM t")->traits(), 0U);
    EXPECT_EQ(opened.prepare("PRAGMA user_version")->traits(), 0U);
    EXPECT_EQ(opened.prepare("BEGIN")->traits(), 0U);
    EXPECT_EQ(opened.prepare("ATTACH ':memory:' AS m")->traits(), Trait::attaches);
}

TEST(Session, KeepsReading) {
    Opened opened;
    const auto state = [&opened] { return sqlite3_txn_state(opened.session.handle(), "main"); };
    opened.session.keep_reading();
    EXPECT_EQ(state(), SQLITE_TXN_READ);
    EXPECT_EQ(opened.prepare("SELECT count(*) FROM sqlite_schema")->fetch(1), SQLITE_ROW);
    EXPECT_EQ(state(), SQLITE_TXN_READ);
    opened.session.stop_reading();
    EXPECT_EQ(state(), SQLITE_TXN_NONE);

    // It has read the schema that was: it begins anew with the one that is.
    ASSERT_EQ(opened.run(hundred), SQLITE_OK);
    opened.session.keep_reading();
    EXPECT_EQ(state(), SQLITE_TXN_READ);
}

TEST(Session, CallsFunctions) {
    Opened opened;
    ASSERT_EQ(opened.session.create_function("twice", 1, 1), SQLITE_OK);
    ASSERT_EQ(opened.session.create_aggregate("five", 1, 2), SQLITE_OK);
    opened.session.set_update_hook(3);
    ASSERT_EQ(opened.run(hundred), SQLITE_OK);
    const auto prepared = opened.prepare("SELECT twice(21), five(a) FROM t");
    ASSERT_EQ(prepared->fetch(1), SQLITE_ROW);
    EXPECT_EQ(sqlite3_column_double(prepared->handle(), 0), 42);
    EXPECT_EQ(sqlite3_column_int(prepared->handle(), 1), 5);
}

TEST(Script, StopsWhereThereAreRows) {
    Opened opened;
    const Stop stop = run_script(opened.session,
                                 "CREATE TABLE t (a); INSERT INTO t VALUES (1), (2);;"
                                 "SELECT a FROM t; selec",
                                 false, 10);
    ASSERT_NE(stop.prepared, nullptr);
    EXPECT_EQ(stop.prepared->batch().header().rows, 2U);
    const Stop rest = run_script(opened.session, stop.tail, false, 10);
    EXPECT_EQ(rest.code, SQLITE_ERROR);
}

TEST(Utf8, JoinsOnlyWhatIsValid) {
    std::array<char, 64> target{};
    EXPECT_EQ(copy_joinable("plain text that is longer than a word", target.data()), 37U);
    EXPECT_EQ(copy_joinable("h\xC3\xA9llo \xF0\x9F\x98\x80", target.data()), 8U);
    for (const char* bad : {"\xFF", "\xC3", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\x80",
                            "\xEF\xBB\xBF mark", "cut\xE2\x82"}) {
        EXPECT_FALSE(copy_joinable(bad, target.data()).has_value()) << bad;
    }
}

TEST(LegacyFunctions, ComputeWhatSqlJsComputes) {
    Opened opened;
    ASSERT_EQ(register_legacy_functions(opened.session.handle(), callbacks), SQLITE_OK);
    const auto prepared = opened.prepare(
        "SELECT proper('ab cd'), reverse('h\xC3\xA9'), padc('a', 4), charindex('b', 'abc'),"
        " median(column1), replicate('ab', 2) FROM (VALUES (1), (2), (4))");
    ASSERT_EQ(prepared->fetch(1), SQLITE_ROW);
    const std::array<const char*, 6> expected = {"Ab Cd", "\xC3\xA9h", " a  ", "2", "2", "abab"};
    for (int i = 0; i < 6; ++i) {
        EXPECT_STREQ(reinterpret_cast<const char*>(sqlite3_column_text(prepared->handle(), i)),
                     expected.at(static_cast<std::size_t>(i)));
    }
}

}  // namespace
}  // namespace firstboot::sqljs
