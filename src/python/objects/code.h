#pragma once

#include <cstdint>

#include "python/compile/code_unit.h"
#include "python/objects/object.h"
#include "python/objects/string.h"

namespace firstboot::python {

/// A CodeUnit as an object of one boot: constants and names made into values.
struct Code : Object {
    static constexpr Layout layout = Layout::code;

    const CodeUnit* unit = nullptr;
    const Instruction* instructions = nullptr;
    Value* constants = nullptr;
    Str** names = nullptr;
    Str** local_names = nullptr;
    Str* name = nullptr;
    Str* qualified_name = nullptr;
    Str* file = nullptr;
    std::uint32_t local_count = 0;
    /// Belongs to a library model: see SourceFile::library.
    bool library = false;
    /// The path as origins name it (without "/project/").
    std::string_view origin_file;

    using Object::Object;

    /// Of a library's code that of its definition.
    [[nodiscard]] std::uint32_t line_of(std::uint32_t instruction) const {
        if (library) return unit->first_line;
        return unit->source->lines.position(unit->spans[instruction].begin).line;
    }
};

}  // namespace firstboot::python
