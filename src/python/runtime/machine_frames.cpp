// Frames: making, entering and leaving them, and binding arguments to parameters.

#include <algorithm>
#include <string>
#include <vector>

#include "python/runtime/argument_errors.h"
#include "python/runtime/machine.h"
#include "python/runtime/native_call.h"
#include "python/runtime/written_in_c.h"

namespace firstboot::python {

Frame* Machine::new_frame(Code* code, Function* function, Dict* globals) {
    const std::uint32_t slots = code->local_count + code->unit->stack_size;
    void* memory = heap_.allocate(sizeof(Frame) + slots * sizeof(Value), alignof(Frame));
    auto* frame = new (memory) Frame(in_.types_.frame);
    frame->code = code;
    frame->function = function;
    frame->globals = globals;
    frame->slots = reinterpret_cast<Value*>(frame + 1);
    std::fill_n(frame->slots, slots, Value());
    frame->slot_count = slots;
    frame->stack = frame->stack_base();
    return frame;
}

void Machine::enter(Frame* frame, FrameReturn result) {
    in_.spend_step();
    frame->back = in_.frame_;
    frame->result = result;
    if (in_.depth_ >= in_.limits_.recursion) {
        in_.raise(in_.exceptions_.recursion_error, "maximum recursion depth exceeded");
    }
    ++in_.depth_;
    in_.frame_ = frame;
}

void Machine::leave(Frame* frame) {
    --in_.depth_;
    in_.frame_ = frame->back;
    if (!frame->captured) {
        heap_.deallocate(frame, sizeof(Frame) + frame->slot_count * sizeof(Value), alignof(Frame));
    } else {
        frame->back = nullptr;
    }
}

namespace {

/// Binds the arguments of one call to the slots of a frame, as CPython's initialize_locals does,
/// errors included and in its order.
class ArgumentBinder {
  public:
    ArgumentBinder(Interpreter& interpreter, const Function& function, Value* slots)
        : in_(interpreter),
          function_(function),
          code_(*function.code),
          unit_(*function.code->unit),
          slots_(slots) {}

    void bind(std::span<const Value> positional, std::span<const Keyword> keywords) {
        given_ = positional;
        keywords_ = keywords;
        const std::size_t direct = std::min<std::size_t>(positional.size(), unit_.positional);
        std::copy_n(positional.begin(), direct, slots_);
        const std::uint32_t named = unit_.positional + unit_.keyword_only;
        std::uint32_t next = named;
        if (unit_.takes_arguments) {
            slots_[next++] = in_.tuple(positional.subspan(direct));
        }
        Dict* rest = nullptr;
        if (unit_.takes_keywords) {
            rest = in_.dict();
            slots_[next] = rest;
        }
        for (const Keyword& keyword : keywords) {
            bind_keyword(keyword, keywords, rest);
        }
        if (positional.size() > unit_.positional && !unit_.takes_arguments) {
            raise_too_many(positional.size());
        }
        fill_positional(positional.size());
        fill_keyword_only();
    }

  private:
    void bind_keyword(const Keyword& keyword, std::span<const Keyword> all, Dict* rest) {
        const std::uint32_t named = unit_.positional + unit_.keyword_only;
        for (std::uint32_t index = unit_.positional_only; index < named; ++index) {
            const Str* parameter = code_.local_names[index];
            if (parameter != keyword.name &&
                (keyword.name->interned || parameter->view() != keyword.name->view())) {
                continue;
            }
            if (slots_[index]) {
                raise(multiple_values(name(), keyword.name->view()));
            }
            slots_[index] = keyword.value;
            return;
        }
        if (rest != nullptr) {
            rest->set(in_.heap().intern(keyword.name), keyword.value);
            return;
        }
        std::vector<std::string_view> wrong;
        for (std::uint32_t index = 0; index < unit_.positional_only; ++index) {
            for (const Keyword& other : all) {
                if (other.name->view() == code_.local_names[index]->view()) {
                    wrong.push_back(other.name->view());
                }
            }
        }
        if (!wrong.empty()) {
            raise(positional_only_by_keyword(name(), wrong));
        }
        std::vector<std::string_view> possible;
        for (std::uint32_t index = unit_.positional_only; index < named; ++index) {
            possible.push_back(code_.local_names[index]->view());
        }
        raise(unexpected_keyword(std::string(name()) + "()", keyword.name->view(), possible));
    }

    [[noreturn]] void raise_too_many(std::size_t given) {
        std::size_t keyword_only_given = 0;
        for (std::uint32_t index = 0; index < unit_.keyword_only; ++index) {
            keyword_only_given += slots_[unit_.positional + index] ? 1 : 0;
        }
        const std::uint32_t defaults = function_.defaults != nullptr ? function_.defaults->size : 0;
        raise(too_many_arguments(name(), {unit_.positional, defaults, given, keyword_only_given}));
    }

    void fill_positional(std::size_t given) {
        if (given >= unit_.positional) {
            return;
        }
        const std::uint32_t defaults = function_.defaults != nullptr ? function_.defaults->size : 0;
        const std::uint32_t required = unit_.positional - std::min(defaults, unit_.positional);
        std::vector<std::string_view> missing;
        for (auto index = static_cast<std::uint32_t>(given); index < required; ++index) {
            if (!slots_[index]) {
                missing.push_back(code_.local_names[index]->view());
            }
        }
        if (!missing.empty()) {
            raise(missing_arguments(name(), "positional", missing));
        }
        for (std::uint32_t index = required; index < unit_.positional; ++index) {
            if (!slots_[index]) {
                slots_[index] = function_.defaults->items[index - required];
            }
        }
    }

    void fill_keyword_only() {
        std::vector<std::string_view> missing;
        for (std::uint32_t index = 0; index < unit_.keyword_only; ++index) {
            const std::uint32_t slot = unit_.positional + index;
            if (slots_[slot]) {
                continue;
            }
            if (function_.keyword_defaults != nullptr) {
                slots_[slot] = function_.keyword_defaults->find(code_.local_names[slot]);
            }
            if (!slots_[slot]) {
                missing.push_back(code_.local_names[slot]->view());
            }
        }
        if (!missing.empty()) {
            raise(missing_arguments(name(), "keyword-only", missing));
        }
    }

    [[nodiscard]] std::string_view name() const { return function_.qualified_name->view(); }
    [[noreturn]] void raise(const std::string& message) {
        complain_as_c(in_, function_, given_, keywords_);
        in_.raise_type_error(message);
    }

    Interpreter& in_;
    std::span<const Value> given_;
    std::span<const Keyword> keywords_;
    const Function& function_;
    const Code& code_;
    const CodeUnit& unit_;
    Value* slots_;
};

}  // namespace

Frame* Machine::frame_for_call(Function& function, std::span<const Value> positional,
                               std::span<const Keyword> keywords) {
    const CodeUnit& unit = *function.code->unit;
    const Frame* caller = in_.frame();
    if (function.code->library && !positional.empty() && caller != nullptr &&
        !caller->code->library) {
        check_self_as_c(in_, function, positional);
    }
    Frame* frame = new_frame(function.code, &function, function.globals);
    if (keywords.empty() && positional.size() == unit.positional && unit.keyword_only == 0 &&
        !unit.takes_arguments && !unit.takes_keywords) {
        std::copy(positional.begin(), positional.end(), frame->slots);
    } else {
        ArgumentBinder(in_, function, frame->slots).bind(positional, keywords);
    }
    return frame;
}

Generator* Machine::generator_for(Frame* frame, Function& function) {
    const CodeUnit& unit = *frame->code->unit;
    Type* type = unit.is_coroutine
                     ? (unit.is_generator ? in_.types_.async_generator : in_.types_.coroutine)
                     : in_.types_.generator;
    auto* generator = heap_.make<Generator>(type);
    generator->frame = frame;
    generator->code = frame->code;
    generator->name = function.name;
    generator->qualified_name = function.qualified_name;
    frame->generator = generator;
    frame->captured = true;
    return generator;
}

Value Machine::call_function(Function& function, std::span<const Value> positional,
                             std::span<const Keyword> keywords) {
    Frame* frame = frame_for_call(function, positional, keywords);
    const CodeUnit& unit = *function.code->unit;
    if (unit.is_generator || unit.is_coroutine) {
        return generator_for(frame, function);
    }
    enter(frame, FrameReturn::to_native);
    return run(frame, nullptr);
}

Value Machine::run_code(Code* code, Dict* globals, Value locals, Function* function) {
    Frame* frame = new_frame(code, function, globals);
    frame->locals = locals;
    enter(frame, FrameReturn::to_native);
    return run(frame, nullptr);
}

namespace {

Value constant_value(Interpreter& interpreter, const Constant& constant);

struct ConstantMaker {
    Interpreter& in;

    Value operator()(NoneConstant) const { return in.none(); }
    Value operator()(EllipsisConstant) const { return in.ellipsis(); }
    Value operator()(bool truth) const { return in.boolean(truth); }
    Value operator()(std::int64_t number) const { return in.integer(number); }
    Value operator()(double number) const { return in.floating(number); }
    Value operator()(const StringConstant& string) const {
        constexpr std::size_t longest_interned = 64;
        return string.text.size() <= longest_interned ? Value(in.heap().intern(string.text))
                                                      : in.string(string.text);
    }
    Value operator()(const BytesConstant& bytes) const { return in.bytes(bytes.bytes); }
    Value operator()(const BigIntegerConstant& number) const {
        return in.integer(BigInteger::from_digits(number.digits, number.base));
    }
    Value operator()(const ImaginaryConstant& number) const {
        return in.heap().make<Complex>(in.types().complex, 0.0, number.imaginary);
    }
    Value operator()(const std::shared_ptr<const TupleConstant>& tuple) const {
        std::vector<Value> items;
        for (const Constant& item : tuple->items) {
            items.push_back(constant_value(in, item));
        }
        return in.tuple(items);
    }
    Value operator()(const std::shared_ptr<const CodeUnit>& unit) const {
        return make_code(in, *unit);
    }
};

Value constant_value(Interpreter& interpreter, const Constant& constant) {
    return std::visit(ConstantMaker{interpreter}, constant);
}

}  // namespace

Code* make_code(Interpreter& interpreter, const CodeUnit& unit) {
    Heap& heap = interpreter.heap();
    Code* code = heap.make<Code>(interpreter.types().code);
    code->unit = &unit;
    code->instructions = unit.instructions.data();
    code->name = heap.intern(unit.name);
    code->qualified_name = heap.intern(unit.qualified_name);
    code->file = heap.intern(unit.source->path);
    code->local_count = static_cast<std::uint32_t>(unit.locals.size());
    code->library = unit.source->library;
    constexpr std::string_view root = "/project/";
    code->origin_file = unit.source->path;
    if (code->origin_file.starts_with(root)) {
        code->origin_file.remove_prefix(root.size());
    }
    code->local_names = heap.allocate_array<Str*>(unit.locals.size());
    for (std::size_t index = 0; index < unit.locals.size(); ++index) {
        code->local_names[index] = heap.intern(unit.locals[index].name);
    }
    code->names = heap.allocate_array<Str*>(unit.names.size());
    for (std::size_t index = 0; index < unit.names.size(); ++index) {
        code->names[index] = heap.intern(unit.names[index]);
    }
    // Codes of functions are among the constants.
    code->constants = heap.allocate_array<Value>(unit.constants.size());
    for (std::size_t index = 0; index < unit.constants.size(); ++index) {
        code->constants[index] = constant_value(interpreter, unit.constants[index]);
    }
    return code;
}

}  // namespace firstboot::python
