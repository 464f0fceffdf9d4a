// The functions that the WebAssembly module exports. Requests lie in memory that the host got from
// firstboot_allocate; an answer is its size (u32, little-endian) and its bytes, and is given back
// with firstboot_release.
// firstboot_start prepares a boot. Who keeps the bytes of the memory after it can put them back and
// boot from there as often as he likes: the address that it gave is good for one boot each time.
// What a boot leaves behind in its start is never taken down: those bytes are there for the host to
// put the next start's over.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "exports/answers.h"

namespace {

using firstboot::setup::Start;

void* handed_over(const std::string& text) {
    const auto length = static_cast<std::uint32_t>(text.size());
    auto* memory = static_cast<char*>(std::malloc(sizeof length + text.size()));
    if (memory == nullptr) std::abort();
    std::memcpy(memory, &length, sizeof length);
    std::copy(text.begin(), text.end(), memory + sizeof length);
    return memory;
}

void* booted(decltype(&firstboot::exports::answer_boot) answer, Start* start, const char* request,
             std::uint32_t size) {
    return handed_over(answer({request, size}, *start));
}

}  // namespace

extern "C" {

void* firstboot_allocate(std::uint32_t size) {
    return std::malloc(size == 0 ? 1 : size);
}

void firstboot_release(void* memory) {
    std::free(memory);
}

Start* firstboot_start() {
    auto start = std::make_unique<Start>();
    start->run_libraries_ahead();
    return start.release();
}

void* firstboot_boot(Start* start, const char* request, std::uint32_t size) {
    return booted(firstboot::exports::answer_boot, start, request, size);
}

void* firstboot_env(const char* request, std::uint32_t size) {
    return handed_over(firstboot::exports::answer_env({request, size}));
}

void* firstboot_url(const char* request, std::uint32_t size) {
    return handed_over(firstboot::exports::answer_url({request, size}));
}

void* firstboot_sql(Start* start, const char* request, std::uint32_t size) {
    return booted(firstboot::exports::answer_sql, start, request, size);
}

void* firstboot_database(Start* start, const char* request, std::uint32_t size) {
    return booted(firstboot::exports::answer_database, start, request, size);
}

void* firstboot_check(Start* start, const char* request, std::uint32_t size) {
    return booted(firstboot::exports::answer_check, start, request, size);
}

void* firstboot_run(Start* start, const char* request, std::uint32_t size) {
    return booted(firstboot::exports::answer_run, start, request, size);
}

}  // extern "C"
