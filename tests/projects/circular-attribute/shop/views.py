import shop


@shop.app.route("/")
def home():
    return "shop"
