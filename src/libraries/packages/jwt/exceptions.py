import jwt as _jwt

for _name, _value in list(_jwt.__dict__.items()):
    if isinstance(_value, type):
        globals()[_name] = _value
