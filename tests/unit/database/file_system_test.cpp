#include "database/file_system.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "database/connection.h"
#include "database/snapshot.h"

namespace firstboot::database {
namespace {

std::unique_ptr<Connection> open_file(const std::string& path) {
    auto connection = Connection::open_file(path);
    EXPECT_TRUE(connection.ok());
    return std::move(connection.value());
}

/// A database of its own whose file has these bytes.
std::unique_ptr<Connection> open_bytes(const std::string& path, const std::string& bytes) {
    const auto file = file_system().create(path);
    EXPECT_TRUE(
        file->content.write(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size(), 0));
    return open_file(path);
}

TEST(MemoryFile, ReadsWhatWasWrittenAcrossChunks) {
    MemoryFile file;
    std::string text(3 * MemoryFile::chunk_size, '\0');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i % 251);
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    ASSERT_TRUE(file.write(bytes, text.size(), 100));
    EXPECT_EQ(file.size(), static_cast<std::int64_t>(text.size()) + 100);
    std::string read(text.size() + 100, 'x');
    EXPECT_TRUE(file.read(reinterpret_cast<std::byte*>(read.data()), read.size(), 0));
    EXPECT_EQ(read, std::string(100, '\0') + text);
    EXPECT_FALSE(file.read(reinterpret_cast<std::byte*>(read.data()), 10, file.size() - 5));
    EXPECT_EQ(read.substr(5, 5), std::string(5, '\0'));
    ASSERT_TRUE(file.resize(10));
    ASSERT_TRUE(file.resize(200));
    EXPECT_TRUE(file.read(reinterpret_cast<std::byte*>(read.data()), 200, 0));
    EXPECT_EQ(read.substr(10, 190), std::string(190, '\0'));
    EXPECT_EQ(file.view(201, 0), nullptr);
    EXPECT_NE(file.view(200, 0), nullptr);
}

TEST(FileSystem, KnowsPaths) {
    EXPECT_EQ(FileSystem::absolute("a.db"), "/a.db");
    EXPECT_EQ(FileSystem::absolute("/x//./y/../a.db"), "/x/a.db");
    EXPECT_EQ(FileSystem::absolute("../.."), "/");
    EXPECT_EQ(file_system().create("/nowhere/a.db"), nullptr);
}

TEST(FileSystem, LocksAFileAgainstTwoWriters) {
    const auto one = open_file("/locks.db");
    const auto other = open_file("/locks.db");
    ASSERT_TRUE(one->execute("CREATE TABLE t (a); INSERT INTO t VALUES (1); BEGIN IMMEDIATE"));
    EXPECT_EQ(other->execute("BEGIN IMMEDIATE").error().message, "database is locked");
    ASSERT_TRUE(one->execute("INSERT INTO t VALUES (2)"));
    EXPECT_EQ(other->query("SELECT count(*) FROM t").value().rows[0][0], Value(std::int64_t{1}));
    ASSERT_TRUE(one->execute("COMMIT"));
    EXPECT_EQ(other->query("SELECT count(*) FROM t").value().rows[0][0], Value(std::int64_t{2}));
    file_system().remove("/locks.db");
}

TEST(FileSystem, SharesALogOfWrites) {
    const auto one = open_file("/log.db");
    EXPECT_EQ(one->query("PRAGMA journal_mode = wal").value().rows[0][0], Value("wal"));
    const auto other = open_file("/log.db");
    ASSERT_TRUE(one->execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
    ASSERT_TRUE(other->execute("BEGIN; SELECT * FROM t"));
    ASSERT_TRUE(one->execute("INSERT INTO t VALUES (2)"));
    EXPECT_EQ(other->query("SELECT count(*) FROM t").value().rows[0][0], Value(std::int64_t{1}));
    ASSERT_TRUE(other->execute("COMMIT"));
    EXPECT_EQ(other->query("SELECT count(*) FROM t").value().rows[0][0], Value(std::int64_t{2}));
    const Snapshot snapshot = take_snapshot(*one);
    ASSERT_EQ(snapshot.code, 0);
    EXPECT_EQ(open_bytes("/copy.db", snapshot.bytes())
                  ->query("SELECT count(*) FROM t")
                  .value()
                  .rows[0][0],
              Value(std::int64_t{2}));
}

TEST(FileSystem, IsKeptFromAProjectsDatabase) {
    const auto connection = std::move(Connection::open().value());
    EXPECT_FALSE(connection->execute("ATTACH 'x.db' AS x").ok());
    EXPECT_FALSE(connection->execute("VACUUM INTO 'x.db'").ok());
}

TEST(Snapshot, RefusesWhileSomethingIsWritten) {
    const auto connection = open_file("/writing.db");
    ASSERT_TRUE(connection->execute("CREATE TABLE t (a); BEGIN; INSERT INTO t VALUES (1)"));
    EXPECT_EQ(take_snapshot(*connection).code, 5);
    ASSERT_TRUE(connection->execute("COMMIT"));
    EXPECT_EQ(take_snapshot(*connection).size, 8192);
}

TEST(Snapshot, OfABrokenFileEndsInSqlitesError) {
    const auto good = open_file("/good.db");
    ASSERT_TRUE(
        good->execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); CREATE INDEX i ON t (b);"
                      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                      "500) INSERT INTO t SELECT i, 'row ' || i FROM n"));
    const std::string bytes = take_snapshot(*good).bytes();
    std::uint32_t state = 1;
    const auto random = [&state](std::size_t below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::size_t>(state >> 8U) % below;
    };
    int failed = 0;
    for (int round = 0; round < 300; ++round) {
        std::string broken = bytes;
        if (round % 5 == 0) broken.resize(1 + random(broken.size()));
        for (std::size_t i = 0; i <= random(20); ++i) {
            broken[random(round % 2 == 0 ? std::min<std::size_t>(1100, broken.size())
                                         : broken.size())] = static_cast<char>(random(256));
        }
        const auto connection = open_bytes("/broken.db", broken);
        for (const char* sql :
             {"SELECT count(*), sum(length(b)) FROM t", "SELECT a FROM t WHERE b > 'row 3'",
              "PRAGMA integrity_check(5)", "INSERT INTO t VALUES (7777, 'new')",
              "DELETE FROM t WHERE a < 50", "VACUUM"}) {
            failed += connection->query(sql).ok() ? 0 : 1;
        }
        failed += take_snapshot(*connection).code == 0 ? 0 : 1;
    }
    EXPECT_GT(failed, 100);
}

}  // namespace
}  // namespace firstboot::database
