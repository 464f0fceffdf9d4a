class MarshmallowError(Exception):
    pass


class ValidationError(MarshmallowError):
    def __init__(self, message, field_name="_schema", data=None, valid_data=None, **kwargs):
        self.messages = [message] if isinstance(message, (str, bytes)) else message
        self.field_name = field_name
        self.data = data
        self.valid_data = valid_data
        super().__init__(message)

    def normalized_messages(self):
        return self.messages if isinstance(self.messages, dict) else {self.field_name: self.messages}


class RegistryError(NameError):
    pass


class StringNotCollectionError(MarshmallowError, TypeError):
    pass


class FieldInstanceResolutionError(MarshmallowError, TypeError):
    pass
