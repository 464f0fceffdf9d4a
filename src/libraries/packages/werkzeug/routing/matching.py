"""Which rule a path belongs to: static parts go before placeholders, and these by how narrow they are."""

import re

from .converters import ValidationError
from .exceptions import NoMatch, RequestPath
from .placeholders import split_rule


class SlashRequired(Exception):
    """The path is a branch's, but for the slash at its end."""


class _Node:
    def __init__(self):
        self.static = {}
        # (order, pattern, whether it takes all that is left, the node behind)
        self.dynamic = []
        self.rules = []


class Matcher:
    def __init__(self, rules, merge_slashes):
        self.merge_slashes = merge_slashes
        self.root = _Node()
        for rule in rules:
            if not rule.build_only:
                self._add(rule)
        _sort(self.root)

    def _add(self, rule):
        node = self.root
        for static, content, weight, takes_rest in _parts_of(rule):
            if static:
                node = node.static.setdefault(content, _Node())
                continue
            known = [each for each in node.dynamic if (each[1], each[2]) == (content, takes_rest)]
            if not known:
                node.dynamic.append((weight, content, takes_rest, _Node()))
            node = (known or node.dynamic[-1:])[0][3]
        node.rules.append(rule)

    def match(self, domain, path, method, websocket):
        """(the rule, its values); NoMatch tells which methods would have been answered."""
        methods, mismatch = set(), []

        def accepted(rule):
            if rule.methods is not None and method not in rule.methods:
                methods.update(rule.methods)
                return False
            if rule.websocket != websocket:
                mismatch.append(rule)
                return False
            return True

        def walk(node, parts, values):
            if not parts:
                for rule in node.rules:
                    if accepted(rule):
                        return rule, values
                branch = node.static.get("")
                for rule in branch.rules if branch is not None else ():
                    if rule.strict_slashes:
                        if method is None or rule.methods is None or method in rule.methods:
                            raise SlashRequired()
                    elif accepted(rule):
                        return rule, values
                return None
            part, rest = parts[0], parts[1:]
            if part in node.static:
                found = walk(node.static[part], rest, values)
                if found is not None:
                    return found
            for _, pattern, takes_rest, behind in node.dynamic:
                text, left = ("/".join(parts), []) if takes_rest else (part, rest)
                matched = re.fullmatch(pattern, text)
                if matched:
                    found = walk(behind, left, values + list(matched.groups()))
                    if found is not None:
                        return found
            if parts == [""]:
                for rule in node.rules:
                    if not rule.strict_slashes and accepted(rule):
                        return rule, values
            return None

        try:
            found = walk(self.root, [domain, *path.split("/")], [])
        except SlashRequired:
            raise RequestPath(f"{path}/") from None
        if self.merge_slashes and found is None:
            merged = re.sub("/{2,}", "/", path)
            try:
                found = walk(self.root, [domain, *merged.split("/")], []) if merged != path else None
            except SlashRequired:
                raise RequestPath(f"{merged}/") from None
            if found is None:
                raise NoMatch(methods, bool(mismatch))
            raise RequestPath(merged)
        if found is None:
            raise NoMatch(methods, bool(mismatch))
        rule, texts = found
        values = {}
        for (name, converter), text in zip(rule._converters.items(), texts):
            try:
                values[name] = converter.to_python(text)
            except ValidationError:
                raise NoMatch(set(), False) from None
        values.update(rule.defaults or {})
        return rule, values


def _sort(node):
    node.dynamic.sort(key=lambda each: each[0])
    for child in list(node.static.values()) + [each[3] for each in node.dynamic]:
        _sort(child)


def _parts_of(rule):
    """[(whether it is static, its text or pattern, its weight, whether it takes the rest of the path)]"""
    domain = (rule.host if rule.map.host_matching else rule.subdomain) or ""
    path = re.sub("/{2,}", "/", rule.rule) if rule.merge_slashes else rule.rule
    return _split(rule, domain) + _split(rule, path)


def _split(rule, text):
    found, pieces = [], []
    takes_rest = False
    for content, arguments, variable in split_rule(text):
        if content == "/" and variable is None and not takes_rest:
            found.append(_part(pieces, False))
            pieces = []
            continue
        if variable is None:
            pieces.append((True, content, 0))
            continue
        converter = rule._converters[variable]
        takes_rest = takes_rest or not converter.part_isolating
        pieces.append((False, converter.regex, converter.weight))
    return found + [_part(pieces, takes_rest)]


def _part(pieces, takes_rest):
    if all([static for static, _, _ in pieces]):
        return (True, "".join([text for _, text, _ in pieces]), None, False)
    pattern = "".join([re.escape(text) if static else f"({text})" for static, text, _ in pieces])
    statics = [(place, -len(text)) for place, (static, text, _) in enumerate(pieces) if static]
    weights = [weight for static, _, weight in pieces if not static]
    return (False, pattern, (-len(statics), statics, -len(weights), weights), takes_rest)
