#include "schema/md5.h"

#include <gtest/gtest.h>

namespace firstboot::schema {
namespace {

// The suite of RFC 1321, A.5.
TEST(Md5, GivesTheDigestsOfTheRfc) {
    EXPECT_EQ(md5_hex(""), "d41d8cd98f00b204e9800998ecf8427e");
    EXPECT_EQ(md5_hex("a"), "0cc175b9c0f1b6a831c399e269772661");
    EXPECT_EQ(md5_hex("message digest"), "f96b697d7cb7938d525a2f31aaf161d0");
    EXPECT_EQ(
        md5_hex("12345678901234567890123456789012345678901234567890123456789012345678901234567"
                "890"),
        "57edf4a22be3c955ac49da2e2107b67a");
}

}  // namespace
}  // namespace firstboot::schema
