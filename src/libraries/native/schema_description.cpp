#include "libraries/native/schema_description.h"

#include "libraries/native/values.h"
#include "schema/fields.h"

namespace firstboot::libraries {

namespace {

using python::Value;

template <class T>
concept Described =
    requires(T& value) { schema::for_each_field(value, [](const char*, auto&) {}); };

/// Reads one value after another into the members that fields.h names.
class Reader {
  public:
    explicit Reader(python::Interpreter& interpreter) : interpreter_(interpreter) {}

    void read(Value from, std::string& value) { value = text_of(interpreter_, from); }
    void read(Value from, bool& value) { value = interpreter_.truth(from); }
    void read(Value from, std::int64_t& value) { value = interpreter_.index_number(from); }

    void read(Value from, schema::Name& value) {
        if (python::as<python::Str>(from) != nullptr) {
            value = schema::Name(std::string(text_of(interpreter_, from)));
            return;
        }
        value.text = text_of(interpreter_, field(from, "text"));
        if (const Value quote = field(from, "quote")) value.quote = interpreter_.truth(quote);
        if (const Value truncate = field(from, "truncate")) {
            value.truncate = interpreter_.truth(truncate);
        }
    }

    void read(Value from, schema::SqlText& value) {
        const bool same = python::as<python::Str>(from) != nullptr;
        for (const auto dialect :
             {schema::Dialect::sqlite, schema::Dialect::postgresql, schema::Dialect::mysql}) {
            value.of(dialect) =
                text_of(interpreter_, same ? from : field(from, schema::name_of(dialect)));
        }
    }

    void read(Value from, schema::ServerDefault& value) {
        if (const Value literal = field(from, "literal")) {
            value = std::string(text_of(interpreter_, literal));
            return;
        }
        schema::SqlText text;
        read(field(from, "text"), text);
        value = std::move(text);
    }

    void read(Value from, schema::Constraint& value) {
        value = schema::make_constraint(text_of(interpreter_, field(from, "kind"))).value();
        std::visit([&](auto& alternative) { read(from, alternative); }, value);
    }

    void read(Value from, schema::Options& value) {
        interpreter_.for_each(interpreter_.call_method(from, "items"), [&](Value item) {
            const std::vector<Value> pair = interpreter_.items_of(item);
            value.emplace_back(std::string(text_of(interpreter_, pair[0])), option(pair[1]));
        });
    }

    void read(Value from, schema::Autoincrement& value) {
        value = schema::autoincrement_named(text_of(interpreter_, from)).value();
    }

    void read(Value from, schema::ClientDefault& value) {
        value = schema::client_default_named(text_of(interpreter_, from)).value();
    }

    void read(Value from, std::pair<std::string, std::string>& value) {
        const std::vector<Value> pair = interpreter_.items_of(from);
        value = {std::string(text_of(interpreter_, pair.at(0))),
                 std::string(text_of(interpreter_, pair.at(1)))};
    }

    void read(Value from, std::shared_ptr<const schema::Type>& value) {
        schema::Type type;
        read(from, type);
        value = std::make_shared<const schema::Type>(std::move(type));
    }

    template <class T>
    void read(Value from, std::optional<T>& value) {
        if (is_none(interpreter_, from)) {
            value.reset();
        } else {
            read(from, value.emplace());
        }
    }

    template <class T>
    void read(Value from, std::vector<T>& value) {
        interpreter_.for_each(from, [&](Value item) { read(item, value.emplace_back()); });
    }

    template <Described T>
    void read(Value from, T& value) {
        schema::for_each_field(value, [&](const char* name, auto& member) {
            if (const Value found = field(from, name)) read(found, member);
        });
    }

  private:
    /// A member of the dict, or nothing.
    Value field(Value from, std::string_view name) {
        const auto* dict = python::as<python::Dict>(from);
        if (dict == nullptr) interpreter_.raise_type_error("a dict is expected");
        return dict->find(interpreter_.name(name));
    }

    schema::Scalar scalar(Value from) {
        if (from.object == interpreter_.boolean(true).object) return true;
        if (from.object == interpreter_.boolean(false).object) return false;
        if (python::as<python::Int>(from) != nullptr) return interpreter_.index_number(from);
        if (const auto* text = python::as<python::Str>(from)) return std::string(text->view());
        return nullptr;
    }

    schema::OptionValue option(Value from) {
        if (const auto* list = python::as<python::List>(from)) {
            std::vector<std::string> items;
            for (const Value item : list->items) items.emplace_back(text_of(interpreter_, item));
            return items;
        }
        if (const auto* dict = python::as<python::Dict>(from)) {
            std::vector<std::pair<std::string, schema::Scalar>> mapping;
            dict->for_each([&](Value key, Value value) {
                mapping.emplace_back(std::string(text_of(interpreter_, key)), scalar(value));
            });
            return mapping;
        }
        return std::visit([](auto held) -> schema::OptionValue { return held; }, scalar(from));
    }

    python::Interpreter& interpreter_;
};

}  // namespace

schema::Metadata metadata_from(python::Interpreter& interpreter, Value description) {
    schema::Metadata metadata;
    Reader(interpreter).read(description, metadata);
    return metadata;
}

schema::Type type_from(python::Interpreter& interpreter, Value description) {
    schema::Type type;
    Reader(interpreter).read(description, type);
    return type;
}

}  // namespace firstboot::libraries
