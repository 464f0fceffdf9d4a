class DefaultExecutionContext:
    """What a column's default may ask for: the row that it is to complete."""

    def __init__(self, values):
        self._values = values

    @property
    def current_parameters(self):
        return {
            column.key: value
            for column, value in self._values.items()
            if hasattr(column, "key") and not hasattr(value, "get_children")
        }

    def get_current_parameters(self, isolate_multiinsert_groups=True):
        return self.current_parameters
