// A Python file of any bytes, compiled and run under small limits. Whatever it does, it ends in a
// result, a Python exception or a named limit.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "python/runtime/interpreter.h"

namespace {

using namespace firstboot::python;

/// A project of one file, and nothing to import.
class OneFile final : public Host {
  public:
    explicit OneFile(std::string_view text) : text_(text) {}

    std::optional<std::string_view> read_file(std::string_view path) override {
        return path == "/project/app.py" ? std::optional(text_) : std::nullopt;
    }
    bool is_directory(std::string_view) override { return false; }
    LibraryModule find_library(std::string_view name, bool) override {
        LibraryModule module;
        module.kind = name == "boto3" ? LibraryKind::unmodelled : LibraryKind::absent;
        return module;
    }
    void write(OutputStream, std::string_view) override {}

  private:
    std::string_view text_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    OneFile host({reinterpret_cast<const char*>(data), size});
    Limits limits;
    limits.steps = 20'000;
    limits.memory_bytes = std::size_t{16} << 20U;
    limits.output_bytes = 4096;
    limits.recursion = 100;
    limits.native_recursion = 40;
    Interpreter interpreter(host, limits);
    interpreter.path()->items.push_back(interpreter.string("/project"));
    try {
        try {
            interpreter.run_file("/project/app.py", "app");
        } catch (const PythonError& error) {
            static_cast<void>(interpreter.format_exception(error.exception));
        }
    } catch (const LimitExceeded&) {
        // The end that a program without end should come to.
    } catch (const CannotKnow&) {
        // It asked for more of an unknown value than anyone can say.
    }
    return 0;
}
