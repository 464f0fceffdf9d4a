from collections import OrderedDict


class ModelBase:
    def __init__(self, name, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__apidoc__ = {"name": name}
        self.name = name
        self.__parents__ = []
        self.inherit = lambda name, *parents: self.__class__.inherit(name, self, *parents)

    @classmethod
    def inherit(cls, name, *parents):
        model = cls(name, parents[-1])
        model.__parents__ = parents[:-1]
        return model


class RawModel(ModelBase):
    def __init__(self, name, *args, **kwargs):
        self.__mask__ = kwargs.pop("mask", None)
        self.__strict__ = kwargs.pop("strict", False)
        super().__init__(name, *args, **kwargs)
        self.clone = lambda name, *parents: self.__class__.clone(name, self, *parents)

    @classmethod
    def clone(cls, name, *parents):
        fields = {}
        for parent in parents:
            fields.update(parent)
        return cls(name, fields)

    @classmethod
    def extend(cls, name, *parents):
        return cls.clone(name, *parents)


class Model(RawModel, dict):
    pass


class OrderedModel(RawModel, OrderedDict):
    pass


class SchemaModel(ModelBase):
    def __init__(self, name, schema=None):
        super().__init__(name)
        self._schema = schema or {}
