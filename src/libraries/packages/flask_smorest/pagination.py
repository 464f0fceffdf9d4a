class Page:
    def __init__(self, collection, page_params):
        self.collection = collection
        self.page_params = page_params

    @property
    def items(self):
        return list(self.collection[self.page_params.first_item : self.page_params.last_item + 1])

    @property
    def item_count(self):
        return len(self.collection)

    def __repr__(self):
        return f"{self.__class__.__name__}(collection={self.collection!r},page_params={self.page_params!r})"
