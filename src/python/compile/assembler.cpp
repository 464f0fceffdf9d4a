#include "python/compile/assembler.h"

#include <algorithm>
#include <ranges>
#include <string>

namespace firstboot::python {
namespace {

bool is_jump(Opcode opcode) {
    switch (opcode) {
        case Opcode::jump:
        case Opcode::jump_back:
        case Opcode::pop_jump_if_true:
        case Opcode::pop_jump_if_false:
        case Opcode::pop_jump_if_none:
        case Opcode::pop_jump_if_not_none:
        case Opcode::for_iterator:
        case Opcode::send:
            return true;
        default:
            return false;
    }
}

/// How the stack grows where execution goes on behind the instruction.
std::int64_t effect(Opcode opcode, std::int64_t argument) {
    switch (opcode) {
        case Opcode::nop:
        case Opcode::swap:
        case Opcode::make_cell:
        case Opcode::copy_free_variables:
        case Opcode::delete_fast:
        case Opcode::delete_deref:
        case Opcode::delete_name:
        case Opcode::delete_global:
        case Opcode::load_from_dict_or_deref:
        case Opcode::load_from_dict_or_globals:
        case Opcode::load_attribute:
        case Opcode::unary:
        case Opcode::unary_not:
        case Opcode::list_to_tuple:
        case Opcode::convert:
        case Opcode::format:
        case Opcode::jump:
        case Opcode::jump_back:
        case Opcode::get_iterator:
        case Opcode::get_async_iterator:
        case Opcode::get_awaitable:
        case Opcode::get_yield_from_iterator:
        case Opcode::send:
        case Opcode::yield_value:
        case Opcode::wrap_async:
        case Opcode::make_function:
        case Opcode::check_match:
        case Opcode::check_group_match:
        case Opcode::subscript_generic:
            return 0;
        case Opcode::copy:
        case Opcode::push_nothing:
        case Opcode::load_const:
        case Opcode::load_fast:
        case Opcode::load_fast_and_clear:
        case Opcode::load_closure:
        case Opcode::load_deref:
        case Opcode::load_name:
        case Opcode::load_global:
        case Opcode::load_locals:
        case Opcode::load_build_class:
        case Opcode::load_method:
        case Opcode::load_special:
        case Opcode::for_iterator:
        case Opcode::get_async_next:
        case Opcode::push_exception:
        case Opcode::with_exception_start:
        case Opcode::load_assertion_error:
        case Opcode::import_from:
        case Opcode::match_mapping:
        case Opcode::match_sequence:
        case Opcode::match_keys:
        case Opcode::get_length:
            return 1;
        case Opcode::pop_top:
        case Opcode::store_fast:
        case Opcode::store_deref:
        case Opcode::store_name:
        case Opcode::define_name:
        case Opcode::store_global:
        case Opcode::define_global:
        case Opcode::delete_attribute:
        case Opcode::binary:
        case Opcode::in_place:
        case Opcode::compare:
        case Opcode::is:
        case Opcode::contains:
        case Opcode::load_item:
        case Opcode::build_template:
        case Opcode::list_append:
        case Opcode::set_add:
        case Opcode::list_extend:
        case Opcode::set_update:
        case Opcode::dict_update:
        case Opcode::dict_merge:
        case Opcode::format_with:
        case Opcode::pop_jump_if_true:
        case Opcode::pop_jump_if_false:
        case Opcode::pop_jump_if_none:
        case Opcode::pop_jump_if_not_none:
        case Opcode::return_value:
        case Opcode::set_function_attribute:
        case Opcode::pop_exception:
        case Opcode::reraise:
        case Opcode::prepare_reraise_star:
        case Opcode::import_name:
        case Opcode::import_star:
        case Opcode::copy_rest_of_mapping:
        case Opcode::set_type_parameters:
        case Opcode::set_type_variable_default:
            return -1;
        case Opcode::store_attribute:
        case Opcode::delete_item:
        case Opcode::map_add:
        case Opcode::end_async_for:
        case Opcode::match_class:
        case Opcode::make_type_alias:
            return -2;
        case Opcode::store_item:
            return -3;
        case Opcode::build_slice:
        case Opcode::build_tuple:
        case Opcode::build_list:
        case Opcode::build_set:
        case Opcode::build_string:
            return 1 - argument;
        case Opcode::build_map:
            return 1 - 2 * argument;
        case Opcode::build_interpolation:
            return (argument & 4) != 0 ? -2 : -1;
        case Opcode::call:
            return -1 - argument;
        case Opcode::call_keywords:
        case Opcode::call_expanded:
            return -2 - argument;
        case Opcode::raise:
            return -argument;
        case Opcode::unpack_sequence:
            return argument - 1;
        case Opcode::unpack_extended:
            return (argument & 0xFF) + (argument >> 8);
        case Opcode::make_type_variable: {
            const auto kind = static_cast<TypeVariableKind>(argument);
            return kind == TypeVariableKind::with_bound ||
                           kind == TypeVariableKind::with_constraints
                       ? -1
                       : 0;
        }
    }
    return 0;
}

}  // namespace

void Assembler::adjust(std::int64_t change) {
    const std::int64_t depth = static_cast<std::int64_t>(depth_) + change;
    depth_ = static_cast<std::uint32_t>(std::max<std::int64_t>(depth, 0));
    // One more than the deepest place: the machine writes an item before it takes others away.
    unit_.stack_size = std::max(unit_.stack_size, depth_ + 1);
}

void Assembler::set_depth(std::uint32_t depth) {
    depth_ = depth;
    reachable_ = true;
    adjust(0);
}

void Assembler::emit(Opcode opcode, std::uint32_t argument) {
    unit_.instructions.emplace_back(opcode, argument);
    unit_.spans.push_back(span_);
    adjust(effect(opcode, argument));
    if (opcode == Opcode::return_value || opcode == Opcode::raise || opcode == Opcode::reraise) {
        reachable_ = false;
    }
}

void Assembler::jump(Opcode opcode, Label target) {
    unit_.instructions.emplace_back(opcode, target.index);
    unit_.spans.push_back(span_);
    adjust(effect(opcode, 0));
    std::int64_t depth = depth_;
    if (opcode == Opcode::for_iterator) {
        depth -= 2;
    } else if (opcode == Opcode::send) {
        depth -= 1;
    }
    labels_[target.index].depth = depth;
    if (opcode == Opcode::jump || opcode == Opcode::jump_back) {
        reachable_ = false;
    }
}

Label Assembler::new_label() {
    labels_.emplace_back();
    return Label{static_cast<std::uint32_t>(labels_.size() - 1)};
}

void Assembler::bind(Label label) {
    Target& target = labels_[label.index];
    target.place = static_cast<std::int64_t>(unit_.instructions.size());
    if (target.depth >= 0) {
        depth_ = static_cast<std::uint32_t>(target.depth);
    }
    target.depth = depth_;
    reachable_ = true;
}

Label Assembler::here() {
    const Label label = new_label();
    bind(label);
    return label;
}

std::uint32_t Assembler::add_constant(Constant constant) {
    unit_.constants.push_back(std::move(constant));
    return static_cast<std::uint32_t>(unit_.constants.size() - 1);
}

std::uint32_t Assembler::text_constant(std::string_view text) {
    if (const auto known = texts_.find(text); known != texts_.end()) {
        return known->second;
    }
    const std::uint32_t index = add_constant(StringConstant{std::string(text)});
    texts_.emplace(std::string(text), index);
    return index;
}

void Assembler::load_constant(Constant constant) {
    if (const auto* text = std::get_if<StringConstant>(&constant)) {
        emit(Opcode::load_const, text_constant(text->text));
        return;
    }
    if (const auto* number = std::get_if<std::int64_t>(&constant)) {
        const auto [known, added] = integers_.try_emplace(*number, 0);
        if (added) {
            known->second = add_constant(constant);
        }
        emit(Opcode::load_const, known->second);
        return;
    }
    emit(Opcode::load_const, add_constant(std::move(constant)));
}

std::uint32_t Assembler::name(std::string_view text) {
    if (const auto known = names_.find(text); known != names_.end()) {
        return known->second;
    }
    const auto index = static_cast<std::uint32_t>(unit_.names.size());
    unit_.names.emplace_back(text);
    names_.emplace(std::string(text), index);
    return index;
}

void Assembler::begin_handler(Label handler, std::uint32_t depth) {
    labels_[handler.index].depth = depth + 1;
    open_.push_back({handler, depth, static_cast<std::uint32_t>(unit_.instructions.size())});
}

void Assembler::close(const Open& open) {
    const auto end = static_cast<std::uint32_t>(unit_.instructions.size());
    if (end > open.begin) {
        unit_.handlers.push_back({open.begin, end, open.handler.index, open.depth});
    }
}

void Assembler::end_handler() {
    close(open_.back());
    open_.pop_back();
}

std::vector<Assembler::Paused> Assembler::pause_handlers(std::size_t count) {
    std::vector<Paused> paused;
    for (std::size_t index = 0; index < count; ++index) {
        paused.push_back({open_.back().handler, open_.back().depth});
        end_handler();
    }
    return paused;
}

void Assembler::resume_handlers(const std::vector<Paused>& paused) {
    for (const Paused& range : std::views::reverse(paused)) {
        open_.push_back(
            {range.handler, range.depth, static_cast<std::uint32_t>(unit_.instructions.size())});
    }
}

void Assembler::finish() {
    const auto place = [&](std::uint32_t label) {
        return static_cast<std::uint32_t>(labels_[label].place);
    };
    for (Instruction& instruction : unit_.instructions) {
        if (is_jump(instruction.opcode())) {
            instruction = Instruction(instruction.opcode(), place(instruction.argument()));
        }
    }
    for (HandlerRange& range : unit_.handlers) {
        range.handler = place(range.handler);
    }
}

}  // namespace firstboot::python
