#include "python/runtime/type_names.h"

#include <algorithm>
#include <array>

#include "python/objects/cast.h"

namespace firstboot::python {

namespace {

// `type(x).__module__` and the name of types that are static or heap types of C modules.
constexpr std::array<std::string_view, 28> types_of_c_modules{
    "_hashlib.HASH",
    "_io.BufferedReader",
    "_io.BufferedWriter",
    "_io.BytesIO",
    "_io.StringIO",
    "_io.TextIOWrapper",
    "_thread.lock",
    "collections.OrderedDict",
    "collections.defaultdict",
    "collections.deque",
    "datetime.date",
    "datetime.datetime",
    "datetime.time",
    "datetime.timedelta",
    "datetime.timezone",
    "datetime.tzinfo",
    "decimal.Context",
    "decimal.Decimal",
    "functools.partial",
    "itertools.chain",
    "itertools.count",
    "itertools.cycle",
    "itertools.islice",
    "itertools.product",
    "itertools.repeat",
    "re.Match",
    "re.Pattern",
    "types.GenericAlias",
};

std::string_view module_of(const Type& type) {
    std::string_view module = type.module != nullptr ? type.module->view() : std::string_view();
    type.dict->for_each([&](Value key, Value value) {
        const Str* name = as<Str>(key);
        const Str* text = as<Str>(value);
        if (name != nullptr && text != nullptr && name->view() == "__module__") {
            module = text->view();
        }
    });
    return module;
}

}  // namespace

std::string_view message_name(const Type& type) {
    const std::string_view name = type.name->view();
    const auto same_name = [&](std::string_view full) {
        return full.substr(full.find('.') + 1) == name;
    };
    const auto* found =
        std::find_if(types_of_c_modules.begin(), types_of_c_modules.end(), same_name);
    if (found == types_of_c_modules.end() ||
        module_of(type) != found->substr(0, found->find('.'))) {
        return name;
    }
    return *found;
}

std::string full_name(const Type& type) {
    const std::string_view module = module_of(type);
    std::string name(type.qualified_name->view());
    return module.empty() || module == "builtins" || module == "__main__"
               ? name
               : std::string(module) + "." + name;
}

}  // namespace firstboot::python
