// The loop over instructions.

#include <algorithm>

#include "python/objects/iterator.h"
#include "python/objects/set.h"
#include "python/runtime/machine.h"

namespace firstboot::python {

Value& Machine::fast(Frame& frame, std::uint32_t local) {
    Value& value = frame.slots[local];
    if (!value) {
        raise_unbound(frame, local);
    }
    return value;
}

// One function for all instructions, long as it is: what an instruction does beyond a few lines
// lies in a function of its own, in the other files of the machine.
Value Machine::execute(Frame* entry) {
    Frame* frame = in_.frame_;
    const Instruction* instructions = frame->code->instructions;
    Value* top = frame->stack;

    const auto push = [&](Value value) { *top++ = value; };
    const auto pop = [&] { return *--top; };
    const auto constant = [&](std::uint32_t index) { return frame->code->constants[index]; };
    const auto name = [&](std::uint32_t index) { return frame->code->names[index]; };
    const auto cell = [&](std::uint32_t local) -> Cell& { return cast<Cell>(frame->slots[local]); };
    /// After another frame has become the running one.
    const auto reload = [&] {
        frame = in_.frame_;
        instructions = frame->code->instructions;
        top = frame->stack;
    };

    for (;;) {
        const Instruction instruction = instructions[frame->next++];
        const std::uint32_t argument = instruction.argument();
        switch (instruction.opcode()) {
            case Opcode::nop:
                break;
            case Opcode::pop_top:
                --top;
                break;
            case Opcode::copy:
                push(*(top - argument));
                break;
            case Opcode::swap:
                std::swap(top[-1], *(top - argument));
                break;
            case Opcode::push_nothing:
                push({});
                break;

            case Opcode::load_const:
                push(constant(argument));
                break;
            case Opcode::load_fast:
                push(fast(*frame, argument));
                break;
            case Opcode::store_fast:
                frame->slots[argument] = pop();
                break;
            case Opcode::delete_fast:
                fast(*frame, argument) = {};
                break;
            case Opcode::load_fast_and_clear:
                push(frame->slots[argument]);
                frame->slots[argument] = {};
                break;
            case Opcode::make_cell: {
                Cell* made = heap_.make<Cell>(in_.types_.cell);
                made->content = frame->slots[argument];
                frame->slots[argument] = made;
                break;
            }
            case Opcode::copy_free_variables: {
                // The count in the lower 12 bits, the first slot above.
                const Tuple& closure = *frame->function->closure;
                std::copy_n(closure.items, argument & 0xFFFU, frame->slots + (argument >> 12U));
                break;
            }
            case Opcode::load_closure:
                push(frame->slots[argument]);
                break;
            case Opcode::load_deref: {
                const Value value = cell(argument).content;
                if (!value) {
                    raise_unbound(*frame, argument);
                }
                push(value);
                break;
            }
            case Opcode::store_deref:
                cell(argument).content = pop();
                break;
            case Opcode::delete_deref:
                if (!cell(argument).content) {
                    raise_unbound(*frame, argument);
                }
                cell(argument).content = {};
                break;
            case Opcode::load_from_dict_or_deref: {
                Value value = load_from_mapping(pop(), frame->code->local_names[argument]);
                if (!value) {
                    value = cell(argument).content;
                }
                if (!value) {
                    raise_unbound(*frame, argument);
                }
                push(value);
                break;
            }
            case Opcode::load_from_dict_or_globals: {
                const Value value = load_from_mapping(pop(), name(argument));
                push(value ? value : load_global(*frame, name(argument)));
                break;
            }
            case Opcode::load_name:
                push(load_name(*frame, name(argument)));
                break;
            case Opcode::store_name:
                --top;
                store_name(*frame, name(argument), bound_value(*frame, *top, name(argument)));
                break;
            case Opcode::define_name:
                --top;
                store_name(*frame, name(argument), *top);
                break;
            case Opcode::delete_name:
                delete_name(*frame, name(argument));
                break;
            case Opcode::load_global:
                push(load_global(*frame, name(argument)));
                break;
            case Opcode::store_global:
                --top;
                frame->globals->set(name(argument), bound_value(*frame, *top, name(argument)));
                break;
            case Opcode::define_global:
                frame->globals->set(name(argument), pop());
                break;
            case Opcode::delete_global:
                if (!frame->globals->remove(name(argument))) {
                    raise_name_error(name(argument));
                }
                break;
            case Opcode::load_locals:
                push(frame->locals);
                break;
            case Opcode::load_build_class:
                push(in_.builtins_->find(in_.name("__build_class__")));
                break;

            case Opcode::load_attribute:
                top[-1] = in_.get_attribute(top[-1], name(argument));
                break;
            case Opcode::load_method: {
                Value self;
                top[-1] = load_method(top[-1], name(argument), self);
                push(self);
                break;
            }
            case Opcode::store_attribute:
                top -= 2;
                in_.set_attribute(top[1], name(argument), target_value(*frame, top[0]));
                break;
            case Opcode::delete_attribute:
                in_.delete_attribute(pop(), name(argument));
                break;
            case Opcode::load_special: {
                Value self;
                top[-1] = load_special(top[-1], static_cast<SpecialMethod>(argument), self);
                push(self);
                break;
            }

            case Opcode::binary:
                --top;
                top[-1] = binary(static_cast<BinaryOperator>(argument), top[-1], top[0]);
                break;
            case Opcode::in_place: {
                --top;
                const Value result =
                    in_.in_place(static_cast<BinaryOperator>(argument), top[-1], top[0]);
                top[-1] = result.origin == nullptr
                              ? result.with_origin(in_.join(top[-1].origin, top[0].origin))
                              : result;
                break;
            }
            case Opcode::unary:
                top[-1] = in_.unary(static_cast<UnaryOperator>(argument), top[-1]);
                break;
            case Opcode::unary_not:
                top[-1] = in_.boolean(!in_.truth(top[-1]));
                break;
            case Opcode::compare:
                --top;
                top[-1] = in_.compare(static_cast<Comparison>(argument), top[-1], top[0]);
                break;
            case Opcode::is:
                --top;
                top[-1] = in_.boolean(same(top[-1], top[0]) != (argument == 1));
                break;
            case Opcode::contains:
                --top;
                top[-1] = in_.boolean(in_.contains(top[0], top[-1]) != (argument == 1));
                break;
            case Opcode::load_item:
                --top;
                top[-1] = load_item(top[-1], top[0]);
                break;
            case Opcode::store_item:
                top -= 3;
                in_.set_item(top[1], top[2], target_value(*frame, top[0]));
                break;
            case Opcode::delete_item:
                top -= 2;
                in_.delete_item(top[0], top[1]);
                break;
            case Opcode::build_slice: {
                const Value step = argument == 3 ? pop() : in_.none_;
                --top;
                top[-1] = heap_.make<Slice>(in_.types_.slice, top[-1], top[0], step);
                break;
            }

            case Opcode::build_tuple:
                top -= argument;
                push(in_.tuple(std::span<const Value>(top, argument)));
                break;
            case Opcode::build_list:
                top -= argument;
                push(in_.list(std::span<const Value>(top, argument)));
                break;
            case Opcode::build_set: {
                Set* set = new_set(in_, in_.types_.set);
                for (Value* item = top - argument; item != top; ++item) {
                    add_element(in_, *set, *item);
                }
                top -= argument;
                push(set);
                break;
            }
            case Opcode::build_map: {
                Dict* dict = in_.dict();
                for (Value* item = top - 2 * std::size_t{argument}; item != top; item += 2) {
                    dict->set(in_, item[0], item[1]);
                }
                top -= 2 * std::size_t{argument};
                push(dict);
                break;
            }
            case Opcode::build_string:
                top -= argument;
                push(join_strings(top, argument));
                break;
            case Opcode::build_template:
                --top;
                top[-1] = make_template(top[-1], top[0]);
                break;
            case Opcode::build_interpolation: {
                const Value format = (argument & 4U) != 0 ? pop() : Value(names_.empty);
                --top;
                top[-1] = make_interpolation(top[-1], top[0],
                                             static_cast<Conversion>(argument & 3U), format);
                break;
            }
            case Opcode::list_append:
                --top;
                cast<List>(*(top - argument)).items.push_back(*top);
                break;
            case Opcode::set_add:
                --top;
                add_element(in_, cast<Set>(*(top - argument)), *top);
                break;
            case Opcode::map_add:
                top -= 2;
                cast<Dict>(*(top - argument)).set(in_, top[0], top[1]);
                break;
            case Opcode::list_extend:
                --top;
                extend_arguments(cast<List>(*(top - argument)), *top);
                break;
            case Opcode::set_update: {
                --top;
                Set& set = cast<Set>(*(top - argument));
                in_.for_each(*top, [&](Value item) { add_element(in_, set, item); });
                break;
            }
            case Opcode::dict_update:
                --top;
                update_dict(cast<Dict>(*(top - argument)), *top);
                break;
            case Opcode::dict_merge:
                // callable nothing arguments dict mapping
                --top;
                merge_keywords(*(top - argument - 3), cast<Dict>(*(top - argument)), *top);
                break;
            case Opcode::list_to_tuple:
                top[-1] = in_.tuple(cast<List>(top[-1]).items);
                break;
            case Opcode::convert:
                top[-1] = convert(top[-1], static_cast<Conversion>(argument));
                break;
            case Opcode::format:
                if (top[-1].object->type != in_.types_.string) {
                    top[-1] = formatted(top[-1], names_.empty);
                }
                break;
            case Opcode::format_with:
                --top;
                top[-1] = formatted(top[-1], top[0]);
                break;

            case Opcode::jump:
                frame->next = argument;
                break;
            case Opcode::jump_back:
                in_.spend_step();
                frame->next = argument;
                break;
            case Opcode::pop_jump_if_true:
                if (in_.truth(pop())) {
                    frame->next = argument;
                }
                break;
            case Opcode::pop_jump_if_false:
                if (!in_.truth(pop())) {
                    frame->next = argument;
                }
                break;
            case Opcode::pop_jump_if_none:
                if (same(pop(), in_.none_)) {
                    frame->next = argument;
                }
                break;
            case Opcode::pop_jump_if_not_none:
                if (!same(pop(), in_.none_)) {
                    frame->next = argument;
                }
                break;

            case Opcode::get_iterator:
                top[-1] = iterator_for_loop(top[-1]);
                break;
            case Opcode::for_iterator: {
                const Value iterator = top[-1];
                if (auto* generator = as<Generator>(iterator);
                    generator != nullptr && generator->type == in_.types_.generator &&
                    generator->frame != nullptr) {
                    frame->stack = top;
                    const bool started = generator->started;
                    enter_generator(*generator, FrameReturn::iterate);
                    reload();
                    if (started) {
                        push(in_.none_);
                    }
                    break;
                }
                const Value item = in_.next(iterator);
                if (item) {
                    push(item);
                } else {
                    end_loop(iterator);
                    --top;
                    frame->next = argument;
                }
                break;
            }
            case Opcode::get_async_iterator:
                top[-1] = async_iterator(top[-1]);
                break;
            case Opcode::get_async_next:
                push(async_next(top[-1]));
                break;
            case Opcode::end_async_for: {
                // iterator exception →
                const Value exception = pop();
                if (!exception.object->type->is_subtype_of(in_.exceptions_.stop_async_iteration)) {
                    throw PythonError{&cast<Exception>(exception)};
                }
                --top;
                break;
            }
            case Opcode::get_awaitable:
                top[-1] = awaitable(top[-1], static_cast<AwaitContext>(argument));
                break;
            case Opcode::get_yield_from_iterator:
                if (as<Generator>(top[-1]) == nullptr) {
                    top[-1] = in_.iterate(top[-1]);
                }
                break;
            case Opcode::send: {
                --top;
                const Value value = *top;
                auto* generator = as<Generator>(top[-1]);
                if (generator != nullptr && generator->frame != nullptr &&
                    generator->type != in_.types_.async_generator) {
                    frame->stack = top;
                    const bool started = generator->started;
                    enter_generator(*generator, FrameReturn::send);
                    reload();
                    if (started) {
                        push(value);
                    }
                    break;
                }
                bool ended = false;
                const Value received = send_to(top[-1], value, ended);
                if (ended) {
                    top[-1] = received;
                    frame->next = argument;
                } else {
                    push(received);
                }
                break;
            }
            case Opcode::wrap_async:
                top[-1] = wrap_async(top[-1]);
                break;
            case Opcode::yield_value: {
                const Value value = pop();
                frame->stack = top;
                const FrameReturn result = frame->result;
                suspend(*frame->generator);
                if (result == FrameReturn::to_native) {
                    return value;
                }
                reload();
                push(value);
                break;
            }
            case Opcode::return_value: {
                const Value value = pop();
                Frame* ended = frame;
                const FrameReturn result = ended->result;
                const Value constructed = ended->constructed;
                if (Generator* generator = ended->generator) {
                    generator->running = false;
                    generator->frame = nullptr;
                    in_.handled_ = generator->handled_outside;
                }
                leave(ended);
                if (result == FrameReturn::to_native) {
                    return value;
                }
                if (result == FrameReturn::construct && !same(value, in_.none_)) {
                    in_.raise_type_error("__init__() should return None, not '" +
                                         std::string(Interpreter::type_name(value)) + "'");
                }
                reload();
                switch (result) {
                    case FrameReturn::construct:
                        push(constructed);
                        break;
                    case FrameReturn::iterate:
                        --top;
                        frame->next = instructions[frame->current()].argument();
                        break;
                    case FrameReturn::send:
                        top[-1] = value;
                        frame->next = instructions[frame->current()].argument();
                        break;
                    default:
                        push(value);
                        break;
                }
                break;
            }

            case Opcode::call:
            case Opcode::call_keywords: {
                const Tuple* keyword_names =
                    instruction.opcode() == Opcode::call_keywords ? &cast<Tuple>(pop()) : nullptr;
                Value* base = top - argument - 2;
                frame->stack = base;
                if (const Value result = call(base, argument, keyword_names)) {
                    top = base;
                    push(result);
                } else {
                    reload();
                }
                break;
            }
            case Opcode::call_expanded: {
                const Value keywords = argument == 1 ? pop() : Value();
                top -= 3;
                frame->stack = top;
                if (const Value result = call_expanded(top[0], top[2], keywords)) {
                    push(result);
                } else {
                    reload();
                }
                break;
            }
            case Opcode::make_function:
                top[-1] = make_function(*frame, cast<Code>(top[-1]));
                break;
            case Opcode::set_function_attribute: {
                const Value function = pop();
                set_function_attribute(cast<Function>(function),
                                       static_cast<FunctionAttribute>(argument), top[-1]);
                top[-1] = function;
                break;
            }

            case Opcode::push_exception: {
                const Value exception = top[-1];
                top[-1] = in_.handled_ != nullptr ? Value(in_.handled_) : Value();
                push(exception);
                in_.handled_ = &cast<Exception>(exception);
                break;
            }
            case Opcode::pop_exception:
                in_.handled_ = static_cast<Exception*>(pop().object);
                break;
            case Opcode::check_match:
                top[-1] = in_.boolean(matches(top[-2], top[-1]));
                break;
            case Opcode::check_group_match:
                match_group(top);
                break;
            case Opcode::reraise:
                throw PythonError{&cast<Exception>(pop())};
            case Opcode::raise:
                raise(argument, top);
            case Opcode::with_exception_start: {
                // exit self-or-nothing previous exception
                const Value exception = top[-1];
                const Value traceback = cast<Exception>(exception).traceback;
                const Value arguments[] = {top[-3], Value(exception.object->type), exception,
                                           traceback};
                push(in_.call(top[-4], std::span<const Value>(arguments).subspan(top[-3] ? 0 : 1)));
                break;
            }
            case Opcode::prepare_reraise_star:
                --top;
                top[-1] = prepare_reraise_star(top[-1], top[0]);
                break;
            case Opcode::load_assertion_error:
                push(in_.exceptions_.assertion_error);
                break;

            case Opcode::import_name: {
                --top;
                const std::int64_t level = cast<Int>(top[-1]).value;
                top[-1] = in_.import_name(name(argument), frame->globals, top[0], level);
                break;
            }
            case Opcode::import_from:
                push(in_.import_from(top[-1], name(argument)));
                break;
            case Opcode::import_star:
                import_star(*frame, pop());
                break;

            case Opcode::unpack_sequence:
                unpack(top - 1, argument, top[-1]);
                top += static_cast<std::ptrdiff_t>(argument) - 1;
                break;
            case Opcode::unpack_extended: {
                const std::uint32_t before = argument & 0xFFU;
                const std::uint32_t after = argument >> 8U;
                unpack_extended(top - 1, before, after, top[-1]);
                top += before + after;
                break;
            }

            case Opcode::match_class:
                top -= 2;
                top[-1] = match_class(top[-1], top[0], argument, cast<Tuple>(top[1]));
                break;
            case Opcode::match_mapping:
                push(in_.boolean(is_mapping(top[-1])));
                break;
            case Opcode::match_sequence:
                push(in_.boolean(is_sequence(top[-1])));
                break;
            case Opcode::match_keys:
                push(match_keys(top[-2], cast<Tuple>(top[-1])));
                break;
            case Opcode::get_length:
                push(in_.integer(in_.length(top[-1])));
                break;
            case Opcode::copy_rest_of_mapping:
                --top;
                top[-1] = rest_of_mapping(top[-1], cast<Tuple>(top[0]));
                break;

            case Opcode::make_type_variable: {
                const auto kind = static_cast<TypeVariableKind>(argument);
                const bool two = kind == TypeVariableKind::with_bound ||
                                 kind == TypeVariableKind::with_constraints;
                top -= two ? 1 : 0;
                top[-1] = make_type_variable(kind, top[-1], two ? top[0] : Value());
                break;
            }
            case Opcode::make_type_alias:
                top -= 2;
                top[-1] = make_type_alias(top[-1], top[0], top[1]);
                break;
            case Opcode::subscript_generic:
                top[-1] = subscript_generic(top[-1]);
                break;
            case Opcode::set_type_parameters:
                --top;
                cast<Function>(top[-1]).type_parameters = top[0];
                break;
            case Opcode::set_type_variable_default:
                --top;
                in_.set_attribute(top[-1], in_.name("_evaluate_default"), top[0]);
                break;
        }
    }
    static_cast<void>(entry);
}

}  // namespace firstboot::python
