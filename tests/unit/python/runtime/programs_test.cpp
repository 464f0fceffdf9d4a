// Programs in tests/unit/python/programs, each with what CPython 3.14 printed (NAME.txt, recorded
// by `scripts/oracle python NAME.py > NAME.txt 2>&1`).
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

const std::filesystem::path programs =
    std::filesystem::path(FIRSTBOOT_TESTS) / "unit/python/programs";

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class ProgramHost final : public Host {
  public:
    explicit ProgramHost(std::string text) : text_(std::move(text)) {}

    std::optional<std::string_view> read_file(std::string_view path) override {
        return path == "/project/script.py" ? std::optional<std::string_view>(text_) : std::nullopt;
    }
    bool is_directory(std::string_view) override { return false; }
    LibraryModule find_library(std::string_view name, bool) override {
        LibraryModule module;
        module.standard_library = name == "os" || name == "json";
        return module;
    }
    void write(OutputStream, std::string_view text) override { printed_ += text; }

    std::string printed_;

  private:
    std::string text_;
};

std::string run(const std::string& text) {
    ProgramHost host(text);
    Interpreter interpreter(host, Limits{});
    interpreter.path()->items.push_back(interpreter.string("/project"));
    try {
        interpreter.run_file("/project/script.py", "__main__");
    } catch (const PythonError& error) {
        host.printed_ += interpreter.format_exception(error.exception);
    }
    return host.printed_;
}

std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(programs)) {
        if (entry.path().extension() == ".py") found.push_back(entry.path().stem().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

class Program : public testing::TestWithParam<std::string> {};

TEST_P(Program, PrintsWhatCPythonPrints) {
    const auto path = programs / GetParam();
    EXPECT_EQ(run(text_of(path.string() + ".py")), text_of(path.string() + ".txt"));
}

INSTANTIATE_TEST_SUITE_P(Recorded, Program, testing::ValuesIn(names()),
                         [](const auto& instance) { return instance.param; });

struct Stops {
    const char* name;
    const char* program;
    LimitKind kind;
};

class Limit : public testing::TestWithParam<Stops> {};

TEST_P(Limit, EndsTheBootAndCannotBeCaught) {
    const std::string program = "try:\n    " + std::string(GetParam().program) +
                                "\nexcept BaseException:\n    print('caught')\n";
    const std::clock_t start = std::clock();  // NOLINT(clang-analyzer-deadcode.DeadStores)
    try {
        run(program);
        FAIL() << "nothing stopped it";
    } catch (const LimitExceeded& limit) {
        EXPECT_EQ(limit.kind, GetParam().kind) << limit.message;
    }
    // A second where it matters; sanitizers and slow machines take their time.
    constexpr double most_seconds = 10;
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, most_seconds);
}

constexpr Stops limits[] = {
    {"endless_loop", "while True: pass", LimitKind::steps},
    {"endless_compiling", "while True: eval('1')", LimitKind::steps},
    {"endless_generator", "list(i for i in iter(int, 1))", LimitKind::steps},
    {"long_text", "'a' * 10 ** 9", LimitKind::memory},
    {"long_list", "[0] * 10 ** 9", LimitKind::memory},
    {"list_of_a_range", "list(range(10 ** 12))", LimitKind::memory},
    {"sum_of_a_range", "sum(range(10 ** 12))", LimitKind::memory},
    {"doubled_text", "s = 'x'\n    while True: s += s", LimitKind::memory},
    {"many_exceptions", "while True:\n        try: 1 / 0\n        except ZeroDivisionError: pass",
     LimitKind::steps},
    {"long_program", "exec('x = 1\\n' * 2_000_000)", LimitKind::memory},
    {"power_of_a_power", "10 ** 10 ** 10", LimitKind::memory},
    {"chain_of_classes", "c = object\n    while True: c = type('A', (c,), {})", LimitKind::memory},
    {"endless_search", "s = 'a' * 10 ** 6\n    while True: 'b' in s", LimitKind::steps},
    {"long_needle", "s = 'a' * 10 ** 6\n    t = s[1:] + 'b'\n    while True: s.find(t)",
     LimitKind::steps},
    {"search_in_a_list", "s = [1] * 10 ** 5\n    while True: 2 in s", LimitKind::steps},
    {"compared_lists", "s = [1] * 10 ** 5\n    t = [1] * 10 ** 5\n    while True: s == t",
     LimitKind::steps},
    {"sorted_again", "s = list(range(10 ** 5))\n    while True: s.sort()", LimitKind::steps},
    {"replaced_again", "s = 'a' * 10 ** 5\n    while True: s.replace('a', 'b')", LimitKind::steps},
    {"stripped_again", "s = ' ' * 10 ** 6\n    while True: s.strip()", LimitKind::steps},
    {"asked_again", "s = 'a' * 10 ** 6\n    while True: s.isalnum()", LimitKind::steps},
    {"encoded_again", "s = 'a' * 10 ** 7\n    while True: s.encode()", LimitKind::steps},
    {"split_again", "s = 'a ' * 10 ** 6\n    while True: s.split()", LimitKind::steps},
    {"joined_again", "s = ['a'] * 10 ** 6\n    while True: ''.join(s)", LimitKind::steps},
    {"translated_again", "s = 'a' * 10 ** 6\n    while True: s.translate({97: 'b'})",
     LimitKind::steps},
    {"indexed_again", "s = '\\xe9' * 10 ** 6\n    while True: s[500_000]", LimitKind::steps},
    {"compared_texts", "s = 'a' * 10 ** 6\n    t = s[1:] + 'a'\n    while True: s == t",
     LimitKind::steps},
    {"digits_again", "n = 10 ** 4000\n    while True: str(n)", LimitKind::steps},
    {"read_again", "s = '9' * 4000\n    while True: int(s)", LimitKind::steps},
    {"chain_of_errors",
     "def f(n):\n"
     "        try: return f(n + 1)\n"
     "        except RecursionError: return f(n + 1)\n"
     "    f(0)",
     LimitKind::steps},
    {"much_output", "print('a' * 2_000_000)", LimitKind::output},
};

INSTANTIATE_TEST_SUITE_P(Named, Limit, testing::ValuesIn(limits),
                         [](const auto& instance) { return instance.param.name; });

TEST(Recursion, IsPythonsOwnError) {
    EXPECT_EQ(run("def f(): f()\ntry: f()\nexcept RecursionError as e: print(e)\n"),
              "maximum recursion depth exceeded\n");
    EXPECT_EQ(run("class A:\n    def __getattr__(self, name): return self.x\n"
                  "try: A().y\nexcept RecursionError as e: print(e)\n"),
              "maximum recursion depth exceeded\n");
}

}  // namespace
}  // namespace firstboot::python
