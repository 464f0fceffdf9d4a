// Holds the builtin types and functions against what CPython itself gave:
// tests/oracle/recorders/python_values.py.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <string>

#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

/// A world without files and libraries.
class EmptyHost final : public Host {
  public:
    std::optional<std::string_view> read_file(std::string_view) override { return std::nullopt; }
    bool is_directory(std::string_view) override { return false; }
    LibraryModule find_library(std::string_view, bool) override { return {}; }
    void write(OutputStream, std::string_view) override {}
};

/// An interpreter in which the recording's own classes are defined.
class Session {
  public:
    explicit Session(const std::string& prelude) : interpreter_(host_, Limits{}) {
        names_ = interpreter_.dict();
        names_->set(interpreter_.names().dunder_name, interpreter_.string("__main__"));
        try {
            // The recording has the prelude as a literal.
            const Value text = interpreter_.evaluate_source(prelude, "<prelude>", names_, names_);
            interpreter_.run_source(cast<Str>(text).view(), "<prelude>", names_, names_);
        } catch (const PythonError& error) {
            ADD_FAILURE() << interpreter_.format_exception(error.exception);
        }
    }

    std::string outcome_of(const std::string& expression) {
        try {
            const Value value =
                interpreter_.evaluate_source(expression, "<expression>", names_, names_);
            return "=" + interpreter_.repr_text(value);
        } catch (const PythonError& error) {
            return "!" + std::string(Interpreter::type_name(error.exception)) + ": " +
                   interpreter_.str_text(error.exception);
        } catch (const LimitExceeded& limit) {
            return "limit: " + limit.message;
        } catch (const CannotKnow& unknown) {
            return "unknown: " + unknown.what;
        }
    }

  private:
    EmptyHost host_;
    Interpreter interpreter_;
    Dict* names_ = nullptr;
};

std::string escaped(const std::string& text) {
    std::string result;
    for (const char character : text) {
        switch (character) {
            case '\\':
                result += "\\\\";
                break;
            case '\n':
                result += "\\n";
                break;
            case '\t':
                result += "\\t";
                break;
            case '\r':
                result += "\\r";
                break;
            default:
                result += character;
        }
    }
    return result;
}

TEST(RecordedValues, AreWhatCPythonGave) {
    // Another recording can be named, for fresh seeds.
    const char* other = std::getenv("FIRSTBOOT_VALUES_RECORDING");
    std::ifstream file(other != nullptr ? other
                                        : FIRSTBOOT_TESTS "/oracle/goldens/python/values.tsv");
    ASSERT_TRUE(file);
    std::string prelude;
    std::getline(file, prelude);
    constexpr std::size_t expressions_a_session = 500;
    std::unique_ptr<Session> session;
    std::size_t count = 0;
    std::size_t different = 0;
    for (std::string line; std::getline(file, line); ++count) {
        if (count % expressions_a_session == 0) {
            session = std::make_unique<Session>(prelude);
        }
        const std::size_t tab = line.find('\t');
        const std::string expression = line.substr(0, tab);
        const std::string expected = line.substr(tab + 1);
        const std::string outcome = escaped(session->outcome_of(expression));
        constexpr std::size_t most_shown = 4000;
        if (outcome != expected && different++ < most_shown) {
            ADD_FAILURE() << expression << "\n  wanted " << expected << "\n  got    " << outcome;
        }
    }
    EXPECT_EQ(different, 0U) << "of " << count;
    EXPECT_GT(count, 1000U);
}

}  // namespace
}  // namespace firstboot::python
