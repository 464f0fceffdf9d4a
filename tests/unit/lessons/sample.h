#pragma once

#include <string>

namespace firstboot::lessons {

/// A lesson of one step that is proven as it stands.
[[nodiscard]] inline std::string sample() {
    return R"(---
id: sample
title: A sample
summary: One step.
level: beginner
language: en
---

Welcome.

```python file=app.py
from flask import Flask

app = Flask(__name__)
```

## Give it a name {#name}

Look at [the step](#name).

### Solution

```python file=app.py
from flask import Flask

app = Flask(__name__)
app.config["NAME"] = "shop"
```

### Wrong: another value

```python file=app.py
from flask import Flask

app = Flask(__name__)
app.config["NAME"] = "ship"
```

### Hint

A key in `app.config`.

### Check: NAME is shop

```python
found = app.config.get("NAME")
assert found == "shop", f"NAME is {found!r}, not 'shop'."
```

### Afterwards

Done.
)";
}

/// The sample with its first `from` replaced by `to`.
[[nodiscard]] inline std::string sample_with(const std::string& from, const std::string& to) {
    std::string text = sample();
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace firstboot::lessons
