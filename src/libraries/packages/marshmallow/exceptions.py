SCHEMA = "_schema"


class MarshmallowError(Exception):
    pass


class ValidationError(MarshmallowError):
    def __init__(self, message, field_name=SCHEMA, data=None, valid_data=None, **kwargs):
        self.messages = [message] if isinstance(message, (str, bytes)) else message
        self.field_name = field_name
        self.data = data
        self.valid_data = valid_data
        self.kwargs = kwargs
        super().__init__(message)

    def normalized_messages(self):
        of_schema = self.field_name == SCHEMA and isinstance(self.messages, dict)
        return self.messages if of_schema else {self.field_name: self.messages}

    @property
    def messages_dict(self):
        if not isinstance(self.messages, dict):
            kind = type(self.messages).__name__
            raise TypeError(f"cannot access 'messages_dict' when 'messages' is of type {kind}")
        return self.messages


class RegistryError(NameError):
    pass


class StringNotCollectionError(MarshmallowError, TypeError):
    pass


class FieldInstanceResolutionError(MarshmallowError, TypeError):
    pass
