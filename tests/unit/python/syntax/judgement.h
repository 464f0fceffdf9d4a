#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

/// What the front end says to a file, in the shape in which
/// tests/oracle/judge/judge/syntax_judge.py says it of CPython.
namespace firstboot::python::syntax {

nlohmann::json judgement(std::string_view file);

/// Of its tree as ast.dump() writes it, the length and the CRC-32; null where it has none. As
/// tests/oracle/judge/judge/tree_judge.py.
nlohmann::json tree_judgement(std::string_view file);

}  // namespace firstboot::python::syntax
