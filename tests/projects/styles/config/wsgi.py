from notes import make_app

app = make_app()
