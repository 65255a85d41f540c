"""smaller.py FILE: the file as it is sent, on standard output: without comments and needless spaces, meaning the same."""

import pathlib
import sys

import rcssmin
import rjsmin

file = pathlib.Path(sys.argv[1])
text = file.read_text()
ways = {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}
sys.stdout.write(ways.get(file.suffix, str)(text))
