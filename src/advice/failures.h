#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "advice/context.h"

/// Failures that people meet, told by what the exception says. One row a failure; a row says what
/// its words mean and, where one is safe, how to mend it.
namespace firstboot::advice {

/// A failure with its place: the exception that ended the boot, or the one that the mappers raise
/// when a query first needs them.
struct Failure {
    std::string type;
    std::string text;  ///< type and message, as CPython prints them
    std::string file;  ///< empty where no line of the project is to blame
    std::uint32_t line = 0;
};

/// Adds to the mends of an advice. `name` is what the row's marks enclose in the text.
using Mender = void (*)(const Context&, const Failure&, const std::string& name, Advice&);

struct FailureRow {
    Code code;
    std::string_view sign;    ///< stands in the text
    std::string_view before;  ///< marks around a name in the text; empty where there is none
    std::string_view after;
    std::string_view message;  ///< "{}" stands for the name
    std::string_view why;
    Mender mend = nullptr;
};

/// The failure of a setup; nothing where it boots and its mappers fit.
[[nodiscard]] std::optional<Failure> failure_of(const setup::Setup& setup);

/// Advice by the first row whose sign is in the failure's text.
void explain(const Context& context, const Failure& failure, std::span<const FailureRow> rows,
             std::vector<Advice>& advice);

/// The line of the failure without its indent; nothing where no line is to blame.
[[nodiscard]] std::optional<text::Span> line_of_failure(const Context& context,
                                                        const Failure& failure);

/// A text's first place in the failure's line.
[[nodiscard]] std::optional<text::Span> in_line_of_failure(const Context& context,
                                                           const Failure& failure,
                                                           std::string_view wanted);

/// The calls of which a part stands in the failure's line, outer ones first. Borrows from the
/// context.
[[nodiscard]] std::vector<const syntax::Call*> calls_of_failure(const Context& context,
                                                                const Failure& failure);

/// The first of them to a function of that last name: `Column` of `db.Column`. Null where there is
/// none.
[[nodiscard]] const syntax::Call* call_of_failure(const Context& context, const Failure& failure,
                                                  std::string_view function);

/// Its argument of that name; null where it has none.
[[nodiscard]] const syntax::Keyword* keyword_of(const syntax::Call& call, std::string_view name);

}  // namespace firstboot::advice
