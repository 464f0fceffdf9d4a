#include "libraries/file_tree.h"

#include <gtest/gtest.h>

namespace firstboot::libraries {
namespace {

using Names = std::vector<std::string>;

TEST(FileTree, KnowsFilesAndTheFoldersAboveThem) {
    FileTree tree;
    tree.write("/project/app/config.py", "x = 1");
    EXPECT_EQ(tree.read("/project/app/config.py"), "x = 1");
    EXPECT_FALSE(tree.read("/project/app"));
    EXPECT_TRUE(tree.is_directory("/project/app"));
    EXPECT_TRUE(tree.is_directory("/"));
    EXPECT_FALSE(tree.is_directory("/project/ap"));
    EXPECT_FALSE(tree.is_directory("/project/app/config.py"));
}

TEST(FileTree, ListsNamesOnce) {
    FileTree tree;
    tree.write("/p/b/one", "");
    tree.write("/p/b/two", "");
    tree.write("/p/a", "");
    tree.make_directory("/p/c");
    EXPECT_EQ(tree.entries("/p"), (Names{"a", "b", "c"}));
    EXPECT_EQ(tree.entries("/p/c"), Names{});
}

TEST(FileTree, KeepsBytesThatWereHandedOut) {
    FileTree tree;
    tree.write("/a", "first");
    const auto first = tree.read("/a");
    tree.write("/a", "second");
    EXPECT_EQ(first, "first");
    EXPECT_EQ(tree.read("/a"), "second");
}

TEST(FileTree, RemovesAndRenamesFoldersWithTheirFiles) {
    FileTree tree;
    tree.write("/p/a/x", "1");
    tree.write("/p/ab", "2");
    tree.rename("/p/a", "/q");
    EXPECT_EQ(tree.read("/q/x"), "1");
    EXPECT_EQ(tree.read("/p/ab"), "2");
    tree.remove("/q");
    EXPECT_FALSE(tree.is_directory("/q"));
}

}  // namespace
}  // namespace firstboot::libraries
