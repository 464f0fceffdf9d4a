#pragma once

#include <string>
#include <utility>
#include <variant>

namespace firstboot::database {

/// Which bound ended a statement.
enum class LimitKind { none, steps, memory, rows };

/// What SQLite reports, or the limit that was exceeded, which the message names.
struct Error {
    int code = 1;  ///< SQLite's primary result code, 1 is SQLITE_ERROR
    int extended_code = 1;
    std::string message;
    LimitKind limit = LimitKind::none;
    /// Byte offset into the statement of the token to blame; -1 where SQLite names none.
    int offset = -1;
};

/// A value or the error that took its place.
template <class T>
class Result {
  public:
    Result(T value) : content_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
    Result(Error error) : content_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only where ok().
    [[nodiscard]] const T& value() const { return std::get<0>(content_); }
    [[nodiscard]] T& value() { return std::get<0>(content_); }
    /// Only where not ok().
    [[nodiscard]] const Error& error() const { return std::get<1>(content_); }

  private:
    std::variant<T, Error> content_;
};

/// Success without a value.
struct Done {};

}  // namespace firstboot::database
