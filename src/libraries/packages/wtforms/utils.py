class UnsetValue:
    """Stands for data that nobody gave."""

    def __str__(self):
        return "<unset value>"

    def __repr__(self):
        return "<unset value>"

    def __bool__(self):
        return False


unset_value = UnsetValue()
