import Foundation
import Glibc
import Testing

@testable import VolunteerTUI

/// The real terminal and the real ncurses, each test in a process of its own, which has one terminal to give.
@Suite("The terminal")
struct TerminalTests {
  @Test("gives the keys that were pressed")
  func givesKeys() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      let keys: [(String, [Key])] = [
        ("j", [.character("j")]), ("é", [.character("é")]), ("李", [.character("李")]), ("\r", [.enter]),
        ("\t", [.tab]), ("\u{1B}[Z", [.backTab]), ("\u{7F}", [.backspace]), ("\u{3}", [.control("c")]),
        ("\u{6}", [.control("f")]), ("\u{1B}OA", [.up]), ("\u{1B}[A", [.up]), ("\u{1B}[H", [.home]),
        ("\u{1B}[4~", [.end]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]),
        ("\u{1B}[1;5D", [.move(.left, .control)]), ("\u{1B}[1;2A", [.move(.up, .shift)]),
        ("\u{1B}[1;3C", [.move(.right, .alt)]), ("\u{1B}[6;5~", [.move(.pageDown, .control)]),
        ("\u{1B}OP", [.function(1)]), ("\u{1B}[24~", [.function(12)]), ("\u{1B}x", [.alt("x")]),
        ("jjk", [.character("j"), .character("j"), .character("k")]), ("\u{1B}", [.escape]),
        ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}\u{1B}OA", [.escape, .up]),
      ]
      for (bytes, expected) in keys {
        #expect(try rig.events(typing: bytes) == expected.map(InputEvent.key), "\(bytes.debugDescription)")
      }
    }
  }

  @Test("drops sequences that it does not know, whole, rather than take them for keys")
  func dropsUnknownSequences() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      for unknown in [
        "\u{1B}[?62;22c", "\u{1B}[I", "\u{1B}[99;99R", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}Oz",
      ] {
        #expect(
          try rig.events(typing: unknown + "j") == [.key(.character("j"))], "\(unknown.debugDescription)")
      }
    }
  }

  @Test("puts a character together that came in two pieces, and shows what is no character")
  func putsCharactersTogether() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      #expect(try rig.events(typing: [0xE6, 0x9D]) == [])
      #expect(try rig.events(typing: [0x8E]) == [.key(.character("李"))])
      #expect(try rig.events(typing: [0xFF, 0x6A]) == [.key(.character("\u{FFFD}")), .key(.character("j"))])
    }
  }

  @Test("gives a paste whole, and clicks, double clicks and the wheel where they were")
  func givesPastesAndClicks() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      #expect(
        try rig.events(typing: "\u{1B}[200~Amina\rQé\u{1B}[201~j") == [
          .paste("Amina\nQé"), .key(.character("j")),
        ])
      let click = "\u{1B}[<0;6;4M\u{1B}[<0;6;4m"
      let place = Point(x: 5, y: 3)
      #expect(
        try rig.events(typing: click + click) == [
          .mouse(MouseEvent(action: .click, at: place)), .mouse(MouseEvent(action: .doubleClick, at: place)),
        ])
      #expect(try rig.events(typing: "\u{1B}[<64;6;4M") == [.mouse(MouseEvent(action: .wheelUp, at: place))])
      #expect(
        try rig.events(typing: "\u{1B}[<65;6;4M") == [.mouse(MouseEvent(action: .wheelDown, at: place))])
      #expect(
        try rig.events(typing: "\u{1B}[<2;6;4M") == [.mouse(MouseEvent(action: .secondaryClick, at: place))])
    }
  }

  @Test("gives each of many turns of the wheel that come at once, also in the old encoding")
  func givesWheelBursts() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      let turn = InputEvent.mouse(MouseEvent(action: .wheelDown, at: Point(x: 5, y: 3)))
      let bursts = String(repeating: "\u{1B}[<65;6;4M", count: 20)
      #expect(try rig.events(typing: bursts) == Array(repeating: turn, count: 20))
      #expect(try rig.events(typing: "\u{1B}[Ma&$\u{1B}[Ma&$j") == [turn, turn, .key(.character("j"))])
    }
  }

  @Test("waits for the rest of a sequence that came in two pieces")
  func waitsForTheRest() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      let click = InputEvent.mouse(MouseEvent(action: .click, at: Point(x: 5, y: 3)))
      #expect(try rig.events(typing: "\u{1B}[<0;6") == [])
      #expect(try rig.events(typing: ";4Mj") == [click, .key(.character("j"))])
      #expect(try rig.events(typing: "\u{1B}[99") == [])
      #expect(try rig.events(typing: "\u{1B}OA") == [.up].map(InputEvent.key))
    }
  }

  @Test("is woken by other threads and by time, with nothing to report")
  func isWoken() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      let mailbox = Mailbox<String>(waker: rig.terminal.waker)
      Thread.detachNewThread { mailbox.post("a plan") }
      #expect(rig.terminal.nextEvents() == [])
      #expect(mailbox.takeAll() == ["a plan"])
      #expect(rig.terminal.nextEvents(timeout: .milliseconds(1)) == [])
    }
  }

  @Test("tells a new size")
  func tellsANewSize() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      rig.device.resize(Size(width: 40, height: 10))
      kill(getpid(), SIGWINCH)
      #expect(rig.terminal.nextEvents() == [.resize(Size(width: 40, height: 10))])
      #expect(rig.terminal.size == Size(width: 40, height: 10))
    }
  }

  @Test("sends the difference alone, and clears nothing")
  func sendsTheDifference() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      let first = TerminalRig.frame(rig.terminal.size, row: 3)
      rig.terminal.paint(first)
      #expect(rig.device.takeOutput().count > 1_000)
      rig.terminal.paint(first)
      #expect(rig.device.takeOutput().isEmpty)
      rig.terminal.paint(TerminalRig.frame(rig.terminal.size, row: 4))
      let output = rig.device.takeOutput()
      #expect(output.count < 400, "\(output.count) bytes for two rows")
      #expect(!String(decoding: output, as: UTF8.self).contains("\u{1B}[2J"))
    }
  }

  @Test("takes a title's controls out")
  func cleansTitles() async {
    await #expect(processExitsWith: .success) {
      let rig = try TerminalRig()
      var canvas = Canvas(size: rig.terminal.size)
      canvas.title = "Needs\u{7}\u{1B}]52;c;x\u{9C}"
      rig.terminal.paint(canvas.frame)
      let output = String(decoding: rig.device.takeOutput(), as: UTF8.self)
      #expect(output.contains("\u{1B}]2;Needs��]52;c;x�\u{1B}\\"))
    }
  }
}

/// A terminal taken over by this process, and the hands and eyes on its other side.
final class TerminalRig {
  let device: PseudoTerminalDevice
  let terminal: Terminal

  init() throws {
    device = try PseudoTerminalDevice()
    device.resize(Size(width: 80, height: 24))
    try PseudoTerminalDevice.replaceStandardStreams(by: device.name, [STDIN_FILENO, STDOUT_FILENO])
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    terminal = try Terminal(environment: ["TERM": "xterm-256color"])
  }

  func events(typing text: String) throws -> [InputEvent] { try events(typing: Array(text.utf8)) }

  func events(typing bytes: [UInt8]) throws -> [InputEvent] {
    try device.type(bytes)
    return terminal.nextEvents(timeout: .seconds(10))
  }

  /// A table with a selected row.
  static func frame(_ size: Size, row: Int) -> Frame {
    var canvas = Canvas(size: size)
    let inner = canvas.box(canvas.bounds, title: "Needs")
    for y in 0..<inner.height { canvas.draw("Tuesday packing \(y)", in: inner.row(y)) }
    canvas.restyle(inner.row(row), .selected)
    canvas.cursor = Point(x: inner.x, y: inner.y + row)
    return canvas.frame
  }
}
