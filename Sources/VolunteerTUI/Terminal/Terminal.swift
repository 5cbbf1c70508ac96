import CNcurses
import Glibc

/// The terminal that the program was started on, taken over until `close`: paints frames, gives events.
///
/// There is one at a time and it belongs to the main thread; other threads reach it through a `Mailbox`. However the
/// program ends, by `close`, `exit`, a signal or a trap, the terminal is given back as it was.
final class Terminal {
  let capabilities: Capabilities
  private var painted: Frame?
  private var title: String?
  private var reader = InputReader()
  private var mayHoldMore = false
  private var isOpen = true

  /// Ends `nextEvents` from any thread.
  let waker = Waker()

  /// Takes over the terminal.
  ///
  /// - Throws: `TerminalError`, before anything was written, where there is no terminal or none that can be drawn on.
  init(environment: [String: String]) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    guard let name = environment["TERM"], !name.isEmpty else { throw .unnamedTerminal }
    let wantsColour = (environment["NO_COLOR"] ?? "").isEmpty
    switch tui_open(wantsColour) {
    case TUI_UNKNOWN_TERMINAL: throw .unknownTerminal(name)
    case TUI_CANNOT_PLACE_CURSOR: throw .tooSimple(name)
    case TUI_SYSTEM_ERROR: throw .refused(String(cString: strerror(errno)))
    default: break
    }
    capabilities = Capabilities(
      colours: Int(tui_colours()), isUnicode: tui_is_utf8(), hasMouse: tui_has_mouse(),
      hasTitle: tui_has_title())
  }

  deinit { close() }

  /// Gives the terminal back as it was.
  func close() {
    guard isOpen else { return }
    isOpen = false
    tui_close()
  }

  /// The window's size now.
  var size: Size { Size(width: Int(tui_width()), height: Int(tui_height())) }

  /// Paints a frame: only the cells that differ from the last one are sent.
  ///
  /// A frame made for another size is cut, or leaves the rest blank.
  func paint(_ frame: Frame) {
    if painted?.size != frame.size { tui_erase() }
    let theme = capabilities.theme
    let screen = Rect(size)
    var cells: [tui_cell] = []
    for run in frame.changes(since: painted) where run.y < screen.height {
      cells.removeAll(keepingCapacity: true)
      var end = run.columns.lowerBound
      for cell in frame.row(run.y)[columns: run.columns] where !cell.glyph.isContinuation {
        end += cell.glyph.width
        guard end <= screen.width else { break }
        cells.append(tui_cell(cell, theme.appearance(of: cell.style), isUnicode: capabilities.isUnicode))
      }
      tui_put(Int32(run.y), Int32(run.columns.lowerBound), cells, Int32(cells.count))
    }
    let cursor = frame.cursor.flatMap { screen.contains($0) ? $0 : nil }
    tui_show(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? 0))
    painted = frame
    if frame.title != title { show(title: frame.title) }
  }

  private func show(title: String?) {
    self.title = title
    guard capabilities.hasTitle, let title else { return }
    let clean = SafeText.clean(title, cells: 120)
    tui_set_title(capabilities.isUnicode ? clean : ASCIIText.fold(clean))
  }

  /// Waits for input, a signal, a wake or the end of the time, then gives everything that has come.
  ///
  /// It is empty after a wake or when time is up. Ctrl-Z is answered here: the events continue once the program does.
  func nextEvents(timeout: Duration? = nil) -> [InputEvent] {
    let limit = reader.isPasting ? min(timeout ?? Self.longestPasteGap, Self.longestPasteGap) : timeout
    let news = tui_wait(mayHoldMore ? 0 : limit.map(Self.milliseconds) ?? -1)
    var events: [InputEvent] = []
    if news.stopping { events.append(suspend()) }
    if news.continued {
      tui_resume()
      events.append(repaint())
    }
    if news.resized { events.append(repaint()) }
    if news.input || mayHoldMore {
      readInput(into: &events)
    } else if reader.isPasting, let paste = reader.endPaste() {
      events.append(paste)
    }
    if news.hung_up { events.append(.hangUp) }
    return events
  }

  /// A paste whose end does not come within this is over.
  private static let longestPasteGap = Duration.seconds(1)
  /// So many pieces are read before the program gets to answer; holding a key down never comes near.
  private static let mostPiecesAtOnce = 65_536

  private func readInput(into events: inout [InputEvent]) {
    let now = ContinuousClock.now
    mayHoldMore = false
    for _ in 0..<Self.mostPiecesAtOnce {
      let input = tui_read()
      if input.kind == TUI_NOTHING { return }
      guard let event = reader.event(for: input, at: now) else { continue }
      events.append(event == .key(.control("z")) ? suspend() : event)
    }
    mayHoldMore = true
  }

  private func suspend() -> InputEvent {
    tui_suspend()
    return repaint()
  }

  private func repaint() -> InputEvent {
    tui_update_size()
    painted = nil
    title = nil
    return .resize(size)
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
    guard !milliseconds.overflow, milliseconds.partialValue < Int32.max / 2 else { return Int32.max }
    let whole = milliseconds.partialValue + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(max(0, whole))
  }
}

extension ArraySlice {
  fileprivate subscript(columns columns: Range<Int>) -> ArraySlice {
    self[startIndex + columns.lowerBound..<startIndex + columns.upperBound]
  }
}

extension tui_cell {
  fileprivate init(_ cell: Cell, _ appearance: Appearance, isUnicode: Bool) {
    let values = cell.glyph.scalarValues
    let emphasis = appearance.emphasis
    self.init()
    scalars = isUnicode ? values : (ASCIIText.fold(values.0), 0, 0)
    width = UInt8(cell.glyph.width)
    attributes = UInt8(
      (emphasis.contains(.bold) ? TUI_BOLD : 0) | (emphasis.contains(.underline) ? TUI_UNDERLINE : 0)
        | (emphasis.contains(.reverse) ? TUI_REVERSE : 0) | (emphasis.contains(.dim) ? TUI_DIM : 0))
    colour = appearance.colour.map(Int16.init) ?? -1
  }
}
