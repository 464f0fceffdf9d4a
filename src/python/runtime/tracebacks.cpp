// What CPython prints of an exception.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "python/runtime/machine.h"
#include "python/runtime/real_names.h"
#include "python/text/suggestions.h"

namespace firstboot::python {
namespace {

/// The names among which CPython looks for the one that was meant.
class Suggester {
  public:
    Suggester(Interpreter& interpreter, Exception& exception)
        : in_(interpreter), exception_(exception) {}

    std::optional<std::string> suggest(std::string_view wrong) {
        wrong_ = wrong;
        const ExceptionTypes& types = in_.exceptions();
        if (exception_.type->is_subtype_of(types.attribute_error)) {
            of_attribute();
        } else if (exception_.type->is_subtype_of(types.import_error)) {
            of_import();
        } else if (auto own = of_name()) {
            return own;
        }
        const std::vector<std::string_view> views(names_.begin(), names_.end());
        return suggestion_for(wrong, views);
    }

  private:
    [[nodiscard]] Value field(std::string_view name) const {
        return exception_.attributes != nullptr ? exception_.attributes->find(in_.name(name))
                                                : Value();
    }

    [[nodiscard]] Frame* last_frame() const {
        const Traceback* last = exception_.traceback;
        while (last != nullptr && last->next != nullptr) {
            last = last->next;
        }
        return last != nullptr ? last->frame : nullptr;
    }

    void add_directory(Value object, bool hide_underscored) {
        for (std::string& name : real_directory(in_, object)) {
            if (!hide_underscored || !name.starts_with('_')) {
                names_.push_back(std::move(name));
            }
        }
    }

    void of_attribute() {
        const Value object = field("obj");
        if (!object || as<Unknown>(object) != nullptr) {
            return;
        }
        bool hide = !wrong_.starts_with('_');
        if (Frame* frame = last_frame(); hide && frame != nullptr) {
            const Value locals = locals_of(in_, *frame);
            const Dict* dict = as<Dict>(locals);
            const Value self = dict != nullptr ? dict->find(in_.name("self")) : Value();
            hide = !self || !same(self, object);
        }
        add_directory(object, hide);
    }

    void of_import() {
        const Value name = field("name");
        if (as<Str>(name) == nullptr) {
            return;
        }
        // __import__ gives the first module of a dotted name.
        const std::string_view dotted = cast<Str>(name).view();
        const Value module = in_.modules()->find(in_.name(dotted.substr(0, dotted.find('.'))));
        if (module && as<Unknown>(module) == nullptr) {
            add_directory(module, !wrong_.starts_with('_'));
        }
    }

    std::optional<std::string> of_name() {
        Frame* frame = last_frame();
        if (frame == nullptr) {
            return std::nullopt;
        }
        const Value locals = locals_of(in_, *frame);
        const auto add = [&](Value key, Value) {
            if (const Str* text = as<Str>(key)) {
                names_.emplace_back(text->view());
            }
        };
        if (const Dict* dict = as<Dict>(locals)) {
            dict->for_each(add);
            const Value self = dict->find(in_.name("self"));
            if (self && in_.find_attribute(self, in_.name(wrong_))) {
                return "self." + std::string(wrong_);
            }
        }
        frame->globals->for_each(add);
        in_.builtins()->for_each(add);
        return std::nullopt;
    }

    Interpreter& in_;
    Exception& exception_;
    std::string_view wrong_;
    std::vector<std::string> names_;
};

std::string suggestion_text(Interpreter& in, Exception& exception) {
    const ExceptionTypes& types = in.exceptions();
    const auto field = [&](std::string_view name) -> std::optional<std::string> {
        const Value value =
            exception.attributes != nullptr ? exception.attributes->find(in.name(name)) : Value();
        const Str* text = as<Str>(value);
        return text != nullptr ? std::optional<std::string>(text->view()) : std::nullopt;
    };
    const bool is_name = exception.type->is_subtype_of(types.name_error);
    const bool is_import = exception.type->is_subtype_of(types.import_error);
    if (!is_name && !is_import && !exception.type->is_subtype_of(types.attribute_error)) {
        return {};
    }
    const std::optional<std::string> wrong = field(is_import ? "name_from" : "name");
    if (!wrong) {
        return {};
    }
    std::optional<std::string> suggestion;
    try {
        suggestion = Suggester(in, exception).suggest(*wrong);
    } catch (const PythonError&) {
        // As CPython does: a failing __dir__ only costs the suggestion.
        suggestion.reset();
    }
    std::string text = suggestion ? ". Did you mean: '" + *suggestion + "'?" : std::string();
    const auto in_standard_library = [&] {
        return in.host().find_library(*wrong, true).standard_library ||
               in.host().find_library(*wrong, false).standard_library;
    };
    if (is_name && in_standard_library()) {
        text += suggestion ? " Or did you forget to import '" + *wrong + "'?"
                           : ". Did you forget to import '" + *wrong + "'?";
    }
    return text;
}

std::string type_text(Interpreter& in, const Exception& exception) {
    const Value module = in.find_attribute(exception.type, in.names().dunder_module);
    const std::string name(exception.type->qualified_name->view());
    if (!module || as<Str>(module) == nullptr) {
        return "<unknown>." + name;
    }
    const std::string_view where = cast<Str>(module).view();
    return where == "__main__" || where == "builtins" ? name : std::string(where) + "." + name;
}

std::string message_of(Interpreter& in, Exception& exception) {
    try {
        return in.str_text(&exception);
    } catch (const PythonError&) {
        return "<exception str() failed>";
    }
}

std::string notes_of(Interpreter& in, const Exception& exception) {
    const Value notes = exception.attributes != nullptr
                            ? exception.attributes->find(in.names().dunder_notes)
                            : Value();
    std::string text;
    if (!notes) {
        return text;
    }
    try {
        in.for_each(notes, [&](Value note) { text += in.str_text(note) + "\n"; });
    } catch (const PythonError&) {
        text += "<failed to format notes>\n";
    }
    return text;
}

/// What is being formatted must not count as handled, nor be stopped by an almost spent depth.
class QuietInterpreter {
  public:
    explicit QuietInterpreter(Exception*& handled) : handled_(handled), before_(handled) {
        handled_ = nullptr;
    }
    QuietInterpreter(const QuietInterpreter&) = delete;
    QuietInterpreter& operator=(const QuietInterpreter&) = delete;
    ~QuietInterpreter() { handled_ = before_; }

  private:
    Exception*& handled_;
    Exception* before_;
};

}  // namespace

std::string Interpreter::format_exception_only(Exception* exception) {
    const QuietInterpreter quiet(handled_);
    if (exception->type->is_subtype_of(exceptions_.syntax_error)) {
        return format_syntax_error(exception) + notes_of(*this, *exception);
    }
    const std::string type = type_text(*this, *exception);
    const std::string message = message_of(*this, *exception) + suggestion_text(*this, *exception);
    return (message.empty() ? type : type + ": " + message) + "\n" + notes_of(*this, *exception);
}

std::string Interpreter::format_syntax_error(Exception* exception) {
    const auto field = [&](std::string_view name) {
        const Value value = exception->attributes != nullptr
                                ? exception->attributes->find(this->name(name))
                                : Value();
        return value ? value : none_;
    };
    const auto number = [&](std::string_view name) -> std::int64_t {
        const Int* value = as<Int>(field(name));
        return value != nullptr ? value->value : 0;
    };
    // A misspelt keyword changes what is printed, not the exception: message, text and columns.
    const Value metadata = field("_metadata");
    const std::vector<Value> typo =
        same(metadata, none_) ? std::vector<Value>() : items_of(metadata);
    const std::int64_t line = number("lineno");
    std::string text;
    if (line > 0) {
        const Value file = field("filename");
        text += "  File \"" + (same(file, none_) ? std::string("<string>") : str_text(file)) +
                "\", line " + std::to_string(line) + "\n";
        if (const Str* source = as<Str>(typo.empty() ? field("text") : typo[1])) {
            std::string_view shown = source->view();
            while (shown.ends_with('\n') || shown.ends_with('\r')) {
                shown.remove_suffix(1);
            }
            const std::size_t indentation =
                std::min(shown.find_first_not_of(" \n\f"), shown.size());
            shown.remove_prefix(indentation);
            text += "    " + std::string(shown) + "\n";
            const std::int64_t offset = typo.empty() ? number("offset") : cast<Int>(typo[2]).value;
            std::int64_t end = typo.empty() ? number("end_offset") : cast<Int>(typo[3]).value;
            if (offset >= 1) {
                if (!typo.empty()) {
                    end = std::max(end, offset + 1);
                } else if (number("end_lineno") != line || end <= 0 || end == offset) {
                    end = number("end_lineno") > line
                              ? static_cast<std::int64_t>(shown.size() + indentation) + 1
                              : offset + 1;
                }
                const std::int64_t column = offset - 1 - static_cast<std::int64_t>(indentation);
                if (column >= 0) {
                    std::string blanks(shown.substr(
                        0, std::min<std::size_t>(static_cast<std::size_t>(column), shown.size())));
                    for (char& c : blanks) {
                        c = c == '\t' ? '\t' : ' ';
                    }
                    text += "    " + blanks +
                            std::string(
                                static_cast<std::size_t>(std::max<std::int64_t>(end - offset, 1)),
                                '^') +
                            "\n";
                }
            }
        }
    }
    const Value message = typo.empty() ? field("msg") : typo[0];
    return text + type_text(*this, *exception) + ": " +
           (same(message, none_) ? std::string("<no detail available>") : str_text(message)) + "\n";
}

std::string Interpreter::format_exception(Exception* exception) {
    // The chain, the oldest first: the cause, else the context unless it is suppressed.
    struct Link {
        Exception* exception;
        bool is_cause;
    };
    std::vector<Link> chain{{exception, false}};
    std::set<const Exception*> seen{exception};
    for (Exception* link = exception;;) {
        Exception* before = link->cause != nullptr   ? link->cause
                            : link->suppress_context ? nullptr
                                                     : link->context;
        if (before == nullptr || !seen.insert(before).second) {
            break;
        }
        chain.back().is_cause = link->cause != nullptr;
        chain.push_back({before, false});
        link = before;
    }
    std::string text;
    for (std::size_t index = chain.size(); index-- > 0;) {
        const Traceback* traceback = chain[index].exception->traceback;
        const std::string frames = format_frames(traceback);
        if (!frames.empty()) {
            text += "Traceback (most recent call last):\n" + frames;
        }
        text += format_exception_only(chain[index].exception);
        if (index > 0) {
            text += chain[index - 1].is_cause
                        ? "\nThe above exception was the direct cause of the following "
                          "exception:\n\n"
                        : "\nDuring handling of the above exception, another exception "
                          "occurred:\n\n";
        }
    }
    return text;
}

std::string Interpreter::format_frames(const Traceback* traceback) {
    constexpr int shown_repetitions = 3;
    std::string text;
    std::string last;
    int repeated = 0;
    const auto finish_repetitions = [&] {
        if (repeated > shown_repetitions) {
            const int more = repeated - shown_repetitions;
            text += "  [Previous line repeated " + std::to_string(more) + " more time" +
                    (more == 1 ? "" : "s") + "]\n";
        }
    };
    for (; traceback != nullptr; traceback = traceback->next) {
        const Code& code = *traceback->frame->code;
        if (code.library) {
            continue;
        }
        const std::uint32_t line = code.line_of(traceback->instruction);
        const std::string entry = "  File \"" + std::string(code.file->view()) + "\", line " +
                                  std::to_string(line) + ", in " + std::string(code.name->view()) +
                                  "\n";
        if (entry != last) {
            finish_repetitions();
            last = entry;
            repeated = 0;
        }
        ++repeated;
        if (repeated > shown_repetitions) {
            continue;
        }
        text += entry + source_excerpt(code, traceback->instruction);
    }
    finish_repetitions();
    return text;
}

}  // namespace firstboot::python
