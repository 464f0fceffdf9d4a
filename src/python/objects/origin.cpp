#include "python/objects/origin.h"

#include "python/objects/heap.h"

namespace firstboot::python {

const Origin* join_origins(Heap& heap, const Origin* left, const Origin* right) {
    if (left == nullptr || left == right) {
        return right;
    }
    if (right == nullptr) {
        return left;
    }
    return heap.make<Origin>(
        Origin{.file = {}, .span = {}, .how = {}, .previous = left, .also = right});
}

}  // namespace firstboot::python
