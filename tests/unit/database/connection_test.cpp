#include "database/connection.h"

#include <gtest/gtest.h>

#include "database/introspection.h"

namespace firstboot::database {
namespace {

std::unique_ptr<Connection> open(const Limits& limits = {}) {
    auto connection = Connection::open(limits);
    EXPECT_TRUE(connection.ok());
    return std::move(connection.value());
}

TEST(Connection, GivesAllKindsOfValues) {
    const auto connection = open();
    const auto rows = connection->query("SELECT NULL, 1, 1.5, 'a' || char(0) || 'b', x'00ff' AS b");
    ASSERT_TRUE(rows.ok()) << rows.error().message;
    ASSERT_EQ(rows.value().rows.size(), 1U);
    const std::vector<Value> expected = {std::monostate{}, std::int64_t{1}, 1.5,
                                         std::string("a\0b", 3), Blob{std::string("\0\xff", 2)}};
    EXPECT_EQ(rows.value().rows[0], expected);
    EXPECT_EQ(rows.value().columns[4], "b");
}

TEST(Connection, BindsWhatItGives) {
    const auto connection = open();
    const std::vector<Value> values = {std::monostate{}, std::int64_t{-7}, 0.25, std::string("é"),
                                       Blob{"x"}};
    const auto rows = connection->query("SELECT ?1, ?2, ?3, ?4, ?5", values);
    ASSERT_TRUE(rows.ok());
    EXPECT_EQ(rows.value().rows[0], values);
}

TEST(Connection, RunsSeveralStatementsAndGivesTheLastRows) {
    const auto connection = open();
    const auto rows = connection->query(
        "CREATE TABLE t (a); -- made\n INSERT INTO t VALUES (1), (2); SELECT a FROM t; ;");
    ASSERT_TRUE(rows.ok()) << rows.error().message;
    EXPECT_EQ(rows.value().rows.size(), 2U);
    EXPECT_EQ(connection->last_insert_rowid(), 2);
}

TEST(Connection, ReportsSqlitesOwnErrors) {
    const auto connection = open();
    const auto rows = connection->query("SELECT * FROM user");
    ASSERT_FALSE(rows.ok());
    EXPECT_EQ(rows.error().message, "no such table: user");
    EXPECT_EQ(rows.error().limit, LimitKind::none);
    EXPECT_EQ(connection->query("SELEC 1").error().message, "near \"SELEC\": syntax error");
    EXPECT_EQ(connection->query("SELEC 1").error().offset, 0);
}

TEST(Connection, StopsAtEachLimitAndGoesOnAfterwards) {
    Limits limits;
    limits.steps = 100'000;
    limits.rows = 10;
    limits.memory_bytes = 8 << 20;
    const auto connection = open(limits);

    const auto steps = connection->query(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    ASSERT_FALSE(steps.ok());
    EXPECT_EQ(steps.error().limit, LimitKind::steps);
    EXPECT_EQ(steps.error().message,
              "SQLite was stopped after 100,000 steps, the limit of one statement");

    const auto rows = connection->query(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    ASSERT_FALSE(rows.ok());
    EXPECT_EQ(rows.error().limit, LimitKind::rows);
    EXPECT_EQ(rows.error().message, "the query gives more than 10 rows, the limit of one query");

    const auto memory = connection->query("SELECT length(hex(zeroblob(7000000)))");
    ASSERT_FALSE(memory.ok());
    EXPECT_EQ(memory.error().limit, LimitKind::memory);
    EXPECT_EQ(memory.error().message, "SQLite needs more than 8 MB of memory, the limit");

    EXPECT_TRUE(connection->query("SELECT 1").ok());
}

TEST(Connection, HasNeitherFilesNorClock) {
    const auto connection = open();
    EXPECT_EQ(connection->query("ATTACH 'x.db' AS x").error().message,
              "unable to open database: x.db");
    const auto now = connection->query("SELECT CURRENT_TIMESTAMP");
    ASSERT_TRUE(now.ok());
    EXPECT_EQ(now.value().rows[0][0], Value("2000-01-01 00:00:00"));
    EXPECT_TRUE(connection->execute("CREATE TABLE t (a); VACUUM").ok());
}

TEST(Introspection, TellsWhatSqliteMakesOfATable) {
    const auto connection = open();
    ASSERT_TRUE(connection
                    ->execute("CREATE TABLE user (id INTEGER NOT NULL, PRIMARY KEY (id));"
                              "CREATE TABLE post (id INTEGER NOT NULL, title VARCHAR(20) NOT NULL "
                              "DEFAULT 'x', user_id INTEGER, PRIMARY KEY (id), UNIQUE (title), "
                              "FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE);"
                              "CREATE INDEX ix_post_user_id ON post (user_id)")
                    .ok());
    const auto names = table_names(*connection);
    ASSERT_TRUE(names.ok());
    EXPECT_EQ(names.value(), (std::vector<std::string>{"user", "post"}));

    const auto found = report_table(*connection, "post");
    ASSERT_TRUE(found.ok() && found.value());
    const TableReport& report = *found.value();
    ASSERT_EQ(report.columns.size(), 3U);
    EXPECT_EQ(report.columns[0].primary_key, 1);
    EXPECT_EQ(report.columns[1].type, "VARCHAR(20)");
    EXPECT_TRUE(report.columns[1].not_null);
    EXPECT_EQ(report.columns[1].default_value, "'x'");
    ASSERT_EQ(report.foreign_keys.size(), 1U);
    EXPECT_EQ(report.foreign_keys[0].table, "user");
    EXPECT_EQ(report.foreign_keys[0].on_delete, "CASCADE");
    ASSERT_EQ(report.indexes.size(), 2U);
    EXPECT_EQ(report.indexes[0].origin, "u");
    EXPECT_EQ(report.indexes[1].name, "ix_post_user_id");
    EXPECT_EQ(report.indexes[1].columns, std::vector<std::string>{"user_id"});

    EXPECT_FALSE(report_table(*connection, "nothing").value());
}

}  // namespace
}  // namespace firstboot::database
