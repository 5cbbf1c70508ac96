import CNcurses
import Testing

@testable import VolunteerTUI

@Suite("Input put together")
struct InputReaderTests {
  private let start = ContinuousClock.now

  @Test("gives characters and control characters as the keys that people press")
  func givesKeys() {
    let keys: [(UInt32, Key)] = [
      (0x6A, .character("j")), (0xE9, .character("é")), (0x0D, .enter), (0x0A, .enter), (0x09, .tab),
      (0x1B, .escape), (0x7F, .backspace), (0x08, .backspace), (0x06, .control("f")), (0x12, .control("r")),
      (0x00, .control(" ")), (0x1C, .control("\\")), (0x1F, .control("_")), (0x20, .space),
    ]
    for (value, key) in keys { #expect(Key(typed: value) == key) }
    #expect(Key(typed: 0x85) == nil)
  }

  @Test("gives a paste as one event, its line breaks as one kind and its controls gone")
  func givesAPaste() {
    let typed = "Amina\r\u{7}\tQ\u{1B}é".unicodeScalars.map { piece(TUI_CHARACTER, $0.value) }
    let pieces =
      [piece(TUI_PASTE_START)] + typed + [piece(TUI_KEY), piece(TUI_PASTE_END), piece(TUI_CHARACTER, 0x51)]
    #expect(events(of: pieces) == [.paste("Amina\n\tQé"), .key(.character("Q"))])
  }

  @Test("ends a paste that the terminal never ended, and gives nothing for an empty one")
  func endsAPaste() {
    var reader = InputReader()
    _ = reader.event(for: piece(TUI_PASTE_START), at: start)
    _ = reader.event(for: piece(TUI_CHARACTER, 0x61), at: start)
    let wasPasting = reader.isPasting
    let event = reader.endPaste()
    #expect(wasPasting && event == .paste("a") && !reader.isPasting)
    #expect(events(of: [piece(TUI_PASTE_START), piece(TUI_PASTE_END)]) == [])
  }

  @Test("cuts a paste that no field could hold")
  func cutsAPaste() {
    let long = Array(repeating: piece(TUI_CHARACTER, 0x61), count: 70_000)
    let pasted = events(of: [piece(TUI_PASTE_START)] + long + [piece(TUI_PASTE_END)])
    #expect(pasted == [.paste(String(repeating: "a", count: 65_536))])
  }

  @Test("tells a double click by place and time")
  func tellsDoubleClicks() {
    var clicks = ClickTracker()
    let (here, below) = (Point(x: 3, y: 4), Point(x: 3, y: 5))
    let presses = [(here, 0), (here, 400), (here, 500), (below, 600), (below, 1_001)]
    let doubles = presses.map { clicks.isDouble(at: $0.0, time: start + .milliseconds($0.1)) }
    #expect(doubles == [false, true, false, false, false])
  }

  @Test("names keys as the footer prints them")
  func namesKeys() {
    let names: [(Key, String)] = [
      (.character("j"), "j"), (.space, "Space"), (.control("f"), "Ctrl-f"), (.backTab, "Shift-Tab"),
      (.pageDown, "PgDn"), (.move(.left, [.control, .shift]), "Ctrl-Shift-Left"), (.function(5), "F5"),
      (.alt("x"), "Alt-x"),
    ]
    for (key, name) in names { #expect(key.description == name) }
  }

  private func piece(_ kind: tui_input_kind, _ character: UInt32 = 0) -> tui_input {
    var input = tui_input()
    input.kind = kind
    input.character = character
    return input
  }

  private func events(of pieces: [tui_input]) -> [InputEvent] {
    var reader = InputReader()
    return pieces.compactMap { reader.event(for: $0, at: start) }
  }
}
