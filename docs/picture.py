"""Takes docs/report.png, the picture in the README, from out/report.html of the demo.

python3 dev.py demo; .venv/bin/python docs/picture.py        needs Debian's chromium and fonts-noto-cjk
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "out" / "report.html"
PICTURE = ROOT / "docs" / "report.png"
WIDTH, HEIGHT = 1280, 1240


def main() -> int:
    if not REPORT.exists():
        print(f"{REPORT} is missing: run `python3 dev.py demo` first", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as profile:
        quiet = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
        view = (f"--window-size={WIDTH},{HEIGHT}", "--hide-scrollbars", f"--screenshot={PICTURE}")
        start = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}")
        return subprocess.run([*start, *quiet, *view, REPORT.as_uri()], capture_output=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
