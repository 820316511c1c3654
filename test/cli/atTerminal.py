# A command at a terminal: atTerminal.py WAITED KEYS COMMAND… runs it, types KEYS (Python's escapes) once WAITED is
# shown, and prints how it ended, then what was shown.
import codecs, os, pty, sys

waited, keys, command = sys.argv[1], codecs.decode(sys.argv[2], "unicode_escape"), sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
shown, typed = b"", False
while True:
    try:
        data = os.read(terminal, 4096)
    except OSError:
        break
    if not data:
        break
    shown += data
    if not typed and waited.encode() in shown:
        typed = True
        os.write(terminal, keys.encode())
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(b"%d\n" % os.waitstatus_to_exitcode(status))
sys.stdout.buffer.write(shown)
