#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "python/syntax/arena.h"
#include "python/syntax/node.h"

namespace firstboot::python::syntax {

/// Collects the children of a node, most of which are few.
template <typename T>
class ListBuilder {
  public:
    void push_back(const T& value) {
        if (count_ < few_.size()) {
            few_[count_] = value;
        } else {
            if (count_ == few_.size()) {
                many_.assign(few_.begin(), few_.end());
            }
            many_.push_back(value);
        }
        ++count_;
    }

    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] std::size_t size() const { return count_; }
    T& operator[](std::size_t index) { return count_ > few_.size() ? many_[index] : few_[index]; }
    T& back() { return (*this)[count_ - 1]; }

    List<T> finish(Arena& arena) {
        const T* values = count_ > few_.size() ? many_.data() : few_.data();
        return {arena.copy(values, count_), static_cast<std::uint32_t>(count_)};
    }

  private:
    std::array<T, 8> few_;
    std::vector<T> many_;
    std::size_t count_ = 0;
};

}  // namespace firstboot::python::syntax
