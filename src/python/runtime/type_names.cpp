#include "python/runtime/type_names.h"

#include <algorithm>
#include <array>

#include "python/objects/cast.h"
#include "python/objects/code.h"
#include "python/objects/function.h"
#include "python/runtime/written_in_c.h"

namespace firstboot::python {

namespace {

// `type(x).__module__` and the name of types that are static or heap types of C modules.
constexpr std::array<std::string_view, 70> types_of_c_modules{
    "_contextvars.Context",
    "_contextvars.ContextVar",
    "_contextvars.Token",
    "_hashlib.HASH",
    "_io.BufferedRandom",
    "_io.BufferedReader",
    "_io.BufferedWriter",
    "_io.BytesIO",
    "_io.FileIO",
    "_io.StringIO",
    "_io.TextIOWrapper",
    "_thread.RLock",
    "_thread._local",
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
    "functools._lru_cache_wrapper",
    "functools.partial",
    "itertools.accumulate",
    "itertools.batched",
    "itertools.chain",
    "itertools.combinations",
    "itertools.combinations_with_replacement",
    "itertools.compress",
    "itertools.count",
    "itertools.cycle",
    "itertools.dropwhile",
    "itertools.filterfalse",
    "itertools.groupby",
    "itertools.islice",
    "itertools.pairwise",
    "itertools.permutations",
    "itertools.product",
    "itertools.repeat",
    "itertools.starmap",
    "itertools.takewhile",
    "itertools.zip_longest",
    "operator.attrgetter",
    "operator.itemgetter",
    "operator.methodcaller",
    "os.stat_result",
    "os.terminal_size",
    "re.Match",
    "re.Pattern",
    "sqlite3.Connection",
    "sqlite3.Cursor",
    "sqlite3.Row",
    "time.struct_time",
    "types.GenericAlias",
    "types.SimpleNamespace",
    "typing.Generic",
    "typing.ParamSpec",
    "typing.ParamSpecArgs",
    "typing.ParamSpecKwargs",
    "typing.TypeAliasType",
    "typing.TypeVar",
    "typing.TypeVarTuple",
    "typing.Union",
    "weakref.CallableProxyType",
    "weakref.ProxyType",
    "weakref.ReferenceType",
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

constexpr std::string_view builtin_function = "builtin_function_or_method";

bool descends_from_c(const Type& type) {
    return std::any_of(type.mro.begin(), type.mro.end(), [](const Type* base) {
        return message_name(*base).find('.') != std::string_view::npos;
    });
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

std::string_view message_name_of_type(Value value) {
    if (const auto* method = as<BoundMethod>(value)) {
        const auto* function = as<Function>(method->function);
        const auto* owner = as<Type>(method->self);
        if (owner == nullptr) owner = method->self.object->type;
        if (function != nullptr && function->code->library && descends_from_c(*owner)) {
            return builtin_function;
        }
    } else if (const auto* function = as<Function>(value)) {
        if (is_written_in_c(*function)) {
            const bool of_class = function->qualified_name->view() != function->name->view();
            return of_class ? "method_descriptor" : builtin_function;
        }
    }
    return message_name(*value.object->type);
}

std::string full_name(const Type& type) {
    const std::string_view module = module_of(type);
    const std::string_view name = type.qualified_name->view();
    return module.empty() || module == "builtins" || module == "__main__"
               ? std::string(name)
               : std::string(module).append(".").append(name);
}

}  // namespace firstboot::python
