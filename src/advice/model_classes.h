#pragma once

#include <string>
#include <vector>

#include "advice/context.h"

namespace firstboot::advice {

/// A class of the project that makes a table by itself, as its text tells.
struct ModelClass {
    std::string name;
    /// Empty where the text does not tell it.
    std::string table;
    std::string file;
    text::Span name_span;
    /// Borrows from the context.
    const syntax::ClassDef* definition = nullptr;
};

/// The classes that have `Model` for a base ("db.Model"), or an abstract class of that kind, and
/// are not abstract themselves.
[[nodiscard]] std::vector<ModelClass> model_classes(const Context& context);

}  // namespace firstboot::advice
