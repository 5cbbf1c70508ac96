import Foundation

@main
struct Program {
  static func main() {
    do throws(TerminalError) {
      let terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
      defer { terminal.close() }
      run(on: terminal)
    } catch {
      FileHandle.standardError.write(Data("volunteer-tui: \(error)\n".utf8))
      exit(error.exitStatus)
    }
  }

  private static func run(on terminal: Terminal) {
    var row = 0
    while true {
      terminal.paint(view(size: terminal.size, row: row, glyphs: terminal.capabilities.glyphs))
      for event in terminal.nextEvents() {
        switch event {
        case .key(.character("Q")), .hangUp: return
        case .key(.character("j")), .key(.down): row += 1
        case .key(.character("k")), .key(.up): row -= 1
        default: break
        }
      }
    }
  }

  private static func view(size: Size, row: Int, glyphs: Glyphs) -> Frame {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.title = "volunteer-tui"
    canvas.draw(" Volunteers", in: canvas.bounds.row(0), style: .header)
    let inner = canvas.box(canvas.bounds.splitTop(1).rest, title: "Terminal", caption: "Q quits")
    canvas.draw("size \(size.width)x\(size.height)", in: inner.row(0))
    canvas.draw("row \(row)", in: inner.row(1))
    for (index, role) in Role.allCases.enumerated() {
      canvas.draw("\(role) Amina Yusuf", in: inner.row(3 + index), style: Style(role))
    }
    canvas.bar(
      [(20, .barProfessional), (13, .barStays), (9, .barShortTerm)], of: 60, in: inner.dropFirst(40).row(0))
    canvas.cursor = Point(x: inner.x, y: inner.y + 1)
    return canvas.frame
  }
}
