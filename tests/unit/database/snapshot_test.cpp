#include "database/snapshot.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "database/connection.h"

namespace firstboot::database {
namespace {

std::unique_ptr<Connection> opened() {
    auto connection = Connection::open();
    EXPECT_TRUE(connection.ok());
    return std::move(connection.value());
}

TEST(Snapshot, IsRestoredInAnotherConnection) {
    const auto source = opened();
    ASSERT_TRUE(source->execute("CREATE TABLE t (a); INSERT INTO t VALUES (1), ('two')").ok());
    const Snapshot snapshot = take_snapshot(*source);
    ASSERT_EQ(snapshot.code, SQLITE_OK);

    const auto target = opened();
    ASSERT_TRUE(restore(*target, snapshot.bytes()).ok());
    ASSERT_TRUE(target->execute("INSERT INTO t VALUES (3)").ok());
    EXPECT_EQ(target->query("SELECT a FROM t").value().rows.size(), 3U);
    EXPECT_EQ(source->query("SELECT a FROM t").value().rows.size(), 2U);
}

TEST(Snapshot, IsNotRestoredFromOtherBytes) {
    const auto target = opened();
    const auto done = restore(*target, std::string(600, 'x'));
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, SQLITE_NOTADB);
    EXPECT_EQ(done.error().message, "file is not a database");
}

}  // namespace
}  // namespace firstboot::database
