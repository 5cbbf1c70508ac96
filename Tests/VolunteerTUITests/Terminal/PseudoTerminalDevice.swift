import Glibc

@testable import VolunteerTUI

/// A terminal that nobody sees, for a process to take over.
final class PseudoTerminalDevice {
  let name: String
  private let master: Int32
  private let slave: Int32

  enum Failure: Error { case call(String, Int32) }

  init() throws {
    // What unlockpt and ptsname do; Swift imports neither.
    let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0 else { throw Failure.call("open /dev/ptmx", errno) }
    var (isLocked, number): (Int32, Int32) = (0, 0)
    guard ioctl(master, unlock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw Failure.call("ioctl", errno)
    }
    name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Failure.call("open", errno) }
  }

  deinit {
    close(slave)
    close(master)
  }

  /// Makes a terminal the input and output of this process, and its errors where asked.
  static func replaceStandardStreams(by name: String, _ streams: [Int32]) throws {
    let terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw Failure.call("open", errno) }
    for stream in streams { dup2(terminal, stream) }
    close(terminal)
  }

  /// Types on the terminal's keyboard.
  func type(_ bytes: [UInt8]) throws {
    guard write(master, bytes, bytes.count) == bytes.count else { throw Failure.call("write", errno) }
  }

  /// Gives the window a size.
  func resize(_ size: Size) {
    var window = winsize(ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// The line modes, as numbers that can be compared.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// Everything written to the terminal so far.
  func takeOutput() -> [UInt8] {
    var output: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(master, &bytes, bytes.count), count > 0 { output += bytes[..<count] }
    return output
  }
}
