import Foundation

extension PseudoTerminal {
  /// Opens a new terminal: the end that the harness holds, and the program's, by descriptor and name.
  static func openDevice() throws -> (master: Int32, slave: Int32, name: String) {
    // What unlockpt and ptsname do; Swift imports neither.
    let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw HarnessError.system("open /dev/ptmx") }
    var (isLocked, number): (Int32, Int32) = (0, 0)
    guard ioctl(master, unlock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw HarnessError.system("ioctl")
    }
    let name = "/dev/pts/\(number)"
    let slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw HarnessError.system("open \(name)") }
    return (master, slave, name)
  }

  /// Starts a command in a session of its own whose controlling terminal is the one named.
  static func spawn(
    _ command: [String], on terminal: String, in folder: String, environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a new session gets the first terminal that it opens as its controlling one.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = 0x80 /* POSIX_SPAWN_SETSID */ | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    // The shell changes the folder and becomes the command; Swift does not import the call that would.
    let command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command
    var process: pid_t = 0
    let status = withCStrings(command) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
      }
    }
    guard status == 0 else { throw HarnessError.spawning(command[0], String(cString: strerror(status))) }
    return process
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  static func setSize(_ size: ScreenSize, of terminal: Int32) {
    var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &window)
  }
}

/// Why a session could not go on.
enum HarnessError: Error, CustomStringConvertible {
  case system(String)
  case spawning(String, String)
  case waiting(String, String, String)

  var description: String {
    switch self {
    case .system(let call): "\(call): \(String(cString: strerror(errno)))"
    case .spawning(let path, let reason): "\(path) could not be started: \(reason)"
    case .waiting(let wish, let outcome, let screen):
      "Waited until \(wish), but \(outcome). The screen:\n\(screen)"
    }
  }
}
