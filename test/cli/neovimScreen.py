"""The screen of a program in a terminal: python neovimScreen.py SECONDS UNTIL COMMAND...

Runs the command in a terminal of 24 rows and 110 columns until the screen contains UNTIL, at most SECONDS, and prints
the screen. Ends with 1 where it does not."""

import os
import pty
import select
import struct
import sys
import termios
import time
from fcntl import ioctl

import pyte

ROWS, COLUMNS = 24, 110
seconds, until, *command = sys.argv[1:]
screen = pyte.Screen(COLUMNS, ROWS)
stream = pyte.ByteStream(screen)
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
end = time.monotonic() + float(seconds)
found = False
while not found and time.monotonic() < end:
    if select.select([terminal], [], [], 0.2)[0]:
        try:
            stream.feed(os.read(terminal, 65536))
        except OSError:
            break
    found = any(until in line for line in screen.display)
os.kill(pid, 9)
print("\n".join(line.rstrip() for line in screen.display))
sys.exit(0 if found else 1)
