#include "python/runtime/interpreter.h"

#include <algorithm>

#include "python/objects/install.h"
#include "python/runtime/bootstrap.h"
#include "python/runtime/type_names.h"

namespace firstboot::python {
namespace {

constexpr std::int64_t smallest_shared_integer = -5;
constexpr std::int64_t largest_shared_integer = 256;

}  // namespace

Interpreter::Interpreter(Host& host, const Limits& limits)
    : host_(host),
      limits_(limits),
      heap_(limits.memory_bytes),
      names_((heap_.string_type = make_string_type(heap_), heap_)),
      steps_left_(limits.steps) {
    constexpr std::string_view operators[] = {"add",      "sub", "mul", "matmul", "truediv",
                                              "floordiv", "mod", "pow", "lshift", "rshift",
                                              "and",      "or",  "xor"};
    for (std::size_t index = 0; index < binary_operator_count; ++index) {
        const std::string operation(operators[index]);
        operator_names_[index] = {name("__" + operation + "__"), name("__r" + operation + "__"),
                                  name("__i" + operation + "__")};
    }
    comparison_names_ = {{{names_.dunder_lt, Comparison::greater},
                          {names_.dunder_le, Comparison::greater_equal},
                          {names_.dunder_eq, Comparison::equal},
                          {names_.dunder_ne, Comparison::not_equal},
                          {names_.dunder_gt, Comparison::less},
                          {names_.dunder_ge, Comparison::less_equal}}};
    make_builtin_types(*this);
    none_ = heap_.make<Object>(types_.none);
    ellipsis_ = heap_.make<Object>(types_.ellipsis);
    not_implemented_ = heap_.make<Object>(types_.not_implemented);
    true_ = heap_.make<Int>(types_.boolean, 1);
    false_ = heap_.make<Int>(types_.boolean, 0);
    for (std::int64_t value = smallest_shared_integer; value <= largest_shared_integer; ++value) {
        small_integers_.push_back(heap_.make<Int>(types_.integer, value));
    }
    modules_ = dict();
    path_ = list();
    Module* builtins = new_module(name("builtins"));
    builtins->library = true;
    builtins_ = instance_dict(builtins);
    modules_->set(name("builtins"), builtins);
    install_builtin_types(*this);
    name_builtins(*this);
    fill_builtins(*this);
    install_core_builtins(*this);
    install_builtin_functions(*this);
}

Interpreter::~Interpreter() = default;

void Interpreter::run_ahead(std::span<const std::string_view> names) {
    dormant_modules_.run_ahead(names);
    unmodelled_.clear();
    steps_left_ = limits_.steps;
    output_ = 0;
}

void Interpreter::allow_for_source(std::size_t bytes) {
    const std::size_t counted = std::min(bytes, limits_.most_source_bytes);
    const std::uint64_t steps = counted * limits_.steps_a_source_byte;
    limits_.steps += steps;
    steps_left_ += steps;
    limits_.memory_bytes += counted * limits_.memory_a_source_byte;
    heap_.limit_to(limits_.memory_bytes);
}

Value Interpreter::integer(std::int64_t value) {
    if (value >= smallest_shared_integer && value <= largest_shared_integer) {
        return small_integers_[static_cast<std::size_t>(value - smallest_shared_integer)];
    }
    return heap_.make<Int>(types_.integer, value);
}

Value Interpreter::integer(const BigInteger& value) {
    if (const auto small = value.to_int64()) {
        return integer(*small);
    }
    heap_.charge(value.bit_length() / 8);
    return heap_.make<Int>(types_.integer, 0, heap_.own<BigInteger>(value));
}

Value Interpreter::floating(double value) {
    return heap_.make<Float>(types_.floating, value);
}

Value Interpreter::string(std::string_view text) {
    return text.size() <= 1 ? heap_.intern(text) : heap_.new_string(text);
}

Value Interpreter::bytes(std::string_view bytes) {
    auto* result = heap_.make<Bytes>(types_.bytes);
    result->data = heap_.copy_text(bytes).data();
    result->size = static_cast<std::uint32_t>(bytes.size());
    return result;
}

Value Interpreter::tuple(std::span<const Value> items) {
    Value* copy = items.empty() ? nullptr : heap_.allocate_array<Value>(items.size());
    std::copy(items.begin(), items.end(), copy);
    return heap_.make<Tuple>(types_.tuple, copy, static_cast<std::uint32_t>(items.size()));
}

Value Interpreter::tuple(std::initializer_list<Value> items) {
    return tuple(std::span<const Value>(items.begin(), items.size()));
}

List* Interpreter::list() {
    return heap_.make<List>(types_.list, heap_);
}

List* Interpreter::list(std::span<const Value> items) {
    List* result = list();
    result->items.assign(items.begin(), items.end());
    return result;
}

Dict* Interpreter::dict() {
    return heap_.make<Dict>(types_.dict, heap_);
}

Module* Interpreter::new_module(Str* module_name) {
    auto* module = heap_.make<Module>(types_.module);
    module->attributes = dict();
    module->attributes->set(names_.dunder_name, module_name);
    module->attributes->set(names_.dunder_doc, none_);
    module->attributes->set(names_.dunder_package, none_);
    module->attributes->set(names_.dunder_loader, none_);
    module->attributes->set(names_.dunder_spec, none_);
    return module;
}

void Interpreter::write(OutputStream stream, std::string_view text) {
    if (text.size() > limits_.output_bytes - output_) {
        throw LimitExceeded{
            LimitKind::output,
            "the output limit of " + std::to_string(limits_.output_bytes >> 10U) + " KB"};
    }
    output_ += text.size();
    host_.write(stream, text);
}

std::string_view Interpreter::type_name(Value value) {
    return message_name_of_type(value);
}

std::uint64_t Interpreter::identity(Value value) {
    constexpr std::uint64_t first = 0x7F0000000010U;
    constexpr std::uint64_t distance = 16;
    return identities_.try_emplace(value.object, first + identities_.size() * distance)
        .first->second;
}

std::string Interpreter::address_text(Value value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::uint64_t rest = identity(value); rest != 0; rest /= digits.size()) {
        text.insert(text.begin(), digits[rest % digits.size()]);
    }
    return "0x" + text;
}

bool Interpreter::enter_repr(Value object) {
    if (std::find(representing_.begin(), representing_.end(), object.object) !=
        representing_.end()) {
        return false;
    }
    representing_.push_back(object.object);
    return true;
}

void Interpreter::leave_repr(Value object) {
    std::erase(representing_, object.object);
}

}  // namespace firstboot::python
