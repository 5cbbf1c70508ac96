import Matching
import Testing

@testable import VolunteerTUI

/// A screen to be kept: how it is called and the keys that lead to it.
struct GoldenScreen: CustomTestStringConvertible, Sendable {
  let name: String
  let keys: [String]

  var testDescription: String { name }

  static let all = [
    GoldenScreen(name: "overview", keys: []),
    GoldenScreen(name: "volunteers", keys: ["2", "j", "j"]),
    GoldenScreen(name: "volunteers-sorted-marked", keys: ["2", "s", "d", "s", "a", "Space", "Space"]),
    GoldenScreen(name: "volunteers-filter", keys: ["2", "/", "h", "u"]),
    GoldenScreen(name: "volunteer", keys: ["2", "Enter"]),
    GoldenScreen(name: "volunteer-held-back", keys: ["2", "j", "j", "j", "j", "j", "Enter"]),
    GoldenScreen(name: "volunteer-scrolled", keys: ["2", "Enter", "PgDn"]),
    GoldenScreen(name: "needs", keys: ["3"]),
    GoldenScreen(name: "need", keys: ["3", "Enter"]),
    GoldenScreen(name: "services", keys: ["4"]),
    GoldenScreen(name: "service", keys: ["4", "Enter"]),
    GoldenScreen(name: "plan", keys: ["5"]),
    GoldenScreen(name: "policy", keys: ["7", "j", "j", "j", "j", "j", "l", "l"]),
    GoldenScreen(name: "candidates", keys: ["3", "m"]),
    GoldenScreen(name: "candidates-of-volunteer", keys: ["2", "m"]),
    GoldenScreen(name: "why", keys: ["5", "w"]),
    GoldenScreen(name: "why-not", keys: ["3", "m", "G", "k", "w"]),
    GoldenScreen(name: "form", keys: ["2", "e"]),
    GoldenScreen(name: "form-problem", keys: ["a", "n", "Tab", "x"]),
    GoldenScreen(name: "help", keys: ["?"]),
    GoldenScreen(name: "help-search", keys: ["?", "u", "n", "d", "o"]),
    GoldenScreen(name: "palette", keys: ["2", ":"]),
    GoldenScreen(name: "finder", keys: ["Ctrl-f", "h", "u", "y"]),
    GoldenScreen(name: "confirm", keys: ["3", "m", "o"]),
    GoldenScreen(name: "answer", keys: ["5", "G", "r"]),
    GoldenScreen(name: "answer-no", keys: ["5", "G", "r", "n"]),
    GoldenScreen(name: "export", keys: ["x"]),
    GoldenScreen(name: "export-file", keys: ["x", "x"]),
    GoldenScreen(name: "refused", keys: ["2", "p"]),
    GoldenScreen(name: "done", keys: ["5", "p"]),
  ]
}

@Suite("Screens as they were kept")
struct GoldenTests {
  @Test("in 80×24, where everything works in full", arguments: GoldenScreen.all)
  func small(screen: GoldenScreen) throws {
    try check(screen, width: 80, height: 24)
  }

  @Test("in 140×40, which shows more", arguments: GoldenScreen.all)
  func large(screen: GoldenScreen) throws {
    try check(screen, width: 140, height: 40)
  }

  @Test(
    "degrade in steps to one readable line",
    arguments: [Size(width: 40, height: 10), Size(width: 20, height: 3)],
    ["overview", "volunteers", "volunteer", "policy", "candidates", "confirm", "form", "help"])
  func tiny(size: Size, name: String) throws {
    let screen = try #require(GoldenScreen.all.first { $0.name == name })
    try check(screen, width: size.width, height: size.height)
  }

  @Test(
    "of a database without records",
    arguments: [(80, 24), (140, 40), (40, 10), (20, 3)].map { Size(width: $0.0, height: $0.1) })
  func empty(size: Size) throws {
    let script = try Script(nil, width: size.width, height: size.height)
    try GoldenFrame.check(view(script.state), "empty-\(size.width)x\(size.height)")
  }

  @Test("while the first rows alone are there, and before")
  func reading() throws {
    let script = try Script(width: 80, height: 24)
    var state = State(
      size: Size(width: 80, height: 24), today: TestWorld.today, title: "Test", user: "jo")
    try GoldenFrame.check(view(state), "opening-80x24")
    let first = World(
      snapshot: try script.snapshot, today: TestWorld.today,
      totals: Totals(volunteers: 1204, needs: 158, services: 41, organisations: 12), isDemo: true)
    _ = update(&state, .opened(first))
    _ = state.go(to: .volunteers)
    try GoldenFrame.check(view(state), "reading-80x24")
  }

  @Test("hidden while nobody is there, and with ASCII borders")
  func hiddenAndASCII() throws {
    let script = try Script(width: 80, height: 24)
    var state = script.state
    state.glyphs = .ascii
    try GoldenFrame.check(view(state), "overview-ascii-80x24")
    _ = update(&state, .idle)
    try GoldenFrame.check(view(state), "hidden-80x24")
  }

  private func check(_ screen: GoldenScreen, width: Int, height: Int) throws {
    let script = try Script(width: width, height: height)
    for key in screen.keys { try script.press(key) }
    try GoldenFrame.check(view(script.state), "\(screen.name)-\(width)x\(height)")
  }
}
