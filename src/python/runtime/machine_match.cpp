// The match statement.

#include <string>
#include <vector>

#include "python/runtime/machine.h"

namespace firstboot::python {

bool Machine::is_mapping(Value subject) {
    if (as<Unknown>(subject) != nullptr) {
        in_.cannot_know(subject);
    }
    if (as<Dict>(subject) != nullptr || subject.object->type == in_.types_.mapping_proxy) {
        return true;
    }
    const Value abc = in_.modules_->find(in_.name("collections.abc"));
    return abc && in_.is_instance(subject, in_.get_attribute(abc, "Mapping"));
}

bool Machine::is_sequence(Value subject) {
    switch (subject.object->type->instance_layout) {
        case Layout::list:
        case Layout::tuple:
        case Layout::range:
            return true;
        case Layout::string:
        case Layout::bytes:
        case Layout::byte_array:
        case Layout::dict:
        case Layout::integer:
            return false;
        case Layout::unknown:
            in_.cannot_know(subject);
        default:
            break;
    }
    const Value abc = in_.modules_->find(in_.name("collections.abc"));
    return abc && in_.is_instance(subject, in_.get_attribute(abc, "Sequence"));
}

Value Machine::match_class(Value subject, Value type, std::uint32_t positional,
                           const Tuple& names) {
    if (as<Unknown>(type) != nullptr) {
        in_.cannot_know(type);
    }
    Type* wanted = as<Type>(type);
    if (wanted == nullptr) {
        in_.raise_type_error("called match pattern must be a class");
    }
    if (!in_.is_instance(subject, type)) {
        return in_.none_;
    }
    std::vector<Value> found;
    std::vector<Str*> seen;
    const auto take = [&](Str* name) {
        for (const Str* known : seen) {
            if (known == name) {
                in_.raise_type_error(std::string(wanted->name->view()) +
                                     "() got multiple sub-patterns for attribute '" +
                                     std::string(name->view()) + "'");
            }
        }
        seen.push_back(name);
        const Value value = in_.find_attribute(subject, name);
        if (value) {
            found.push_back(value);
        }
        return static_cast<bool>(value);
    };
    if (positional > 0) {
        const Value match_args = in_.find_attribute(type, names_.dunder_match_args);
        bool matches_itself = false;
        std::span<const Value> allowed;
        if (match_args) {
            const Tuple* tuple = as<Tuple>(match_args);
            if (tuple == nullptr) {
                in_.raise_type_error(std::string(wanted->name->view()) +
                                     ".__match_args__ must be a tuple (got " +
                                     std::string(Interpreter::type_name(match_args)) + ")");
            }
            allowed = tuple->view();
        } else {
            switch (wanted->instance_layout) {
                case Layout::integer:
                case Layout::floating:
                case Layout::string:
                case Layout::bytes:
                case Layout::byte_array:
                case Layout::list:
                case Layout::tuple:
                case Layout::dict:
                case Layout::set:
                    matches_itself = true;
                    break;
                default:
                    break;
            }
        }
        const std::size_t most = matches_itself ? 1 : allowed.size();
        if (positional > most) {
            in_.raise_type_error(std::string(wanted->name->view()) + "() accepts " +
                                 std::to_string(most) + " positional sub-pattern" +
                                 (most == 1 ? "" : "s") + " (" + std::to_string(positional) +
                                 " given)");
        }
        if (matches_itself) {
            found.push_back(subject);
        }
        for (std::uint32_t index = 0; !matches_itself && index < positional; ++index) {
            if (as<Str>(allowed[index]) == nullptr) {
                in_.raise_type_error("__match_args__ elements must be strings (got " +
                                     std::string(Interpreter::type_name(allowed[index])) + ")");
            }
            if (!take(heap_.intern(&cast<Str>(allowed[index])))) {
                return in_.none_;
            }
        }
    }
    for (const Value name : names.view()) {
        if (!take(&cast<Str>(name))) {
            return in_.none_;
        }
    }
    return in_.tuple(found);
}

Value Machine::match_keys(Value subject, const Tuple& keys) {
    std::vector<Value> found;
    Dict* seen = in_.dict();
    for (const Value key : keys.view()) {
        if (seen->find(in_, key)) {
            in_.raise_value_error("mapping pattern checks duplicate key (" + in_.repr_text(key) +
                                  ")");
        }
        seen->set(in_, key, in_.none_);
        Value value;
        if (subject.object->type == in_.types_.dict) {
            value = cast<Dict>(subject).find(in_, key);
        } else {
            // As CPython does, by get() with a default that nothing else can be.
            const Value missing = heap_.make<Object>(in_.types_.object);
            value = in_.call_method(subject, "get", {key, missing});
            if (same(value, missing)) {
                value = {};
            }
        }
        if (!value) {
            return in_.none_;
        }
        found.push_back(value);
    }
    return in_.tuple(found);
}

Value Machine::rest_of_mapping(Value subject, const Tuple& keys) {
    Dict* rest = in_.dict();
    update_dict(*rest, subject);
    for (const Value key : keys.view()) {
        rest->remove(in_, key);
    }
    return rest;
}

}  // namespace firstboot::python
