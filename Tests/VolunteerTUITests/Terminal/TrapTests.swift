import Glibc
import Testing

@testable import VolunteerTUI

@Suite("A mistake in the program, while the terminal is its own")
struct TrapTests {
  @Test("ends it with the terminal given back, and starts no debugger on it")
  func trapsWithTheTerminalGivenBack() async throws {
    let device = try PseudoTerminalDevice()
    let before = device.modes
    await #expect(processExitsWith: .failure) { [name = device.name as String] in
      try PseudoTerminalDevice.replaceStandardStreams(by: name, [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO])
      let terminal = try Terminal(environment: ["TERM": "xterm-256color"])
      var canvas = Canvas(size: terminal.size)
      canvas.draw("Amina Yusuf", in: canvas.bounds)
      terminal.paint(canvas.frame)
      let rows = [1, 2, 3]
      let selected = rows.count + terminal.size.width
      _ = rows[selected]
    }
    let output = String(decoding: device.takeOutput(), as: UTF8.self)
    #expect(output.contains("Amina Yusuf"))
    let afterwards = output.split(separator: "Amina Yusuf").last ?? ""
    for reset in ["\u{1B}[?1049l", "\u{1B}[?25h", "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1l"] {
      #expect(afterwards.contains(reset), "\(reset.dropFirst()) is missing")
    }
    #expect(afterwards.contains("volunteer-tui ended because of a mistake in it"))
    #expect(!afterwards.contains("Program crashed"))
    #expect(device.modes == before)
  }
}
