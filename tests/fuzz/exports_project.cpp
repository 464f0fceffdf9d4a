// A project of any files, booted with all libraries and advised on. What comes out is a setup that
// says something, and edits that fit the files. An input holds the files one after the other, each
// under a line "==> PATH <=="; what stands before the first such line is /project/app.py's.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "advice/advice.h"
#include "advice/json.h"
#include "lessons/files.h"
#include "setup/boot.h"
#include "setup/json.h"

namespace {

namespace setup = firstboot::setup;
using Files = std::map<std::string, std::string>;

void require(bool holds) {
    if (!holds) std::abort();
}

/// The path that a line "==> PATH <==" names; empty for any other line.
std::string_view path_in(std::string_view line) {
    constexpr std::string_view before = "==> ";
    constexpr std::string_view after = " <==";
    if (!line.starts_with(before) || !line.ends_with(after)) return {};
    if (line.size() <= before.size() + after.size()) return {};
    return line.substr(before.size(), line.size() - before.size() - after.size());
}

Files files_in(std::string_view input) {
    Files files;
    std::string path = "app.py";
    while (!input.empty()) {
        const auto newline = input.find('\n');
        const std::string_view line = input.substr(0, newline);
        const std::size_t size = newline == std::string_view::npos ? line.size() : newline + 1;
        if (const std::string_view next = path_in(line);
            firstboot::lessons::is_project_path(next)) {
            path = next;
            files[path];
        } else {
            files[path] += input.substr(0, size);
        }
        input.remove_prefix(size);
    }
    return files;
}

firstboot::python::Limits small_limits() {
    firstboot::python::Limits limits;
    limits.steps = 100'000;
    limits.memory_bytes = std::size_t{64} << 20U;
    limits.output_bytes = 4096;
    // A frame under AddressSanitizer takes several times the stack of one in WebAssembly.
    limits.native_recursion = 60;
    return limits;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    firstboot::libraries::Project project;
    project.files = files_in({reinterpret_cast<const char*>(data), size});
    setup::Start start(small_limits());
    const setup::Boot boot(std::move(project), {}, start);
    const setup::Setup& result = boot.setup();
    require(result.ok || result.error || !result.unmodelled.empty());

    const setup::Sources sources(boot.project().files);
    const auto advice = firstboot::advice::advise(result, sources);
    for (const auto& each : advice) {
        require(!each.message.empty());
        for (const auto& mend : each.mends) {
            for (const auto& edit : mend.edits) {
                require(edit.span.begin <= edit.span.end);
                require(edit.span.end <= sources.text(edit.file).size());
            }
        }
    }
    require(!setup::write(setup::to_json(result, sources)).empty());
    require(!setup::write(firstboot::advice::to_json(advice, sources)).empty());
    return 0;
}
