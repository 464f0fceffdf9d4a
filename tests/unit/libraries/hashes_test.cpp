#include <gtest/gtest.h>

#include "libraries/hashes/digest.h"

namespace firstboot::libraries::hashes {
namespace {

std::string hexadecimal(const std::string& bytes) {
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += "0123456789abcdef"[value >> 4U];
        text += "0123456789abcdef"[value & 0xFU];
    }
    return text;
}

struct Case {
    std::string_view algorithm;
    std::string message;
    std::string_view digest;
};

class Digests : public testing::TestWithParam<Case> {};

TEST_P(Digests, AreWhatHashlibGives) {
    const auto* algorithm = find_algorithm(GetParam().algorithm);
    ASSERT_NE(algorithm, nullptr);
    const std::string digest = algorithm->digest(GetParam().message);
    EXPECT_EQ(hexadecimal(digest), GetParam().digest);
    EXPECT_EQ(digest.size(), algorithm->digest_size);
}

INSTANTIATE_TEST_SUITE_P(
    Hashlib, Digests,
    testing::Values(
        Case{"md5", "", "d41d8cd98f00b204e9800998ecf8427e"},
        Case{"md5", "abc", "900150983cd24fb0d6963f7d28e17f72"},
        Case{"md5", std::string(119, 'a'), "8a7bd0732ed6a28ce75f6dabc90e1613"},
        Case{"md5", std::string(1000, 'x'), "398533d48111e9f664b1f64cb10c4b63"},
        Case{"sha1", "", "da39a3ee5e6b4b0d3255bfef95601890afd80709"},
        Case{"sha1", "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"},
        Case{"sha1", std::string(119, 'a'), "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"},
        Case{"sha1", std::string(1000, 'x'), "c3efa690fa3fdd2e2526853eed670538ea127638"},
        Case{"sha224", "", "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f"},
        Case{"sha224", "abc", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"},
        Case{"sha224", std::string(119, 'a'),
             "e000e6709d26667b631faa7fc1bd404eb4774003c5fb4f51a0184875"},
        Case{"sha224", std::string(1000, 'x'),
             "3fd1f1f34b2c22d0ca7f496aa180079401d28c7d9dd96dff5ce4d05c"},
        Case{"sha256", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        Case{"sha256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        Case{"sha256", std::string(119, 'a'),
             "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"},
        Case{"sha256", std::string(1000, 'x'),
             "44f8354494a5ba03ba1792a8d3e9c534c47a9181980fde7a3f44b06ef2ae7c7f"},
        Case{"sha384", "",
             "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad"
             "2f14898b95b"},
        Case{"sha384", "abc",
             "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358bae"
             "ca134c825a7"},
        Case{"sha384", std::string(119, 'a'),
             "c2fbb1911d6889e3db556b482236ab82f3c736f00a22c088641a09fdbbca27e3f1e3b6235bad20aee1ca0"
             "83c76ac590c"},
        Case{"sha384", std::string(1000, 'x'),
             "f096805600f4ca46f56b08074af11e7ec1da65cc3a66457c11ae0724d0c2e3912428dbc43d4ebc1cd0d78"
             "86109b07580"},
        Case{"sha512", "",
             "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff831"
             "8d2877eec2f63b931bd47417a81a538327af927da3e"},
        Case{"sha512", "abc",
             "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3"
             "c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"},
        Case{"sha512", std::string(119, 'a'),
             "130396a75cb483f2eee8c56d8a668bb3d2641f5243212c0bee2bd33da096ad9eb8179fe18f9eaacf76e09"
             "fae9de4c3f14ba13341e345be05bf76c182cc3468cb"},
        Case{"sha512", std::string(1000, 'x'),
             "ae13575c5d98bfa689617bb19f0f55efdd52b39397fd620bcd1fbc03fda979e6b69bfba24698176eafe76"
             "6d31c48b70273b03198064323082e04cc4eb9126310"}));

TEST(KeyedDigest, IsWhatHmacGives) {
    EXPECT_EQ(
        hexadecimal(keyed_digest(*find_algorithm("sha256"), std::string(200, 'k'), "message")),
        "3badf82b9f5273bc369d6a02e72487c74a31bff445000fec40fe0cee65c08bf2");
}

TEST(FindAlgorithm, KnowsNoOther) {
    EXPECT_EQ(find_algorithm("sha3_256"), nullptr);
}

}  // namespace
}  // namespace firstboot::libraries::hashes
