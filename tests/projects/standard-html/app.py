"""Texts of pages as plain texts."""
import html

from flask import Flask

app = Flask(__name__)
results = app.config["RESULTS"] = []
names = "apos OElig oelig Scaron scaron Yuml fnof circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo euro trade larr uarr rarr darr harr infin ne le ge minus alpha beta gamma delta pi Omega omega sum hearts check star phone colon comma period excl quest num dollar percnt lpar rpar ast plus sol semi equals commat lsqb bsol rsqb lowbar grave lcub verbar rcub Tab NewLine nbsp eacute yuml AMP QUOT COPY".split()
results.append(html.unescape(' '.join(f'&{n};' for n in names)))
results.append(html.unescape("AT&T &copy2024 &amp &lt;b&gt; &#39;&#x27; &eacute &eacut &a &; & &amp;amp; &AMPx &euro &QUOT"))
results.append(''.join(html.unescape(f'&#{i};') + '|' for i in list(range(0, 300)) + [0xd7ff,0xd800,0xfdd0,0xfffe,0xffff,0x10ffff,0x110000,0x1f600]))
