#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace firstboot::schema {

/// The class of the exception: one of `sqlalchemy.exc`, or a built-in one.
enum class ErrorType {
    compile_error,
    argument_error,
    identifier_error,
    no_referenced_table,
    no_referenced_column,
    no_foreign_keys,
    ambiguous_foreign_keys,
    type_error,
    assertion_error,
};

/// What SQLAlchemy would raise: the class and its whole message.
struct Error {
    ErrorType type = ErrorType::compile_error;
    std::string message;

    friend bool operator==(const Error&, const Error&) = default;
};

/// The class's name, "CompileError".
[[nodiscard]] std::string_view name_of(ErrorType type);

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

}  // namespace firstboot::schema
