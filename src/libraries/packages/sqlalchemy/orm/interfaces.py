class RelationshipDirection:
    """Which side of a relationship has many; the models compare it by its name."""

    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __eq__(self, other):
        return self is other or self.name == other

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return f"RelationshipDirection.{self.name}"

    def __repr__(self):
        return f"<{self}: {self.value}>"


ONETOMANY = RelationshipDirection("ONETOMANY", 1)
MANYTOONE = RelationshipDirection("MANYTOONE", 2)
MANYTOMANY = RelationshipDirection("MANYTOMANY", 3)
