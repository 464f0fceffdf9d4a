#include "dotenv/escapes.h"

namespace firstboot::dotenv {

Unit unit_at(std::string_view quoted, std::size_t offset, Quoting quoting) {
    const char byte = quoted[offset];
    if (byte != '\\' || quoting == Quoting::none || offset + 1 == quoted.size()) return {1, byte};
    const char next = quoted[offset + 1];
    if (next == '\\' || next == '\'') return {2, next};
    if (quoting == Quoting::single_quotes) return {1, byte};
    switch (next) {
        case '"':
            return {2, '"'};
        case 'a':
            return {2, '\a'};
        case 'b':
            return {2, '\b'};
        case 'f':
            return {2, '\f'};
        case 'n':
            return {2, '\n'};
        case 'r':
            return {2, '\r'};
        case 't':
            return {2, '\t'};
        case 'v':
            return {2, '\v'};
        default:
            return {1, byte};
    }
}

}  // namespace firstboot::dotenv
