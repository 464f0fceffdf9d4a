"""email.message: headers and a payload."""


class Message:
    def __init__(self, policy=None):
        self._headers, self._payload, self.preamble, self.epilogue = [], None, None, None

    def __setitem__(self, name, val):
        self._headers.append((name, val))

    def __getitem__(self, name):
        return self.get(name)

    def __delitem__(self, name):
        self._headers = [(key, value) for key, value in self._headers if key.lower() != name.lower()]

    def __contains__(self, name):
        return any(key.lower() == name.lower() for key, _ in self._headers)

    def __len__(self):
        return len(self._headers)

    def get(self, name, failobj=None):
        return next((value for key, value in self._headers if key.lower() == name.lower()), failobj)

    def get_all(self, name, failobj=None):
        return [value for key, value in self._headers if key.lower() == name.lower()] or failobj

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def add_header(self, _name, _value, **_params):
        words = [_value] if _value is not None else []
        words += [key.replace("_", "-") + ("" if value is None else f'="{value}"') for key, value in _params.items()]
        self[_name] = "; ".join(words)

    def replace_header(self, _name, _value):
        for place, (key, _) in enumerate(self._headers):
            if key.lower() == _name.lower():
                self._headers[place] = (key, _value)
                return
        raise KeyError(_name)

    def get_content_type(self):
        return (self.get("Content-Type") or "text/plain").split(";")[0].strip().lower()

    def is_multipart(self):
        return isinstance(self._payload, list)

    def attach(self, payload):
        if self._payload is None:
            self._payload = []
        self._payload.append(payload)

    def set_payload(self, payload, charset=None):
        self._payload = payload

    def get_payload(self, i=None, decode=False):
        return self._payload if i is None else self._payload[i]

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        lines = [f"{key}: {value}" for key, value in self._headers]
        body = self._payload
        if self.is_multipart():
            body = "\n".join(f"--boundary\n{part}" for part in body) + "\n--boundary--\n"
        return "\n".join([*lines, "", body or ""])

    __str__ = as_string

    def as_bytes(self, unixfrom=False, policy=None):
        return self.as_string().encode()


class EmailMessage(Message):
    def set_content(self, content, subtype="plain", charset="utf-8", **options):
        del self["Content-Type"]
        self["Content-Type"] = f'text/{subtype}; charset="{charset}"'
        self._payload = content

    def add_alternative(self, content, subtype="plain", **options):
        part = EmailMessage()
        part.set_content(content, subtype)
        if not self.is_multipart():
            self._payload = [] if self._payload is None else [self._payload]
        self._payload.append(part)

    def add_attachment(self, data, maintype=None, subtype=None, filename=None, **options):
        part = EmailMessage()
        part["Content-Type"] = f"{maintype or 'text'}/{subtype or 'plain'}"
        part._payload = data
        if not self.is_multipart():
            self._payload = [] if self._payload is None else [self._payload]
        self._payload.append(part)

    def get_content(self):
        return self._payload


MIMEPart = EmailMessage
