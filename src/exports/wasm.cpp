// The functions that the WebAssembly module exports. Requests lie in memory that the host got from
// firstboot_allocate; an answer is its size (u32, little-endian) and its bytes, and is given back
// with firstboot_release.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "exports/answers.h"

namespace {

using Answer = std::string (*)(std::string_view);

void* answer(Answer function, const char* request, std::uint32_t size) {
    const std::string text = function({request, size});
    const auto length = static_cast<std::uint32_t>(text.size());
    auto* memory = static_cast<char*>(std::malloc(sizeof length + text.size()));
    if (memory == nullptr) std::abort();
    std::memcpy(memory, &length, sizeof length);
    std::memcpy(memory + sizeof length, text.data(), text.size());
    return memory;
}

}  // namespace

extern "C" {

void* firstboot_allocate(std::uint32_t size) {
    return std::malloc(size == 0 ? 1 : size);
}

void firstboot_release(void* memory) {
    std::free(memory);
}

void* firstboot_boot(const char* request, std::uint32_t size) {
    return answer(firstboot::exports::answer_boot, request, size);
}

void* firstboot_env(const char* request, std::uint32_t size) {
    return answer(firstboot::exports::answer_env, request, size);
}

void* firstboot_url(const char* request, std::uint32_t size) {
    return answer(firstboot::exports::answer_url, request, size);
}

void* firstboot_sql(const char* request, std::uint32_t size) {
    return answer(firstboot::exports::answer_sql, request, size);
}

void* firstboot_check(const char* request, std::uint32_t size) {
    return answer(firstboot::exports::answer_check, request, size);
}

void* firstboot_run(const char* request, std::uint32_t size) {
    return answer(firstboot::exports::answer_run, request, size);
}

}  // extern "C"
