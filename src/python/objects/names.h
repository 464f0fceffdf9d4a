#pragma once

#include "python/objects/heap.h"

namespace firstboot::python {

/// Interned names that C++ code looks up often. Any other: `heap.intern("…")`.
class Names {
    Heap* heap_;

    [[nodiscard]] Str* make(std::string_view text) const { return heap_->intern(text); }

  public:
    explicit Names(Heap& heap) : heap_(&heap) {}

    Str* dunder_init = make("__init__");
    Str* dunder_new = make("__new__");
    Str* dunder_call = make("__call__");
    Str* dunder_get = make("__get__");
    Str* dunder_set = make("__set__");
    Str* dunder_delete = make("__delete__");
    Str* dunder_getattribute = make("__getattribute__");
    Str* dunder_getattr = make("__getattr__");
    Str* dunder_setattr = make("__setattr__");
    Str* dunder_delattr = make("__delattr__");
    Str* dunder_dict = make("__dict__");
    Str* dunder_class = make("__class__");
    Str* dunder_name = make("__name__");
    Str* dunder_qualname = make("__qualname__");
    Str* dunder_module = make("__module__");
    Str* dunder_doc = make("__doc__");
    Str* dunder_file = make("__file__");
    Str* dunder_path = make("__path__");
    Str* dunder_package = make("__package__");
    Str* dunder_spec = make("__spec__");
    Str* dunder_loader = make("__loader__");
    Str* dunder_all = make("__all__");
    Str* dunder_builtins = make("__builtins__");
    Str* dunder_import = make("__import__");
    Str* dunder_main = make("__main__");
    Str* dunder_slots = make("__slots__");
    Str* dunder_set_name = make("__set_name__");
    Str* dunder_init_subclass = make("__init_subclass__");
    Str* dunder_class_getitem = make("__class_getitem__");
    Str* dunder_prepare = make("__prepare__");
    Str* dunder_mro_entries = make("__mro_entries__");
    Str* dunder_instancecheck = make("__instancecheck__");
    Str* dunder_subclasscheck = make("__subclasscheck__");
    Str* dunder_abstractmethods = make("__abstractmethods__");
    Str* dunder_isabstractmethod = make("__isabstractmethod__");
    Str* dunder_annotations = make("__annotations__");
    Str* dunder_annotate = make("__annotate__");
    Str* dunder_annotate_func = make("__annotate_func__");
    Str* dunder_annotations_cache = make("__annotations_cache__");
    Str* dunder_type_params = make("__type_params__");
    Str* dunder_classcell = make("__classcell__");
    Str* dunder_classdict = make("__classdict__");
    Str* dunder_classdictcell = make("__classdictcell__");
    Str* dunder_static_attributes = make("__static_attributes__");
    Str* dunder_firstlineno = make("__firstlineno__");
    Str* dunder_orig_bases = make("__orig_bases__");
    Str* dunder_weakref = make("__weakref__");
    Str* dunder_match_args = make("__match_args__");
    Str* dunder_notes = make("__notes__");
    Str* dunder_iter = make("__iter__");
    Str* dunder_next = make("__next__");
    Str* dunder_aiter = make("__aiter__");
    Str* dunder_anext = make("__anext__");
    Str* dunder_await = make("__await__");
    Str* dunder_len = make("__len__");
    Str* dunder_length_hint = make("__length_hint__");
    Str* dunder_bool = make("__bool__");
    Str* dunder_contains = make("__contains__");
    Str* dunder_getitem = make("__getitem__");
    Str* dunder_setitem = make("__setitem__");
    Str* dunder_delitem = make("__delitem__");
    Str* dunder_missing = make("__missing__");
    Str* dunder_hash = make("__hash__");
    Str* dunder_eq = make("__eq__");
    Str* dunder_ne = make("__ne__");
    Str* dunder_lt = make("__lt__");
    Str* dunder_le = make("__le__");
    Str* dunder_gt = make("__gt__");
    Str* dunder_ge = make("__ge__");
    Str* dunder_repr = make("__repr__");
    Str* dunder_str = make("__str__");
    Str* dunder_format = make("__format__");
    Str* dunder_index = make("__index__");
    Str* dunder_int = make("__int__");
    Str* dunder_float = make("__float__");
    Str* dunder_neg = make("__neg__");
    Str* dunder_pos = make("__pos__");
    Str* dunder_invert = make("__invert__");
    Str* dunder_abs = make("__abs__");
    Str* dunder_enter = make("__enter__");
    Str* dunder_exit = make("__exit__");
    Str* dunder_aenter = make("__aenter__");
    Str* dunder_aexit = make("__aexit__");
    Str* name = make("name");
    Str* path = make("path");
    Str* obj = make("obj");
    Str* name_from = make("name_from");
    Str* value = make("value");
    Str* code = make("code");
    Str* keys = make("keys");
    Str* send = make("send");
    Str* throw_ = make("throw");
    Str* close = make("close");
    Str* metaclass = make("metaclass");
    Str* mro = make("mro");
    Str* empty = make("");
};

}  // namespace firstboot::python
