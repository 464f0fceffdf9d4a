"""Whether the tables of a SELECT are connected by its conditions; where they are not, each row meets each."""

_comparisons = ("=", "!=", "<", ">", "<=", ">=", "IS", "IS NOT", "IN", "NOT IN", "LIKE", "NOT LIKE", "ILIKE",
                "NOT ILIKE", "BETWEEN", "NOT BETWEEN", "IS DISTINCT FROM", "IS NOT DISTINCT FROM")


class FromLinter:
    def __init__(self):
        self.froms = []
        self._edges = []

    def found(self, source, name):
        if not any([source is known for known, _ in self.froms]):
            self.froms.append((source, name))

    def connected(self, left, right):
        self._edges += [(a, b) for a in left for b in right]

    def compared(self, binary):
        if binary.operator in _comparisons:
            self.connected(binary.left._from_objects, binary.right._from_objects)

    def warning(self):
        """What is to be said, or None."""
        if not self.froms:
            return None
        first, name = self.froms[-1]
        reached, waiting = [], [first]
        while waiting:
            node = waiting.pop()
            if any([node is known for known in reached]):
                continue
            reached.append(node)
            waiting += [b for a, b in self._edges if a is node] + [a for a, b in self._edges if b is node]
        left = [each for source, each in self.froms if not any([source is known for known in reached])]
        if not left:
            return None
        names = ", ".join([f'"{each}"' for each in left])
        return (
            f'SELECT statement has a cartesian product between FROM element(s) {names} and FROM element "{name}".'
            "  Apply join condition(s) between each element to resolve."
        )
