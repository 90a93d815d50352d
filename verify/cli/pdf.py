"""report.pdf: the print sheet of report.html, by the machine's own Chromium."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from verify.errors import FormatRefused

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# A report of 1,000 claims takes half a minute.
PATIENCE = 300.0
# Nothing of a report is fetched, and nothing else shall be: neither updates nor hosts.
QUIET = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
)
# When it was printed, the one thing in which two prints of one page differ.
DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)")


def print_pdf(page: str, finished_at: str) -> bytes:
    """The page as PDF, dated with the end of the run. Raises `FormatRefused` where no browser can print it."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise FormatRefused(f"no browser found ({', '.join(BROWSERS)}); install Chromium, or print report.html by hand")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "report.html", Path(folder) / "report.pdf"
        source.write_bytes(page.encode())
        # Chromium's sandbox refuses to work for root, as whom containers often run.
        root = ("--no-sandbox",) if os.geteuid() == 0 else ()
        places = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri())
        try:
            subprocess.run((browser, *QUIET, *root, *places), capture_output=True, check=True, timeout=PATIENCE)
            printed = target.read_bytes()
        except subprocess.CalledProcessError as error:
            told = error.stderr.decode(errors="replace").strip().splitlines()
            raise FormatRefused(f"{browser} ended with {error.returncode}: {told[-1] if told else 'silent'}") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise FormatRefused(f"{browser} printed nothing ({error})") from error
    digits = re.sub(r"\D", "", finished_at).encode()
    return DATE.sub(rb"/\1 (D:" + digits + rb"+00'00')", printed)
