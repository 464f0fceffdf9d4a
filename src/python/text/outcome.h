#pragma once

#include <string>
#include <utility>
#include <variant>

namespace firstboot::python {

/// The builtin exceptions that the pure algorithms of this folder can ask for.
enum class Trouble { value_error, type_error, overflow_error, index_error, key_error };

/// What went wrong, in CPython's words: to be raised as that exception with that message.
struct Complaint {
    Trouble trouble = Trouble::value_error;
    std::string message;

    friend bool operator==(const Complaint&, const Complaint&) = default;
};

template <typename Result>
using Outcome = std::variant<Result, Complaint>;

inline Complaint value_error(std::string message) {
    return {Trouble::value_error, std::move(message)};
}

}  // namespace firstboot::python
