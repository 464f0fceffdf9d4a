"""What is wrong with data, by field, and in a collection by index."""

from .exceptions import SCHEMA


class ErrorStore:
    def __init__(self):
        self.errors = {}

    def store_error(self, messages, field_name=SCHEMA, index=None):
        messages = _copied(messages)
        if field_name != SCHEMA or not isinstance(messages, dict):
            messages = {field_name: messages}
        self.errors = merge_errors(self.errors, messages if index is None else {index: messages})


def _copied(messages):
    """The messages of two errors never share a list: one may grow."""
    if isinstance(messages, list):
        return [_copied(each) for each in messages]
    if isinstance(messages, dict):
        return {key: _copied(each) for key, each in messages.items()}
    return messages


def merge_errors(first, second):
    if not first or not second:
        return first or second
    if isinstance(first, dict) or isinstance(second, dict):
        # What is said of the whole goes under a key of its own.
        known = first if isinstance(first, dict) else {SCHEMA: first}
        added = second if isinstance(second, dict) else {SCHEMA: second}
        if known is not first:
            merged = {**added, SCHEMA: merge_errors(first, added.get(SCHEMA))}
            return merged
        for key, messages in added.items():
            known[key] = merge_errors(known[key], messages) if key in known else messages
        return known
    as_list = [each if isinstance(each, list) else [each] for each in (first, second)]
    return as_list[0] + as_list[1]
